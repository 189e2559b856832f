import type { Assumption } from '../../../domain/forecast/assumption.ts'
import type { ExplanationTerm } from '../../../domain/forecast/explain-figure.ts'
import type { Words } from '../../../language/make-words.ts'
import { wholeMoney } from './value-in-words.ts'

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
export function spreadInWords(words: Words, spread: number, unit: ExplanationTerm['unit']): string {
  const { text, number } = words
  if (unit === 'share')
    return text('hiring.spread.points', { points: number(Math.round(spread * 1000) / 10) })
  return `±${unit === 'minor' ? wholeMoney(words, spread) : number(spread)}`
}
