import type { PreparedOption, Programme } from "../arguments/programme.ts";
import { type Origin, originOf } from "../catalogue/sourced.ts";
import type { NearestEvidence } from "../ranking/evidence.ts";
import { liftingEvidence, type Stand } from "../ranking/standing.ts";
import { truthAt } from "../ranking/truths.ts";
import type { Text } from "../terms/text.ts";
import type { Argument } from "./assessment.ts";
import type { Answer } from "./suppose.ts";
import { tracedAt } from "./traced.ts";

/** What trials say for and against the option: the nearest result, harm to survival, a win newer than the guideline, and trials that left patients like this one out. */
export function evidenceArguments(
  option: PreparedOption,
  stand: Stand,
  nearest: NearestEvidence | undefined,
  programme: Programme,
  answer: Answer,
): Argument[] {
  const made: Argument[] = [];
  if (nearest !== undefined && nearest.eligible !== "not-met") made.push(nearestArgument(nearest, programme, answer));
  if (stand.lifted !== undefined) made.push(liftArgument(option, stand.lifted, programme, answer));
  for (const evidence of option.evidence) {
    const survival = evidence.findings.find((finding) => finding.endpoint === "OS" && finding.subgroup === "all")?.result;
    if (evidence.trial.design === "randomised" && survival?.ci !== undefined && survival.ci[0] > 1) {
      const ratio = `${survival.hr} (${survival.ci[0]}-${survival.ci[1]})`;
      made.push(
        shaped(`trial/${evidence.trial.id}/survival`, "against", "strong", [], survival, {
          en: `${evidence.trial.id}: more deaths than with ${evidence.comparatorName}; hazard ratio of death ${ratio}.`,
          ja: `${evidence.trial.id}試験：${evidence.comparatorName}より死亡が多い（死亡ハザード比 ${ratio}）。`,
        }),
      );
    }
    if (evidence.trial.design === "randomised" && truthAt(answer.truths, evidence.eligible) === "not-met") {
      made.push(
        shaped(
          `trial/${evidence.trial.id}/eligibility`,
          "against",
          "weak",
          tracedAt(evidence.eligible, programme, answer).deciding,
          evidence.trial.eligibility,
          {
            en: `${evidence.trial.id} did not include patients like this one; its result does not apply.`,
            ja: `${evidence.trial.id}試験はこのような患者を対象としておらず、結果は当てはまりません。`,
          },
        ),
      );
    }
  }
  return made;
}

function shaped(
  rule: string,
  kind: "for" | "against",
  force: "strong" | "weak",
  because: readonly string[],
  { source, ...origin }: Origin & { readonly source: string },
  text: Text,
): Argument {
  const decided = because.length === 0 ? ["edition"] : because;
  return { kind, topic: "evidence", force, rule, text, because: decided, sources: [source], ...originOf(origin) };
}

const endpoints: Record<string, Text> = {
  PFS: { en: "progression or death", ja: "増悪または死亡" },
  TTP: { en: "progression", ja: "増悪" },
  ORR: { en: "response", ja: "奏効" },
};

function nearestArgument({ evidence, result, subgroup, eligible }: NearestEvidence, programme: Programme, answer: Answer): Argument {
  const population = programme.catalogue.snapshot.terminology.subgroups.find((entry) => entry.id === subgroup)?.names ?? {
    en: subgroup,
    ja: subgroup,
  };
  const what = endpoints[result.endpoint] ?? { en: result.endpoint, ja: result.endpoint };
  const favourable = result.hr === undefined ? true : result.hr < 1;
  const single = evidence.trial.design === "single-arm";
  const shown = result.ci !== undefined && (result.ci[1] < 1 || result.ci[0] > 1);
  const doubt: Text =
    result.hr === undefined || single
      ? { en: "", ja: "" }
      : result.ci === undefined
        ? { en: "; its interval is not on record", ja: "、信頼区間は未登録" }
        : shown
          ? { en: "", ja: "" }
          : { en: "; no difference shown", ja: "、差は示されず" };
  const figures = figuresOf(result);
  const en = [
    `${evidence.trial.id} (${single ? "single arm, not compared" : `v ${evidence.comparatorName ?? "control"}`}), ${population.en}: ${what.en} ${figures.en}`,
    doubt.en,
    eligible === "unknown" ? "; whether the trial would have included this patient is not known" : "",
    ".",
  ].join("");
  const ja = [
    `${evidence.trial.id}試験（${single ? "単群、比較なし" : `対${evidence.comparatorName ?? "対照"}`}）、${population.ja}：${what.ja} ${figures.ja}`,
    doubt.ja,
    eligible === "unknown" ? "、この患者が対象となったかは不明" : "",
    "。",
  ].join("");
  return shaped(
    `trial/${evidence.trial.id}/${result.endpoint}/${subgroup}`,
    favourable ? "for" : "against",
    shown && favourable && eligible === "met" && !single ? "strong" : "weak",
    tracedAt(evidence.eligible, programme, answer).deciding,
    result,
    { en, ja },
  );
}

function figuresOf(result: NearestEvidence["result"]): Text {
  const parts: Text[] = [];
  if (result.hr !== undefined) {
    const interval = result.ci === undefined ? "" : ` (${result.ciLevel ?? 95} % CI ${result.ci[0]}-${result.ci[1]})`;
    parts.push({ en: `hazard ratio ${result.hr}${interval}`, ja: `ハザード比${result.hr}${interval}` });
  }
  const { medians, rates } = result;
  if (medians?.treatment != null) {
    const control = medians.comparator == null ? "" : ` v ${medians.comparator}`;
    parts.push({ en: `median ${medians.treatment}${control} months`, ja: `中央値${medians.treatment}${control}か月` });
  }
  if (rates?.treatment != null) {
    const control = rates.comparator == null ? "" : ` v ${rates.comparator}`;
    parts.push({ en: `rate ${rates.treatment}${control} %`, ja: `${rates.treatment}${control}%` });
  }
  return { en: parts.map((part) => part.en).join(", "), ja: parts.map((part) => part.ja).join("、") };
}

function liftArgument(option: PreparedOption, lifted: NonNullable<Stand["lifted"]>, programme: Programme, answer: Answer): Argument {
  const evidence = liftingEvidence(option, { lifted });
  const row = evidence?.decisive;
  const pooled =
    evidence?.pooled === true
      ? { en: " (one of the regimens its control arm could choose)", ja: "（対照群で選択可能だったレジメンの一つ）" }
      : { en: "", ja: "" };
  return shaped(
    "randomised-dominance",
    "for",
    "strong",
    evidence === undefined ? [] : tracedAt(evidence.eligible, programme, answer).deciding,
    row ?? { source: "", verified: "unverified" },
    {
      en: `Newer than the guideline: in ${lifted.trial} it beat ${lifted.beaten}${pooled.en}, which a guideline puts forward for this patient; it stands at least as high.`,
      ja: `ガイドラインより新しい根拠：${lifted.trial}試験で、ガイドラインがこの患者に推奨する${lifted.beaten}${pooled.ja}に勝り、同等以上に位置づけます。`,
    },
  );
}
