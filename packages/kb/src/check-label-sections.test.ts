import assert from "node:assert/strict";
import { test } from "node:test";
import { contentOf, faultsWith, files } from "../test/faults-with.ts";
import { assemble } from "./assemble.ts";
import { checkKnowledge } from "./check-knowledge.ts";

const path = "terminology/label-sections.yaml";

/** The faults of the templates with a part of the file written otherwise. */
function faults(from: string | RegExp, to: string): string[] {
  const changed = contentOf(path).replace(from, to);
  assert.notEqual(changed, contentOf(path));
  return faultsWith(path, changed).map((line) => line.replace(/^\S+:\d+ /, ""));
}

test("a kind of value for which the template of US labels has no section is told", () => {
  assert.deepEqual(faults("[toxicity, adverse-event]", "[adverse-event]"), [
    "templates[0].sections: found no place for toxicity; expected a section for each kind of value. add it to a section, or to nowhere",
  ]);
});

test("a kind that has a section and no place at once is told", () => {
  assert.deepEqual(faults("nowhere: [supply, code]", "nowhere: [supply, code, toxicity]"), [
    "templates[0].nowhere[2]: found toxicity; expected a kind without a section. keep it in one of the two lists",
  ]);
});

test("a kind that does not exist is told", () => {
  assert.ok(faults("[toxicity, adverse-event]", "[toxicity, adverse-events]").some((line) => line.includes("templates[0].sections")));
});

test("a label that follows no template is told where its source stands, with the remedy", () => {
  const [fault, ...more] = faultsWith(path, contentOf(path).replace("us-label-ixazomib, ", "").replace(" us-label-ixazomib,", ""));
  assert.deepEqual(more, []);
  assert.match(
    fault ?? "",
    /^sources\/us-label-ixazomib\.yaml:1 id: found us-label-ixazomib; expected a label whose template is known\. add it to labels/,
  );
});

test("a label that follows two templates, an unknown one, and a source that is no label are told", () => {
  assert.deepEqual(
    faults("[us-label-cisplatin,", "[us-label-cisplatin, us-label-ixazomib, us-label-none, tabayashi-2019,").map(
      (line) => line.split(". ")[0],
    ),
    [
      "templates[1].labels[1]: found us-label-ixazomib; expected a label that follows one template; it also follows us-plr",
      "templates[1].labels[2]: found us-label-none; expected a source of the knowledge base",
      "templates[1].labels[3]: found tabayashi-2019; expected a source of the kind label",
    ],
  );
});

test("a label that an overlay brings needs no template", () => {
  const label = {
    path: "sources/our-label.yaml",
    content: "id: our-label\nkind: label\ntitle: Ours\naccessed: 2026-11-28\n",
    overlay: "ours",
  };
  assert.deepEqual(
    checkKnowledge(assemble({ files: [...files, label], overlays: [], problems: [] })).filter(({ found }) => found === "our-label"),
    [],
  );
});
