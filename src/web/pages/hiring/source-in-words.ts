import type { Assumption } from '../../../domain/forecast/assumption.ts'
import type { ExplanationTerm } from '../../../domain/forecast/explain-figure.ts'
import type { Words } from '../../../language/make-words.ts'

/** Where an assumption is from, how much it rests on, and how far it may be off. */
export function sourceInWords(
  words: Words,
  { basis, spread, value }: Assumption,
  unit: ExplanationTerm['unit'],
): string {
  const { code, ...rest } = basis
  const known = words.text(`hiring.basis.${code}`, rest)
  if (spread === 0 || value === undefined) return known
  return words.paragraph([known, words.text('hiring.spread', { spread: spreadInWords(words, spread, unit) })])
}

/** One standard deviation, in the unit of the value: points for a share. */
export function spreadInWords(
  { money, decimal, number }: Words,
  spread: number,
  unit: ExplanationTerm['unit'],
): string {
  if (unit === 'minor') return `±${money(Math.round(spread))}`
  return unit === 'share' ? `±${decimal(spread * 100)}` : `±${number(spread)}`
}
