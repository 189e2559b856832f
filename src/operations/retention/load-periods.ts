import { calendarOf } from '../../domain/kernel/day.ts'
import { exact, fraction, multiply } from '../../domain/kernel/exact.ts'
import { minorPerMajor, toMinor } from '../../domain/kernel/money.ts'
import type { PaidPeriod } from '../../domain/retention/bridge/paid-period.ts'
import { loadDataTable } from '../load-data-table.ts'

export type PeriodColumns = {
  readonly customer: string
  readonly start: string
  readonly end?: string | undefined
  readonly amount: string
  readonly group?: string | undefined
  readonly decimal?: '.' | ',' | undefined
  readonly dates?: 'dmy' | 'mdy' | undefined
}

export type AmountScale = {
  readonly currency: string
  readonly amountPer: 'month' | 'year'
  readonly measure: 'mrr' | 'arr'
}

export type LoadedPeriods = {
  readonly rows: number
  readonly periods: readonly PaidPeriod[]
  /** The group of each period, where a column was named. */
  readonly groups: readonly (string | undefined)[] | undefined
  /** Rows without a customer, a start or an amount are in no figure; `rows` counts each once. */
  readonly missing: {
    readonly rows: number
    readonly customer: number
    readonly start: number
    readonly amount: number
  }
  /** Periods that end before they start: they hold on no day. */
  readonly reversed: number
}

/** Systems write "for ever" as a day far away. */
const FOR_EVER = 2900

/** Below it a double has the digits of a minor unit to spare. */
const MOST_EXACT = 2 ** 46

/** Reads who paid what from when until when. What lacks a customer, a start or an amount is counted. */
export async function loadPeriods(
  path: string,
  columns: PeriodColumns,
  scale: AmountScale,
): Promise<LoadedPeriods> {
  const { customer, start, end, amount, group, decimal, dates } = columns
  const table = await loadDataTable(path, {
    ...{ texts: group === undefined ? [customer] : [customer, group], numbers: [amount], decimal, dates },
    days: end === undefined ? [start] : [start, end],
  })
  // NA is a region and a country, but no customer.
  const customers = table.texts.get(customer)!.map((text) => (text?.trim() === 'NA' ? undefined : text))
  const starts = table.days.get(start)!
  const ends = end === undefined ? undefined : table.days.get(end)!
  const amounts = table.numbers.get(amount)!
  const names = group === undefined ? undefined : table.texts.get(group)!
  const minorOf = minorUnits(scale)
  const periods: PaidPeriod[] = []
  const groups: (string | undefined)[] | undefined = names && []
  const missing = { rows: 0, customer: 0, start: 0, amount: 0 }
  let reversed = 0
  for (let row = 0; row < table.rows; row++) {
    const [who, from, paid] = [customers[row], starts[row], amounts[row]]
    if (who === undefined) missing.customer++
    if (from === undefined) missing.start++
    if (paid === undefined) missing.amount++
    if (who === undefined || from === undefined || paid === undefined) {
      missing.rows++
      continue
    }
    const written = ends?.[row]
    const until = written === undefined || calendarOf(written).year >= FOR_EVER ? undefined : written
    if (until !== undefined && until < from) reversed++
    periods.push({ customer: who, from, until, amountMinor: minorOf(paid) })
    groups?.push(names![row])
  }
  return { rows: table.rows, periods, groups, missing, reversed }
}

/** Amounts as written to minor units by the month or the year, rounded once, half away from zero. */
function minorUnits({ currency, amountPer, measure }: AmountScale): (amount: number) => number {
  const perMajor = minorPerMajor(currency)
  const times = amountPer === 'month' && measure === 'arr' ? 12 : 1
  const parts = amountPer === 'year' && measure === 'mrr' ? 12n : 1n
  return (amount) => {
    const whole = Math.round(amount * perMajor)
    // Most amounts have no more decimals than the currency: then nothing is left to round, and no fraction is needed.
    if (parts === 1n && whole / perMajor === amount && Math.abs(whole) < MOST_EXACT) return whole * times
    return toMinor(multiply(exact(amount), fraction(BigInt(times), parts)), currency)
  }
}
