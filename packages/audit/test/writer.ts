/** A process that appends until it is killed: node writer.ts <place as JSON>. It says every entry that was acknowledged, and only then. */
import { writeSync } from "node:fs";
import { openAudit } from "../src/index.ts";
import { advice } from "./sample-entries.ts";

const audit = await openAudit({ ...JSON.parse(process.argv[2] ?? ""), headEvery: 50 });
const { valid, faults, last } = await audit.verify();
writeSync(1, `opened ${valid ? "valid" : JSON.stringify(faults)} ${last ?? 0}\n`);
for (let number = 0; ; number += 1) {
  // Alone, and many at once, by turns.
  const together = number % 3 === 0 ? 1 : number % 40;
  await Promise.all(
    Array.from({ length: together }, async () => {
      const { seq, hash } = await audit.append(advice(number));
      writeSync(1, `kept ${seq} ${hash}\n`);
    }),
  );
}
