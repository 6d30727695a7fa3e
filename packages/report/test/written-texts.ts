/** What stands in a picture: whether it is well-formed, and where its texts are. For tests. */
import { textExtent } from "../src/timeline/text-extent.ts";

/** What is wrong with the tags of an XML text; nothing when every element is closed in its turn and nothing is left unescaped. */
export function xmlFaults(xml: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu;
  const text = xml.replace(tag, (whole, closing: string, name: string, attributes: string, empty: string) => {
    const names = [...attributes.matchAll(/([\w:-]+)="/gu)].map(([, key]) => key);
    if (new Set(names).size !== names.length) faults.push(`an attribute is there twice: ${whole}`);
    if (closing === "" && empty === "") open.push(name);
    if (closing !== "" && open.pop() !== name) faults.push(`${name} is closed and was not open`);
    return "";
  });
  if (open.length > 0) faults.push(`not closed: ${open.join(", ")}`);
  if (/[<]|&(?!(?:amp|lt|gt|quot|#39);)/u.test(text.replace(/[>]/gu, ""))) faults.push("unescaped text");
  return faults;
}

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all texts of a picture, by the extent that its layout reckons with. */
export function textBoxes(svg: string): Box[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)].map(([, attributes = "", text = ""]) => {
    const read = (name: string): string => new RegExp(`${name}="([^"]*)"`, "u").exec(` ${attributes}`)?.[1] ?? "";
    const [x, y, size] = [Number(read(" x")), Number(read(" y")), Number(read("font-size"))];
    const width = textExtent(text.replace(/&[^;]+;/gu, "x"), size);
    const left = x - width * ({ end: 1, middle: 0.5 }[read("text-anchor")] ?? 0);
    return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.1 };
  });
}

/** The pairs of texts that lie on each other. */
export function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}
