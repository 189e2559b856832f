import { InvalidArgumentError } from 'commander'

/** Far above any price, and its minor units are still exact whole numbers. */
const LARGEST = 1e12

/** Reads a plain number of zero or more (`120000`, `0.7`); commander says which option was wrong. */
export function numberOption(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && value >= 0 && value <= LARGEST) return value
  throw new InvalidArgumentError('write a number from 0 to a trillion, without signs or thousand separators')
}

/** Reads a number above zero: nobody serves accounts at 1:0. */
export function positiveOption(text: string): number {
  const value = numberOption(text)
  if (value > 0) return value
  throw new InvalidArgumentError('write a number above zero')
}

/** Reads a share: `0.7` or `70%`. */
export function shareOption(text: string): number {
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text)
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0 && value <= 1) return value
  throw new InvalidArgumentError('write a share from 0 to 1, or a percentage such as 70%')
}

/** Reads a share above zero. */
export function positiveShareOption(text: string): number {
  const value = shareOption(text)
  if (value > 0) return value
  throw new InvalidArgumentError('write a share above 0, such as 0.1 or 10%')
}

/** Reads an ISO 4217 code such as EUR. */
export function currencyOption(text: string): string {
  if (/^[A-Za-z]{3}$/.test(text)) return text.toUpperCase()
  throw new InvalidArgumentError('write a currency as three letters, such as EUR')
}
