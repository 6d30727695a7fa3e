/** What a short page must never lose, in the real knowledge base: programmes, admission, eye examinations, prophylaxis. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectRun, nextline } from "./run-command.ts";

const example = "examples/progression-on-lenalidomide-maintenance.yaml";

interface Read {
  readonly options: readonly {
    readonly id: string;
    readonly arguments: readonly { readonly kind: string; readonly topic: string; readonly rule: string; readonly text: string }[];
  }[];
}

const plain = (text: string): string => text.replace(/[\s\\]/gu, "").replace(/。|\.(?=$)/gu, "");

/** Types of which each drug has its own; prophylaxis and tests may stand in the words of another drug that asks for the same. */
const ownWords = /^[^/]+\/(?:programme|admission|pregnancy-prevention|monitoring\/(?:eye|ophthalm)[^/]*)/u;

for (const country of ["US", "EU", "JP"]) {
  for (const language of ["en", "ja"]) {
    test(`text and Markdown show every programme, admission, contraception and eye examination of the first options (${country}, ${language})`, () => {
      const ask = (format: string) =>
        nextline(["assess", example, "--jurisdiction", country, "--lang", language, "--format", format]).stdout;
      const { options }: Read = JSON.parse(ask("json"));
      const pages = [ask("text"), ask("markdown")].map(plain);
      const needed = options.slice(0, 3).flatMap((option) => option.arguments.filter(({ rule }) => ownWords.test(rule)));
      for (const { rule, text } of needed) {
        const words = plain(text.replace(/^[^:：]{1,40}[:：]\s*/u, ""));
        for (const page of pages) assert.equal(page.includes(words.replace(/\.$/u, "")), true, rule);
      }
    });
  }
}

test("BPd in Japan: eye examination, RevMate and thromboprophylaxis stand on the page, and its open supply before the advice", () => {
  const { stdout } = nextline(["assess", example, "--jurisdiction", "JP"]);
  const [attention = "", rest = ""] = stdout.split("\nThe patient\n");
  assert.match(attention, /belantamab mafodotin is authorised in JP; supply:/u);
  assert.match(rest, /BPd[\s\S]*supply not known/u);
  for (const words of [/[Ee]ye examination|[Oo]phthalmological examination/u, /RevMate/u, /[Tt]hromboprophylaxis/u])
    assert.match(rest.split("Tests, prophylaxis and monitoring")[1] ?? "", words);
  expectRun(nextline(["assess", example, "--jurisdiction", "JP", "--why-not", "BPd"]), 0, {
    out: /What is not known\n +- belantamab mafodotin is/u,
  });
});

test("cilta-cel in the United States: two weeks near the centre, and lymphodepletion, stand on the page", () => {
  const { stdout } = nextline(["assess", example, "--jurisdiction", "US"]);
  const [, section = ""] = stdout.split("Tests, prophylaxis and monitoring for cilta-cel");
  const words = section.replace(/\s+/gu, " ");
  assert.match(words, /Admission: .*at least 2 weeks/u);
  assert.match(words, /Fludarabine 30 mg\/m2 and cyclophosphamide/u);
});
