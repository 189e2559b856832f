/**
 * About how many pixels a text takes in a system sans-serif, so that labels can be placed where nobody measures fonts
 * (the server). Errs on the wide side; full-width characters count as one em.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let em = 0
  for (const character of text) em += widthOf(character)
  return em * fontSize
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xffdc))) return 1
  if (/[ilj.,:;|'’!\u00a0 ]/u.test(character)) return 0.32
  if (/[mwMW%@—]/u.test(character)) return 0.92
  return /\p{Lu}|[0-9<>≥≤€$¥]/u.test(character) ? 0.64 : 0.56
}
