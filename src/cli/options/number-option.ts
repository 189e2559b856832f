import { InvalidArgumentError } from 'commander'

/** Far above any price, and its minor units are still exact whole numbers. */
const LARGEST = 1e12

/** Nobody employs more. */
const MOST_PEOPLE = 1e6

const PLAIN_NUMBER = /^(\d+\.?\d*|\.\d+)$/

/** Reads a plain number of zero or more (`120000`, `0.7`); commander says which option was wrong. */
export function numberOption(text: string): number {
  const value = PLAIN_NUMBER.test(text) ? Number(text) : Number.NaN
  if (value <= LARGEST) return value
  throw new InvalidArgumentError(
    'Write a number from 0 to a trillion, without signs or thousand separators, such as 120000.',
  )
}

/** Reads a number above zero: nobody serves accounts at 1:0. */
export function positiveOption(text: string): number {
  const value = numberOption(text)
  if (value > 0) return value
  throw new InvalidArgumentError('Write a number above zero.')
}

/** Reads a number of accounts: whole and above zero. */
export function countOption(text: string): number {
  const value = numberOption(text)
  if (value > 0 && Number.isInteger(value)) return value
  throw new InvalidArgumentError('Write a whole number above zero.')
}

/** Reads a share: `0.7` or `70%`. */
export function shareOption(text: string): number {
  const isPercentage = text.endsWith('%')
  const digits = isPercentage ? text.slice(0, -1) : text
  const value = PLAIN_NUMBER.test(digits) ? Number(digits) / (isPercentage ? 100 : 1) : Number.NaN
  if (value <= 1) return value
  throw new InvalidArgumentError('Write a share from 0 to 1, or a percentage such as 70%.')
}

/** Reads a share above zero. */
export function positiveShareOption(text: string): number {
  const value = shareOption(text)
  if (value > 0) return value
  throw new InvalidArgumentError('Write a share above 0, such as 0.1 or 10%.')
}

/** Reads an ISO 4217 code such as EUR. */
export function currencyOption(text: string): string {
  const code = text.toUpperCase()
  if (Intl.supportedValuesOf('currency').includes(code)) return code
  throw new InvalidArgumentError('Write a currency as its three letters (ISO 4217), such as EUR.')
}

/** Reads numbers of people, `5,10,20`; each further word of the command line adds to them. */
export function headsOption(text: string, before: readonly number[] = []): readonly number[] {
  const heads = text.split(',').map((part) => (PLAIN_NUMBER.test(part.trim()) ? Number(part) : Number.NaN))
  if (heads.every((count) => count > 0 && count <= MOST_PEOPLE)) return [...before, ...heads]
  throw new InvalidArgumentError('Write numbers of people above zero, such as 5 10 20.')
}
