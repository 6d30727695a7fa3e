/** The tables, step by step. A step that was published is never changed; the next one is added below it. */
import { randomUUID } from "node:crypto";
import { genesis } from "../chain/link.ts";

/** The statements of one step. */
export type Migration = () => readonly string[];

export const migrations: readonly Migration[] = [
  () => {
    const chain = randomUUID();
    return [
      `create table nextline_audit.entry (
        seq bigint primary key check (seq > 0),
        previous text not null check (previous ~ '^[0-9a-f]{64}$'),
        hash text not null constraint hash_fits
          check (hash = encode(sha256(convert_to(previous || chr(10) || body, 'UTF8')), 'hex')),
        kind text not null check (kind in ('advice', 'feedback', 'retention')),
        time text not null check (time ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$'),
        removed_through bigint check ((kind = 'retention') = (removed_through is not null)),
        body text not null
      )`,
      "create index entry_removed_through on nextline_audit.entry (removed_through) where removed_through is not null",
      `create table nextline_audit.head (
        single boolean primary key default true check (single),
        chain text not null,
        seq bigint not null,
        hash text not null
      ) with (fillfactor = 10)`,
      `insert into nextline_audit.head (chain, seq, hash) values ('${chain}', 0, '${genesis(chain)}')`,

      `create function nextline_audit.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        raise exception 'the audit trail is append-only: % of % is refused', lower(tg_op), tg_table_name;
      end $$`,
      `create trigger append_only before update or truncate on nextline_audit.entry
        for each statement execute function nextline_audit.refuse()`,
      `create trigger stays before delete or truncate on nextline_audit.head
        for each statement execute function nextline_audit.refuse()`,

      `create function nextline_audit.only_recorded_removals() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if exists (
          select from removed
          where seq > coalesce((select max(removed_through) from nextline_audit.entry), 0)
        ) then
          raise exception 'the audit trail is append-only: entries are removed by retention alone, which records it';
        end if;
        return null;
      end $$`,
      `create trigger only_recorded_removals after delete on nextline_audit.entry referencing old table as removed
        for each statement execute function nextline_audit.only_recorded_removals()`,

      `create function nextline_audit.only_forward() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if new.chain <> old.chain or new.seq <= old.seq
          or not exists (select from nextline_audit.entry where seq = new.seq and hash = new.hash) then
          raise exception 'the head of the audit trail only moves forward, to an entry that is there';
        end if;
        return new;
      end $$`,
      `create trigger only_forward before update on nextline_audit.head
        for each row execute function nextline_audit.only_forward()`,
    ];
  },
];
