import { InvalidArgumentError } from 'commander'
import { shareOption } from '../../options/number-option.ts'

/** Reads a confidence: above a half and below certainty. */
export function confidenceOption(text: string): number {
  const value = shareOption(text)
  if (value >= 0.5 && value < 1) return value
  throw new InvalidArgumentError('Write a share from 0.5 to below 1, such as 0.95 or 95%.')
}
