/** The first so many UTF-16 units of a text, without the half of a character that would stand at the end: no database holds it. */
export function cutText(text: string, most: number): string {
  const cut = text.slice(0, most)
  return isFirstHalf(cut.charCodeAt(cut.length - 1)) ? cut.slice(0, -1) : cut
}

/** Of a pair of surrogates. */
function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
