import { ChainCheck } from "../chain/chain-check.ts";
import type { Head } from "../chain/link.ts";
import type { Verification } from "../chain/verification.ts";
import type { Store } from "../store/store.ts";
import { readChain, readExtent, type StoredLink } from "./read-chain.ts";

/** Follows the chain in the database. A removal by retention while it is followed makes it begin again. */
export async function verifyEntries(store: Store, heads: readonly Head[]): Promise<Verification> {
  for (;;) {
    const extent = await readExtent(store);
    const check = new ChainCheck(extent.head.chain, heads);
    const end = Math.max(extent.head.seq, extent.last ?? 0);
    for await (const links of readChain(store, 0, end))
      for (const link of links) {
        check.add(link);
        columns(check, link);
      }
    const result = check.finish({ seq: extent.head.seq, hash: extent.head.hash, wholeBeginning: true });
    if (result.valid || (await readExtent(store)).first === extent.first) return result;
  }
}

/** Columns serve queries and retention; each repeats what the entry says. */
function columns(check: ChainCheck, { seq, kind, time, removed_through: through, body }: StoredLink): void {
  let entry: { readonly kind?: unknown; readonly time?: unknown; readonly removedThrough?: unknown };
  try {
    entry = JSON.parse(body);
  } catch {
    return;
  }
  for (const [column, kept, said] of [
    ["kind", kind, entry.kind],
    ["time", time, entry.time],
    ["removed_through", through ?? undefined, entry.removedThrough],
  ])
    if (kept !== said) check.fault("changed", seq, `Entry ${seq}: the column ${String(column)} does not say what the entry says.`);
}
