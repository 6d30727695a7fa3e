import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalJson } from "../chain/canonical-json.ts";
import { genesis, type Head, hashOf } from "../chain/link.ts";
import type { Verification } from "../chain/verification.ts";
import type { ExportHeader } from "./export-entries.ts";
import { verifyExport } from "./verify-export.ts";

const chain = "11111111-2222-4333-8444-555555555555";

/** An export of the entries after one up to another, of a chain of ten. */
function exported(after: number, through: number): string[] {
  let previous = genesis(chain);
  const hashes = [previous];
  const all = Array.from({ length: 10 }, (_, index) => {
    const entry = { nextline: "audit/1", kind: "advice", seq: index + 1 };
    const hash = hashOf(previous, canonicalJson(entry));
    const line = JSON.stringify({ entry, hash, previous });
    previous = hash;
    hashes.push(hash);
    return line;
  });
  const head: Head = { nextline: "audit-head/1", chain, seq: 10, hash: previous };
  const header: ExportHeader = {
    nextline: "audit-export/1",
    chain,
    fromBeginning: after === 0,
    after,
    through,
    hash: hashes[through] ?? "",
    head,
  };
  return [JSON.stringify(header), ...all.slice(after, through)];
}

async function verified(lines: readonly string[]): Promise<Verification> {
  return verifyExport(
    (async function* () {
      yield* lines;
    })(),
  );
}

const faults = async (lines: readonly string[]): Promise<string[]> => (await verified(lines)).faults.map(({ text }) => text);

test("a whole export, a part, an empty part, and parts that follow each other hold", async () => {
  for (const lines of [
    exported(0, 10),
    exported(3, 7),
    exported(4, 4),
    [...exported(0, 4), ...exported(4, 10)],
    [...exported(0, 0), ...exported(0, 2)],
  ])
    assert.deepEqual(await faults(lines), []);
});

test("lines removed from the beginning, the middle or the end of an export are found", async () => {
  const lines = exported(3, 8);
  assert.deepEqual(await faults(lines.toSpliced(1, 1)), ["The export begins with entry 4; the first that is there is entry 5."]);
  assert.deepEqual(await faults(lines.toSpliced(2, 2)), ["Entries 5 to 6 are missing between 4 and 7."]);
  assert.deepEqual(await faults(lines.slice(0, -1)), ["Entry 8 is missing at the end."]);
  assert.deepEqual(await faults(lines.slice(0, 1)), ["Entries 4 to 8 are missing at the end."]);
});

test("parts with something between them, or of two chains, do not follow each other", async () => {
  assert.deepEqual(await faults([...exported(0, 4), ...exported(6, 10)]), ["Entries 5 to 6 are missing between 4 and 7."]);
  assert.deepEqual(await faults([...exported(0, 4).slice(0, -1), ...exported(4, 10)]), [
    "Entry 4 is missing at the end of an export.",
    "Entry 4 is missing between 3 and 5.",
  ]);
  const [header = ""] = exported(4, 4);
  assert.deepEqual(await faults([...exported(0, 4), header.replaceAll(chain, "another")]), [
    `Line 6 begins an export of the chain another; before it stands the chain ${chain}.`,
  ]);
});

test("a line that cannot be read is told with its number; what is no export is refused", async () => {
  assert.deepEqual((await faults(exported(0, 10).toSpliced(4, 1, "{")))[0], "Line 5 is not an entry of an export.");
  await assert.rejects(verified(["{}"]), {
    kind: "not-accepted",
    message: /^line 1: found something else; expected the first line of an export/,
  });
  await assert.rejects(verified([]), { kind: "not-accepted", message: /^found nothing; expected an export/ });
});
