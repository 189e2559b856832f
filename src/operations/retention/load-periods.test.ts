import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { ProblemError } from '../problem.ts'
import { type AmountScale, loadPeriods, type PeriodColumns } from './load-periods.ts'
import { measureBridge } from './measure-bridge.ts'

const COLUMNS: PeriodColumns = { customer: 'id', start: 'from', end: 'to', amount: 'amount' }
const SCALE: AmountScale = { currency: 'USD', amountPer: 'month', measure: 'mrr' }

function file(...rows: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'periods-')), 'periods.csv')
  writeFileSync(path, ['id,from,to,amount,tier', ...rows].join('\n'))
  return path
}

const amounts = async (scale: Partial<AmountScale>, ...written: readonly string[]) => {
  const path = file(...written.map((amount) => `a,2026-01-01,,${amount},`))
  const { periods } = await loadPeriods(path, COLUMNS, { ...SCALE, ...scale })
  return periods.map(({ amountMinor }) => amountMinor)
}

describe('[Q154] periods of a file', () => {
  test('rows without a customer, a start or an amount are counted, each once', async () => {
    const path = file(',2026-01-01,,5,x', 'a,,,5,x', 'a,2026-01-01,,NA,x', 'NA,,,,', 'a,2026-01-01,NA,5,')
    const { periods, ...loaded } = await loadPeriods(path, { ...COLUMNS, group: 'tier' }, SCALE)
    expect(loaded).toEqual({
      ...{ rows: 5, groups: [undefined], reversed: 0 },
      missing: { rows: 4, customer: 2, start: 2, amount: 2 },
    })
    expect(periods).toEqual([
      { customer: 'a', from: parseDay('2026-01-01'), until: undefined, amountMinor: 500 },
    ])
  })

  test('minor units are exact, and rounded once where an amount has more digits or is of a year', async () => {
    expect(await amounts({}, '29.85', '0.1', '1.005', '-12.345', '1e3')).toEqual([
      2985, 10, 101, -1235, 100_000,
    ])
    expect(await amounts({ currency: 'JPY' }, '29.5', '1000')).toEqual([30, 1000])
    expect(await amounts({ currency: 'KWD' }, '1.2345')).toEqual([1235])
    expect(await amounts({ amountPer: 'year' }, '1200', '100', '0.18')).toEqual([10_000, 833, 2])
    expect(await amounts({ measure: 'arr' }, '29.85', '0.001')).toEqual([35_820, 1])
    expect(await amounts({ measure: 'arr', amountPer: 'year' }, '100.01')).toEqual([10_001])
  })

  test('[RT4] a day far away is for ever; an end before its start is counted and holds on no day', async () => {
    const { periods, reversed } = await loadPeriods(
      file('a,2026-01-01,9999-12-31,5,', 'b,2026-02-01,2026-01-01,5,', 'c,2026-01-01,2026-01-01,5,'),
      COLUMNS,
      SCALE,
    )
    expect(periods[0]!.until).toBeUndefined()
    expect(reversed).toBe(1)
  })

  test('where nothing can be measured the file is refused by name', async () => {
    const question = { ...COLUMNS, ...SCALE, snapshot: 'start', definition: 'capped' } as const
    const refused = (...rows: readonly string[]) =>
      measureBridge(file(...rows), question).catch((error) => error instanceof ProblemError && error.problems)
    expect(await refused('a,2026-01-05,2026-01-20,5,')).toMatchObject([{ code: 'nothing-to-measure' }])
    expect(await refused('a,,,5,')).toMatchObject([{ code: 'nothing-to-measure' }])
    expect(await refused('a,soon,,5,')).toMatchObject([{ line: 2, column: 'from' }])
  })

  test('groups and cohorts come with the bridge, over the same months', async () => {
    const path = file('a,2026-01-01,2026-03-01,5,x', 'b,2026-01-01,,7,y')
    const found = await measureBridge(path, {
      ...{ ...COLUMNS, ...SCALE, group: 'tier', snapshot: 'start', definition: 'capped', cohort: 'year' },
      ...{ from: '2026-02', to: '2026-12' },
    })
    expect(found.bridge.months.map(({ month }) => month)).toEqual(['2026-02', '2026-03'])
    expect(found.grouped!.groups.map(({ group }) => group)).toEqual(['x', 'y'])
    expect(found.cohorts).toMatchObject([{ cohort: '2026', customers: 2 }])
  })
})
