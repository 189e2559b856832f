import { calendarOf, type Day } from '../domain/kernel/day.ts'
import { minorDigits, toMajor } from '../domain/kernel/money.ts'

/** What stands for a value that is not known. Never 0. */
export const UNKNOWN = '—'

type Figure = number | undefined

/** Numbers, money and days as one language writes them; every function gives `—` for undefined. */
export type FigureWords = {
  /** An exact amount, for tables. */
  readonly money: (minor: Figure) => string
  /** An amount to three digits, for prose and charts: €1.2M. Below ten thousand it is whole and exact. */
  readonly moneyShort: (minor: Figure) => string
  /** A difference of amounts, exact, with its sign. */
  readonly moneyChange: (minor: Figure) => string
  /** A share 0..1 as per cent with one decimal. */
  readonly share: (share: Figure) => string
  /** A share 0..1 as whole per cent, for axes. */
  readonly wholeShare: (share: Figure) => string
  /** A difference of shares in points, with its sign. */
  readonly points: (difference: Figure) => string
  readonly number: (value: Figure) => string
  /** A number with two decimals: points, people. */
  readonly decimal: (value: Figure) => string
  /** Accounts per CSM, 1:50. */
  readonly ratio: (ratio: Figure) => string
  /** A coverage multiple, 12.5×. */
  readonly multiple: (multiple: Figure) => string
  readonly day: (day: Day | undefined) => string
  /** A month by a day in it, short, with its year. */
  readonly month: (day: Day | undefined) => string
  /** A month by a day in it, short, for axes. */
  readonly monthName: (day: Day | undefined) => string
}

/** The figures of a locale and currency. Formatters are made once; formatting is what a report does most. */
export function figureWords(locale: string, currency: string): FigureWords {
  const style = { style: 'currency', currency } as const
  const exact = new Intl.NumberFormat(locale, { ...style, trailingZeroDisplay: 'stripIfInteger' })
  const change = new Intl.NumberFormat(locale, {
    ...style,
    trailingZeroDisplay: 'stripIfInteger',
    signDisplay: 'exceptZero',
  })
  const whole = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 })
  const compact = new Intl.NumberFormat(locale, {
    ...style,
    notation: 'compact',
    maximumSignificantDigits: 3,
  })
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const wholePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const point = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const twoDecimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  // What is small keeps more digits: a limit of 0.05 must not read as 0.1.
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 })
  const near = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const inUtc = { timeZone: 'UTC' } as const
  const days = new Intl.DateTimeFormat(locale, { ...inUtc, dateStyle: 'medium' })
  const monthNames = new Intl.DateTimeFormat(locale, { ...inUtc, month: 'short' })
  const months = new Intl.DateTimeFormat(locale, { ...inUtc, month: 'short', year: 'numeric' })
  const minorIsWhole = minorDigits(currency) === 0

  const moneyShort = (minor: number): string => {
    const major = toMajor(minor, currency)
    if (Math.abs(major) < 10_000)
      return (minorIsWhole || Math.abs(major) >= 100 ? whole : exact).format(major)
    // Where a language has no short form for this size (German below a million), rounding would only look exact.
    const hasShortForm = compact.formatToParts(major).some((part) => part.type === 'compact')
    return (hasShortForm ? compact : whole).format(major)
  }
  return {
    money: known((minor) => exact.format(toMajor(minor, currency))),
    moneyChange: known((minor) => change.format(toMajor(minor, currency))),
    moneyShort: known(moneyShort),
    share: known((share) => percent.format(share)),
    wholeShare: known((share) => wholePercent.format(share)),
    points: known((difference) => point.format(difference * 100)),
    number: known((value) =>
      (Math.abs(value) < 1 ? small : Math.abs(value) < 10 ? near : plain).format(value),
    ),
    decimal: known((value) => twoDecimals.format(value)),
    ratio: known((ratio) => `1:${plain.format(ratio)}`),
    multiple: known((multiple) => `${plain.format(multiple)}×`),
    day: known((day) => days.format(dateOf(day))),
    month: known((day) => months.format(dateOf(day))),
    monthName: known((day) => monthNames.format(dateOf(day))),
  }
}

function known(format: (value: number) => string): (value: Figure) => string {
  return (value) => (value === undefined ? UNKNOWN : tidy(format(value)))
}

/** A minus sign for the hyphen, and the yen sign as wide as other currency signs. */
function tidy(text: string): string {
  return text.replace(/-(?=[^\d]*\d)/, '−').replace('￥', '¥')
}

function dateOf(day: Day): Date {
  const { year, month, date } = calendarOf(day)
  const result = new Date(0)
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  result.setUTCFullYear(year, month - 1, date)
  return result
}
