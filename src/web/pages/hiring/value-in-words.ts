import type { ExplainedSeries, ExplanationTerm } from '../../../domain/forecast/explain-figure.ts'
import { minorPerMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'

/** The unit of a projected figure. */
export function unitOfSeries(series: ExplainedSeries): ExplanationTerm['unit'] {
  if (series.endsWith('Minor')) return 'minor'
  return series === 'costShare' || series === 'grr' || series === 'nrr' ? 'share' : 'people'
}

/** A value of a formula, exact. */
export function valueInWords(words: Words, value: number | undefined, unit: ExplanationTerm['unit']): string {
  if (unit === 'minor') return words.money(value === undefined ? undefined : Math.round(value))
  if (unit === 'share')
    return value !== undefined && value < 0.1 ? twoDecimals(words, value) : words.share(value)
  return unit === 'hours' ? words.number(value && Math.round(value)) : words.number(value)
}

/** A projected figure in a table: what lies months ahead has no cents, and no hundredth of an account. */
export function projectedInWords(words: Words, value: number, series: ExplainedSeries): string {
  const unit = unitOfSeries(series)
  return unit === 'people' ? peopleInWords(words, value) : assumedInWords(words, value, unit)
}

/** People or accounts as they are expected on average: to the tenth, and from a hundred on whole. */
export function peopleInWords({ number }: Pick<Words, 'number'>, value: number): string {
  return number(Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value))
}

/** The value of an assumption: nobody knows it to the cent. */
export function assumedInWords(words: Words, value: number, unit: ExplanationTerm['unit']): string {
  if (unit === 'minor') return wholeMoney(words, value)
  return unit === 'share' ? words.share(value) : words.number(value)
}

/** An amount in whole units of its currency. */
export function wholeMoney({ money, currency }: Words, minor: number): string {
  const scale = minorPerMajor(currency)
  return money(Math.round(minor / scale) * scale)
}

/** A share of a month is small: with two decimals, so that twelve of them still make the year. */
function twoDecimals({ locale }: Words, value: number): string {
  const format = { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const
  return new Intl.NumberFormat(locale, format).format(value)
}
