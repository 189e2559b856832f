/**
 * A number of a typed cell as the text that the readers of values understand, whatever the language of the file. Its decimal point is
 * no matter of doubt: three decimals get a fourth, so that none takes them for thousands. What is no finite number is not known.
 */
export function textOfNumber(value: number): string {
  return Number.isFinite(value) ? withoutDoubt(String(value)) : ''
}

/** The same for a decimal that is written already. */
export function withoutDoubt(decimal: string): string {
  return /^-?\d{1,3}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal
}
