/**
 * A number as people of a language type it: with or without separators between thousands, a comma or a point before decimals. Undefined
 * for what is no number.
 */
export function readTypedNumber(typed: string, locale: string): number | undefined {
  const text = typed.replace(/[\s'’]/g, '').replace(/^−/, '-')
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
  const group = parts.find(({ type }) => type === 'group')?.value ?? ','
  const isGrouped = new RegExp(`^-?\\d{1,3}(?:\\${group}\\d{3})+(?:[.,]\\d+)?$`).test(text)
  const plain = (isGrouped ? text.replaceAll(group, '') : text).replace(',', '.')
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

/** A number as it stands in a field, exact, with separators. */
export function showTypedNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 10 }).format(value)
}

/** A share 0..1 in words, as exact as it was written. */
export function showShare(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 10 }).format(
    Number(share.toPrecision(12)),
  )
}

/** A share 0..1 as the per cent that people write, without the dust of binary fractions, and back. */
export function percentOf(share: number): number {
  return Number((share * 100).toPrecision(12))
}

export function shareOf(percent: number): number {
  return Number((percent / 100).toPrecision(12))
}
