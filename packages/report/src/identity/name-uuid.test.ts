import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { nameUuid } from "./name-uuid.ts";
import { sha1 } from "./sha1.ts";

test("a name has the UUID that other programs give it (RFC 9562, version 5, namespace of URLs)", () => {
  assert.equal(nameUuid("https://www.example.com/"), reference("https://www.example.com/"));
  assert.equal(nameUuid("次治療"), reference("次治療"));
});

test("the hash is that of Node for texts of every length around a block", () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = new Uint8Array(length).fill(0x61);
    assert.deepEqual([...sha1(bytes)], [...createHash("sha1").update(bytes).digest()], `${length} bytes`);
  }
});

test("any text has a UUID of version 5", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      assert.equal(nameUuid(name), reference(name));
    }),
  );
});

/** The UUID by way of Node's own hash. */
function reference(name: string): string {
  const digest = createHash("sha1").update(Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex")).update(name, "utf8").digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return digest.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
}
