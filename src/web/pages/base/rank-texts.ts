/** For each text its place in the order of a language; NaN for what is not known. Equal texts keep their order. */
export function rankTexts(texts: readonly (string | null)[], locale: string): Float64Array<ArrayBuffer> {
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const rows = [...texts.keys()].sort((one, other) => compare(texts[one] ?? '', texts[other] ?? ''))
  const ranks = new Float64Array(texts.length)
  rows.forEach((row, rank) => {
    ranks[row] = texts[row] === null ? Number.NaN : rank
  })
  return ranks
}
