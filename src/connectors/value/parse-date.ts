import { type Day, dayOf, parseDay } from '../../domain/kernel/day.ts'

/** Which part comes first in dates of numbers only: 31/01/2024 is dmy, 01/31/2024 is mdy. */
export type DateOrder = 'dmy' | 'mdy'

/** What lies before is a slip of the pen or a program's way to write that it does not know: 0001-01-01. */
export const EARLIEST_DAY = dayOf(1000, 1, 1)!
const MAX_LENGTH = 64
/** `1/1/24`. */
const SHORTEST = 6
const PLAIN_NUMBER = /^-?\d*[.,]?\d*$/
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])(.*)$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(.*))?$/
const EAST_ASIAN = /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日(.*)$/
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)(.*)$/
const DATE_MONTH =
  /^(?:\p{L}+\.?,? )?(\d{1,2})(?:st|nd|rd|th|\.)?[- ](?:de )?(\p{L}+)\.?,?[- ](?:de )?(\d{4}|\d{2})(?!\d)(.*)$/u
const MONTH_DATE = /^(?:\p{L}+\.?,? )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)$/u
const TIME =
  /^(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?))?)?$/

/** First letters of the months in English, German, Portuguese and Malay; long enough to tell them apart. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb', 'fev'],
  ['mar', 'mär', 'mac'],
  ['apr', 'abr'],
  ['may', 'mai', 'mei'],
  ['jun'],
  ['jul'],
  ['aug', 'ago', 'ogo'],
  ['sep', 'set'],
  ['oct', 'okt', 'out'],
  ['nov'],
  ['dec', 'dez', 'dis'],
]

/**
 * Reads a calendar day as written, a time of day and a zone after it are left aside: `2024-01-31`, `2024-01-31T10:00Z`,
 * `2024/01/31`, `20240131`, `31.01.2024`, `31/01/2024`, `01/31/2024`, `31-01-24`, `31 Jan 2024`, `Jan 31, 2024`,
 * `2024年1月31日`. Numbers only need the order of their column. Undefined for anything else, for days that do not exist and for
 * those before the year 1000. Years of two digits are 1970 to 2069.
 */
export function parseDate(text: string, order: DateOrder): Day | undefined {
  const day = parseWritten(text, order)
  return day === undefined || day < EARLIEST_DAY ? undefined : day
}

function parseWritten(text: string, order: DateOrder): Day | undefined {
  if (text.length > MAX_LENGTH) return undefined
  if (text.length === 10 && text[4] === '-') {
    const day = parseDay(text)
    if (day !== undefined) return day
  }
  const plain = text.normalize('NFKC').trim()
  const yearFirst = YEAR_FIRST.exec(plain) ?? COMPACT.exec(plain) ?? EAST_ASIAN.exec(plain)
  if (yearFirst) {
    const [, year, month, date, rest] = yearFirst
    return isTime(rest) ? dayOf(Number(year), Number(month), Number(date)) : undefined
  }
  const numbers = NUMBERS.exec(plain)
  if (numbers) {
    const [, first, , second, year, rest] = numbers
    const [date, month] = order === 'dmy' ? [first, second] : [second, first]
    return isTime(rest) ? dayOf(fullYear(year!), Number(month), Number(date)) : undefined
  }
  const dateMonth = DATE_MONTH.exec(plain)
  if (dateMonth)
    return named({ date: dateMonth[1], month: dateMonth[2], year: dateMonth[3], rest: dateMonth[4] })
  const monthDate = MONTH_DATE.exec(plain)
  if (monthDate)
    return named({ date: monthDate[2], month: monthDate[1], year: monthDate[3], rest: monthDate[4] })
  return undefined
}

/**
 * What one value says about the order of its column: dmy or mdy when only one of them is a day; 'ambiguous' when both are
 * and differ; 'none' when the text says it itself; undefined when it is no date.
 */
export function findDateOrder(text: string): DateOrder | 'ambiguous' | 'none' | undefined {
  if (text.length < SHORTEST || (PLAIN_NUMBER.test(text) && !COMPACT.test(text))) return undefined
  const dmy = parseDate(text, 'dmy')
  // Only dates of numbers alone depend on the order.
  const mdy = NUMBERS.test(text.normalize('NFKC').trim()) ? parseDate(text, 'mdy') : dmy
  if (dmy === undefined && mdy === undefined) return undefined
  if (dmy === mdy) return 'none'
  if (dmy === undefined) return 'mdy'
  return mdy === undefined ? 'dmy' : 'ambiguous'
}

function named(parts: {
  date: string | undefined
  month: string | undefined
  year: string | undefined
  rest: string | undefined
}): Day | undefined {
  const word = parts.month!.toLowerCase()
  const month = MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)))
  if (month < 0 || !isTime(parts.rest)) return undefined
  return dayOf(fullYear(parts.year!), month + 1, Number(parts.date))
}

function isTime(rest: string | undefined): boolean {
  return rest === undefined || TIME.test(rest)
}

function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year
}
