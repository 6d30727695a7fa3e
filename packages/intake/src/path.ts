/** The way from the root of a document to a value: keys and list positions. */
export type Path = readonly (string | number)[];

const plainKey = /^[A-Za-z_][\w-]*$/;

/** A path as it is shown: `lines[0].drugs[1]`, `cytogenetics["del(17p)"]`; the root is `(document)`. */
export function pathText(path: Path): string {
  if (path.length === 0) return "(document)";
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (plainKey.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}
