/** The width of a text in pixels, reckoned a little wide, for fonts without serifs: enough to keep texts apart. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += em(character);
  return width * size;
}

function em(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x1100) return 1;
  if (/[iljtfrI.,:;'|!()[\]/ -]/u.test(character)) return 0.36;
  if (/[mwMW%@]/u.test(character)) return 0.9;
  if (/[A-Z]/u.test(character)) return 0.7;
  return 0.58;
}
