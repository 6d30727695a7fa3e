import { certaintyLevels, type Option, type ShownComparison } from "@nextline/core";
import { z } from "zod";

/** What put an option before the one that comes directly after it: `[IsaKd, SVd, network-estimate]`. */
export const decidedExpectation = z.tuple([z.string(), z.string(), z.string()]);

/** What the network meta-analysis must say of two options, in whichever direction the advice tells it. */
export const comparisonExpectation = z.strictObject({
  option: z.string(),
  with: z.string(),
  /** `false`: no randomised trials connect the two in a population of the patient. */
  connected: z.boolean().optional(),
  kind: z.enum(["direct", "indirect", "direct and indirect"]).optional(),
  certainty: z.enum(certaintyLevels).optional(),
  /** Whether all trials it rests on could have included the patient. */
  applies: z.enum(["yes", "no", "not known"]).optional(),
  population: z.string().optional(),
  /** Trials among those it rests on. */
  rests: z.array(z.string()).optional(),
});

type ComparisonExpectation = z.output<typeof comparisonExpectation>;

/** Everything in which the reasons of the order differ from what is expected. */
export function orderFaults(
  decided: readonly z.output<typeof decidedExpectation>[] | undefined,
  comparisons: readonly ComparisonExpectation[] | undefined,
  options: readonly Option[],
): string[] {
  return [
    ...(decided ?? []).flatMap((expected) => decidedFaults(expected, options)),
    ...(comparisons ?? []).flatMap((expected) => comparisonFaults(expected, options)),
  ];
}

function decidedFaults([id, next, by]: z.output<typeof decidedExpectation>, options: readonly Option[]): string[] {
  const option = options.find((each) => each.id === id);
  if (option === undefined) return [`there is no option ${id}`];
  const { before } = option;
  if (before?.next === next && before.by === by) return [];
  const found = before === undefined ? "nothing comes after it" : `${before.next} comes after it by ${before.by}`;
  return [`${id}: ${found}, expected ${next} by ${by}`];
}

function comparisonFaults(expected: ComparisonExpectation, options: readonly Option[]): string[] {
  const where = `${expected.option} and ${expected.with}`;
  const unknown = [expected.option, expected.with].filter((id) => !options.some((option) => option.id === id));
  if (unknown.length > 0) return unknown.map((id) => `there is no option ${id}`);
  const told = toldOf(expected.option, expected.with, options) ?? toldOf(expected.with, expected.option, options);
  if (expected.connected === false) {
    if (told !== undefined) return [`${where} are compared through ${told.trials.join(", ")}, expected no comparison`];
    const apart = areApart(expected.option, expected.with, options) || areApart(expected.with, expected.option, options);
    return apart ? [] : [`the advice does not tell whether trials connect ${where}`];
  }
  if (told === undefined) return [`the advice tells no comparison of ${where}`];
  const faults = (["kind", "certainty", "applies", "population"] as const)
    .filter((key) => expected[key] !== undefined && expected[key] !== told[key])
    .map((key) => `${where}: ${key} is ${told[key]}, expected ${expected[key]}`);
  const absent = (expected.rests ?? []).filter((trial) => !told.trials.includes(trial));
  return absent.length === 0
    ? faults
    : [...faults, `${where}: rests on ${told.trials.join(", ")}, expected ${absent.join(", ")} among them`];
}

/** What the advice tells of `id` versus `other`: beside the option, or in the reason why it comes directly before the other. */
function toldOf(id: string, other: string, options: readonly Option[]): ShownComparison | undefined {
  const option = options.find((each) => each.id === id);
  return [option?.comparison, option?.before?.comparison].find((each) => each?.comparator === other) ?? undefined;
}

/**
 * Whether the advice tells that no trials connect `id` with `other`: in the reason why it comes directly before the other, or because an
 * option is compared with the first with which trials connect it, so that none connect it with those that come before that one.
 */
function areApart(id: string, other: string, options: readonly Option[]): boolean {
  const option = options.find((each) => each.id === id);
  if (option?.before?.next === other && option.before.comparison === null) return true;
  if (option?.comparison == null) return true;
  const place = (name: string): number => options.findIndex((each) => each.id === name);
  return place(other) < place(option.comparison.comparator);
}
