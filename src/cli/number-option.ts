import { InvalidArgumentError } from 'commander'

/** Reads a plain number of zero or more (`120000`, `0.7`); commander says which option was wrong. */
export function numberOption(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value
  throw new InvalidArgumentError('write a number of zero or more, without signs or thousand separators')
}

/** Reads a share: `0.7` or `70%`. */
export function shareOption(text: string): number {
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 1) return value
  throw new InvalidArgumentError('write a share from 0 to 1, or a percentage such as 70%')
}

/** Reads an ISO 4217 code such as EUR. */
export function currencyOption(text: string): string {
  if (/^[A-Za-z]{3}$/.test(text)) return text.toUpperCase()
  throw new InvalidArgumentError('write a currency as three letters, such as EUR')
}
