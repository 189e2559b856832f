/** A number as a person types it in their language; undefined where it is none. */
export function parseTyped(typed: string, locale: string): number | undefined {
  const decimal = decimalOf(locale)
  const group = decimal === '.' ? ',' : '.'
  const text = typed.trim().replace(/[\s\u00A0\u202F%]/g, '')
  const plain = text.replace(new RegExp(`\\${group}(?=\\d{3}(\\D|$))`, 'g'), '').replace(/,/g, '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

/** A number as it stands in a field: without thousands apart, so that it can be typed on. */
export function showTyped(value: number | undefined, locale: string): string {
  if (value === undefined) return ''
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(value)
}

function decimalOf(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')!.value
}
