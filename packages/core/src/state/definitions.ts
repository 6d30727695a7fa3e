import type { Text } from "../terms/text.ts";
import { functionalHighRiskVariants } from "./scores/functional-high-risk.ts";

/** One published or customary way of saying what a word means. */
export interface DefinitionVariant {
  readonly id: string;
  readonly text: Text;
  /** A source of the knowledge base. */
  readonly source: string;
}

/** A word on which the field disagrees: the first variant is used unless another is chosen. */
export interface Definition {
  readonly id: string;
  readonly label: Text;
  readonly variants: readonly DefinitionVariant[];
}

/** The chosen variant of each definition; one that is not named has its first. */
export type DefinitionChoice = Readonly<Record<string, string>>;

const variant = (id: string, source: string, en: string, ja: string): DefinitionVariant => ({ id, source, text: { en, ja } });

/**
 * The definitions that the reasoning itself knows. Names that are combinations of findings, as triple-class refractory, have their
 * variants in the knowledge base (`terminology/labels.yaml`).
 */
export const ownDefinitions: readonly Definition[] = [
  {
    id: "responseCriteria",
    label: { en: "response criteria", ja: "効果判定基準" },
    variants: [
      variant("IMWG-2016", "kumar-2016-imwg-response", "IMWG consensus of 2016", "IMWG 2016年コンセンサス"),
      variant(
        "IMWG-2011",
        "rajkumar-2011-uniform-reporting",
        "consensus of 2011: smaller fall of plasmacytomas for MR, 10 % plasma cells for progression",
        "2011年コンセンサス：MRの形質細胞腫縮小基準と増悪の骨髄形質細胞10％が異なる",
      ),
    ],
  },
  {
    id: "nadir",
    label: { en: "nadir from which a rise is measured", ja: "上昇の起点となる最低値" },
    variants: [
      variant(
        "lowest-confirmed",
        "kumar-2016-imwg-response",
        "the lowest value that a neighbouring one bears out",
        "隣接する値が裏づける最低値",
      ),
      variant("lowest", "rajkumar-2011-uniform-reporting", "the lowest value, whether borne out or not", "裏づけを問わない最低値"),
    ],
  },
  {
    id: "doubling",
    label: { en: "window of doubling for rapid relapse", ja: "急速な再発とする倍加期間" },
    variants: [
      variant("2-months", "ash-relapse-indications-table", "doubling within two months", "2か月以内の倍加"),
      variant("3-months", "nextline-conventions", "doubling within three months", "3か月以内の倍加"),
    ],
  },
  {
    id: "maintenanceDose",
    label: { en: "refractory at a maintenance dose", ja: "維持量での抵抗性" },
    variants: [
      variant("counts", "refractory-defining-bcj", "progression at any dose makes refractory", "用量を問わず増悪は抵抗性とする"),
      variant(
        "does-not-count",
        "refractory-defining-bcj",
        "progression at a maintenance dose alone does not make refractory",
        "維持量のみでの増悪は抵抗性としない",
      ),
    ],
  },
  {
    id: "exposure",
    label: { en: "exposed to a drug", ja: "既治療薬" },
    variants: [
      variant("any-dose", "rajkumar-2011-uniform-reporting", "any dose received", "1回でも投与"),
      variant(
        "two-cycles",
        "nextline-conventions",
        "at least two cycles or two months, as trials often ask",
        "2サイクルまたは2か月以上（治験で多い基準）",
      ),
    ],
  },
  {
    id: "sensitiveFrom",
    label: { en: "least response that counts as sensitive", ja: "感受性とする最低の効果" },
    variants: [
      variant("PR", "rajkumar-2011-uniform-reporting", "a partial response or better", "PR以上"),
      variant("MR", "rajkumar-2011-uniform-reporting", "a minimal response or better", "MR以上"),
    ],
  },
  {
    id: "furtherTransplant",
    label: { en: "a further transplant", ja: "2回目以降の移植" },
    variants: [
      variant(
        "own-line",
        "rajkumar-2015-lines",
        "each transplant after the first is a line of its own, unless a planned tandem",
        "計画されたタンデム以外、2回目以降の移植はそれぞれ1ライン",
      ),
      variant("with-reinduction", "nextline-conventions", "counted with the re-induction before it", "直前の再寛解導入と合わせて1ライン"),
    ],
  },
  {
    id: "retreatment",
    label: { en: "the same regimen again after progression, with nothing between", ja: "増悪後に間をおかず同一レジメンを再開" },
    variants: [
      variant("same-line", "rajkumar-2015-lines", "the same line", "同一ライン"),
      variant("own-line", "nextline-conventions", "a line of its own", "別ライン"),
    ],
  },
  {
    id: "bridging",
    label: { en: "bridging with a new regimen before CAR-T cells", ja: "CAR-T前の新規レジメンによるブリッジング治療" },
    variants: [
      variant("with-cells", "nextline-conventions", "one line with the cells", "CAR-Tと合わせて1ライン"),
      variant("own-line", "nextline-conventions", "a line of its own", "別ライン"),
    ],
  },
  {
    id: "functionalHighRisk",
    label: { en: "functional high risk", ja: "機能的高リスク" },
    variants: functionalHighRiskVariants.map(({ id, rule, source }) => ({ id, text: rule, source })),
  },
];

/** The variant of a definition that is in use. */
export function chosenVariant(definition: Definition, choice: DefinitionChoice | undefined): string {
  const chosen = choice?.[definition.id];
  return definition.variants.find(({ id }) => id === chosen)?.id ?? definition.variants[0]?.id ?? "";
}
