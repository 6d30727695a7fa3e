import { AuditError } from "../audit-error.ts";
import { canonicalJson } from "../chain/canonical-json.ts";
import { ChainCheck, missing } from "../chain/chain-check.ts";
import type { Head, Link } from "../chain/link.ts";
import type { Verification } from "../chain/verification.ts";
import type { ExportHeader } from "./export-entries.ts";

/**
 * Follows the chain through exports, without a database. Takes the lines of one or more exports, one after the other, the older first: an export made
 * before a retention and one made after it join to the whole chain.
 * @throws AuditError of the kind `not-accepted` when the first line is not that of an export.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  { heads = [] }: { readonly heads?: readonly Head[] } = {},
): Promise<Verification> {
  const parts: ExportHeader[] = [];
  let check: ChainCheck | undefined;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readLine(line);
    const part = parts.at(-1);
    if (check === undefined || part === undefined) {
      if (read === undefined || !("through" in read))
        throw new AuditError(
          "not-accepted",
          `line ${number}: found something else; expected the first line of an export (nextline audit export)`,
        );
      check = new ChainCheck(read.chain, heads);
      parts.push(read);
    } else if (read === undefined) {
      check.fault("unreadable", number, `Line ${number} is not an entry of an export.`);
    } else if ("through" in read) {
      ended(check, part);
      if (read.chain !== part.chain)
        check.fault(
          "other-history",
          number,
          `Line ${number} begins an export of the chain ${read.chain}; before it stands the chain ${part.chain}.`,
        );
      parts.push(read);
    } else {
      if (check.last === undefined && read.seq !== part.after + 1)
        check.fault(
          "beginning-missing",
          read.seq,
          `The export begins with entry ${part.after + 1}; the first that is there is entry ${read.seq}.`,
        );
      check.add(read);
    }
  }
  const [first] = parts;
  const last = parts.at(-1);
  if (check === undefined || first === undefined || last === undefined)
    throw new AuditError("not-accepted", "found nothing; expected an export (nextline audit export)");
  return check.finish({
    seq: last.through,
    hash: last.hash,
    after: last.after,
    wholeBeginning: first.fromBeginning && last.through === last.head.seq,
  });
}

/** An export that another one follows must have come to its end too. */
function ended(check: ChainCheck, { after, through }: ExportHeader): void {
  const reached = check.last?.seq ?? after;
  if (reached < through) check.fault("end-missing", reached, `${missing(reached + 1, through)} missing at the end of an export.`);
}

function readLine(line: string): ExportHeader | Link | undefined {
  let read: Partial<ExportHeader> & Partial<Link> & { readonly entry?: { readonly seq?: unknown } };
  try {
    read = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (
    read?.nextline === "audit-export/1" &&
    typeof read.chain === "string" &&
    typeof read.through === "number" &&
    typeof read.after === "number" &&
    typeof read.head?.seq === "number"
  )
    return read as ExportHeader;
  const { entry, hash, previous } = read ?? {};
  if (typeof entry !== "object" || entry === null || typeof hash !== "string" || typeof previous !== "string") return undefined;
  return typeof entry.seq === "number" ? { seq: entry.seq, hash, previous, body: canonicalJson(entry) } : undefined;
}
