import type { Argument, Text } from "@nextline/core";

const english = /^(?:[^:]{1,60}: )?boxed warning|\(boxed warning\b/iu;
const japanese = /^(?:[^：]{1,60}：)?【?(?:枠組み|黒枠)?警告(?!事項)|（(?:枠組み)?警告[。）]/u;

/** Whether a caution repeats a boxed warning of the label (in Japan the section of warnings): it is said first and never cut. */
export function isBoxedWarning({ kind, text }: Pick<Argument, "kind"> & { readonly text: Text }): boolean {
  return kind !== "for" && (english.test(text.en) || japanese.test(text.ja));
}

/** What speaks against an option in the order in which it is read: what excludes it, boxed warnings, then the rest as it stood. */
export function warningsFirst(against: readonly Argument[]): Argument[] {
  const place = (argument: Argument): number => (argument.kind === "excludes" ? 0 : isBoxedWarning(argument) ? 1 : 2);
  return [...against].sort((a, b) => place(a) - place(b));
}
