import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../kernel/day.ts'
import { TooLargeError } from '../../kernel/too-large-error.ts'
import type { BridgeMonth } from './bridge.ts'
import { type BridgeOptions, bridgeOf } from './bridge-of.ts'
import { parseMonth } from './month.ts'
import { MOVEMENTS } from './movements.ts'
import type { PaidPeriod } from './paid-period.ts'

const day = (text: string) => parseDay(text)!
const paid = (
  customer: string,
  [from, until]: readonly [string, string | undefined],
  amountMinor: number,
): PaidPeriod => ({
  ...{ customer, from: parseDay(from)!, amountMinor },
  until: until === undefined ? undefined : parseDay(until),
})
const USUAL: BridgeOptions = { snapshot: 'start', definition: 'capped' }
const bridge = (periods: readonly PaidPeriod[], options: Partial<BridgeOptions> = {}) =>
  bridgeOf(periods, { ...USUAL, ...options })!

/** One that grows, one that shrinks and leaves and comes back, one that starts in the middle of a month. */
const THREE = [
  paid('grows', ['2026-01-01', '2026-03-01'], 100),
  paid('grows', ['2026-03-01', undefined], 150),
  paid('returns', ['2026-01-01', '2026-02-01'], 80),
  paid('returns', ['2026-02-01', '2026-03-01'], 60),
  paid('returns', ['2026-04-01', undefined], 70),
  paid('late', ['2026-02-10', undefined], 10),
]

test('[RT3] [RT5] each customer moves once in a month, and the months follow each other', () => {
  const { months, totals } = bridge(THREE)
  const told = months.map((month) => [
    ...[month.month, month.openingMinor, month.newMinor, month.reactivationMinor, month.expansionMinor],
    ...[month.contractionMinor, month.churnMinor, month.closingMinor],
  ])
  expect(told).toEqual([
    ['2026-01', 0, 180, 0, 0, 0, 0, 180],
    ['2026-02', 180, 0, 0, 0, 20, 0, 160],
    ['2026-03', 160, 10, 0, 50, 0, 60, 160],
    ['2026-04', 160, 0, 70, 0, 0, 0, 230],
  ])
  expect(months[2]).toMatchObject({
    counts: { new: 1, reactivation: 0, expansion: 1, contraction: 0, churn: 1 },
    openingCustomers: 2,
    closingCustomers: 2,
  })
  expect(totals).toMatchObject({
    ...{ openingMinor: 0, newMinor: 190, reactivationMinor: 70, expansionMinor: 50, contractionMinor: 20 },
    ...{ churnMinor: 60, closingMinor: 230, grr: undefined, nrr: undefined, logoChurn: undefined },
    counts: { new: 3, reactivation: 1, expansion: 1, contraction: 1, churn: 1 },
  })
})

test('[RT7] shares are of the opening, and undefined where there is none', () => {
  const [january, february, march, april] = bridge(THREE).months
  expect(january).toMatchObject({ grr: undefined, nrr: undefined, logoChurn: undefined })
  expect(february).toMatchObject({ grr: 160 / 180, nrr: 160 / 180, logoChurn: 0 })
  expect(march).toMatchObject({ grr: 100 / 160, nrr: 150 / 160, logoChurn: 1 / 2 })
  // Who comes back is outside of NRR.
  expect(april).toMatchObject({ grr: 1, nrr: 1, logoChurn: 0 })
})

test('[RT2] an amount counts by the first day of a month, or by its last', () => {
  const shown = (snapshot: 'start' | 'end', from: string, until: string) =>
    bridge([paid('a', [from, until], 1)], { snapshot }).months.map(({ month, closingMinor }) => [
      month,
      closingMinor,
    ])
  expect(shown('start', '2026-01-01', '2026-02-01')).toEqual([
    ['2026-01', 1],
    ['2026-02', 0],
  ])
  expect(shown('start', '2026-01-02', '2026-02-02')).toEqual([
    ['2026-01', 0],
    ['2026-02', 1],
    ['2026-03', 0],
  ])
  expect(shown('end', '2026-01-31', '2026-02-28')).toEqual([
    ['2026-01', 1],
    ['2026-02', 0],
  ])
  expect(shown('end', '2026-01-31', '2026-03-01')).toEqual([
    ['2026-01', 1],
    ['2026-02', 1],
    ['2026-03', 0],
  ])
})

test('[RT1] a stretch that holds on no snapshot moves nothing, and nothing else is nothing', () => {
  expect(bridgeOf([paid('a', ['2026-01-05', '2026-01-20'], 1)], USUAL)).toBeUndefined()
  expect(bridgeOf([paid('a', ['2026-02-01', '2026-01-01'], 1)], USUAL)).toBeUndefined()
  expect(bridgeOf([], USUAL)).toBeUndefined()
  expect(
    bridge([paid('a', ['2026-01-05', '2026-01-20'], 1), paid('b', ['2026-02-01', undefined], 2)]).totals,
  ).toMatchObject({ newMinor: 2, churnMinor: 0 })
})

test('[RT3] an amount of zero is none: a trial is not new before it pays, and is churn when it is free again', () => {
  const { months } = bridge([
    paid('a', ['2026-01-01', '2026-02-01'], 0),
    paid('a', ['2026-02-01', '2026-03-01'], 5),
    paid('a', ['2026-03-01', '2026-04-01'], 0),
    paid('a', ['2026-04-01', undefined], 5),
  ])
  const moved = months.map(({ counts }) => MOVEMENTS.filter((movement) => counts[movement] > 0))
  expect(moved).toEqual([[], ['new'], ['churn'], ['reactivation']])
})

describe('[RT4] [RT6] the months that are shown', () => {
  test('the last change marks the end of the data, months asked for cut them', () => {
    const marks = (options: Partial<BridgeOptions>) =>
      bridge(THREE, options).months.map(({ month, isCutOff }) => `${month}${isCutOff ? '*' : ''}`)
    expect(marks({})).toEqual(['2026-01', '2026-02', '2026-03', '2026-04*'])
    expect(marks({ from: parseMonth('2026-03'), to: parseMonth('2026-12') })).toEqual(['2026-03', '2026-04*'])
    expect(marks({ to: parseMonth('2026-02') })).toEqual(['2026-01', '2026-02'])
    expect(bridgeOf(THREE, { ...USUAL, to: parseMonth('2025-12') })).toBeUndefined()
    expect(bridgeOf(THREE, { ...USUAL, from: parseMonth('2026-05') })).toBeUndefined()
  })

  test('what was before the first month asked for decides what is new', () => {
    const { months, totals } = bridge(THREE, { from: parseMonth('2026-04') })
    expect(months).toMatchObject([{ openingMinor: 160, newMinor: 0, reactivationMinor: 70 }])
    expect(totals).toMatchObject({ openingMinor: 160, closingMinor: 230, grr: 1, nrr: 1 })
  })
})

describe('[RT7] longer periods', () => {
  const YEAR = [
    paid('wobbles', ['2025-12-01', '2026-02-01'], 100),
    paid('wobbles', ['2026-02-01', '2026-03-01'], 60),
    paid('wobbles', ['2026-03-01', undefined], 120),
    paid('passes', ['2026-01-01', '2026-03-01'], 50),
  ]
  const first = (definition: BridgeOptions['definition']) =>
    bridge(YEAR, { definition, by: 'quarter' }).periods.find(({ period }) => period === '2026-Q1')

  test('capped compares the two ends; aggregate adds the months up', () => {
    expect(first('capped')).toMatchObject({
      openingMinor: 100,
      closingMinor: 120,
      grr: 1,
      nrr: 1.2,
      logoChurn: 0,
    })
    // 40 of contraction and 50 of churn of one that was not there at the opening; 60 of expansion.
    expect(first('aggregate')).toMatchObject({ grr: 0.1, nrr: 0.7, logoChurn: 1 })
    expect(first('capped')).toMatchObject({
      newMinor: 50,
      expansionMinor: 60,
      contractionMinor: 40,
      churnMinor: 50,
    })
  })

  test('year-on-year compares with twelve months before', () => {
    const { months } = bridge([...YEAR, paid('new', ['2026-12-01', undefined], 1)], {
      definition: 'year-on-year',
    })
    expect(months.find(({ month }) => month === '2026-11')).toMatchObject({ grr: undefined })
    expect(months.at(-1)).toMatchObject({ month: '2026-12', grr: 1, nrr: 1.2, logoChurn: 0 })
  })

  test('renewal looks at what ended: a loss counts, what runs on does not', () => {
    const periods = [
      paid('renews', ['2025-12-01', '2026-02-01'], 100),
      paid('renews', ['2026-02-01', undefined], 130),
      paid('leaves', ['2025-12-01', '2026-02-10'], 60),
      paid('runs', ['2025-12-01', undefined], 1000),
      paid('shrinks', ['2025-12-01', '2026-03-01'], 40),
      paid('shrinks', ['2025-12-01', undefined], 200),
    ]
    const { months, totals } = bridge(periods, { definition: 'renewal', from: parseMonth('2026-01') })
    expect(months).toMatchObject([
      { month: '2026-01', basisMinor: 0, grr: undefined, nrr: undefined, logoChurn: undefined },
      { month: '2026-02', basisMinor: 100, grr: 1, nrr: 1.3, logoChurn: 0 },
      { month: '2026-03', basisMinor: 100, grr: 0, nrr: 0, logoChurn: 1 / 2 },
    ])
    expect(totals).toMatchObject({ basisMinor: 200, grr: 1 / 2, nrr: 130 / 200, logoChurn: 1 / 3 })
  })

  test('a quarter and a year that the data end in are cut off', () => {
    const marks = bridge(YEAR, { by: 'year' }).periods.map(({ period, isCutOff }) => [period, isCutOff])
    expect(marks).toEqual([
      ['2025', false],
      ['2026', true],
    ])
  })
})

test('[RT5] amounts that cannot be added up exactly are refused', () => {
  const most = Number.MAX_SAFE_INTEGER
  expect(() =>
    bridge([paid('a', ['2026-01-01', undefined], most), paid('b', ['2026-01-01', undefined], 1)]),
  ).toThrow(TooLargeError)
})

const anyPeriod = fc
  .record({
    customer: fc.constantFrom('a', 'b', 'c', 'd'),
    from: fc.integer({ min: day('2024-01-01'), max: day('2025-12-31') }),
    lasts: fc.option(fc.integer({ min: 0, max: 500 })),
    amountMinor: fc.integer({ min: -20, max: 100 }),
  })
  .map(({ lasts, ...period }) => ({ ...period, until: lasts === null ? undefined : period.from + lasts }))
const anyPeriods = fc.array(anyPeriod, { minLength: 1, maxLength: 12 })
const anyOptions = fc.record({
  snapshot: fc.constantFrom('start', 'end'),
  definition: fc.constantFrom('capped', 'aggregate', 'year-on-year', 'renewal'),
  by: fc.constantFrom('month', 'quarter', 'year'),
}) as fc.Arbitrary<BridgeOptions>

test('[RT5] closing is opening and the movements, in every month, quarter, year and in all', () => {
  fc.assert(
    fc.property(anyPeriods, anyOptions, (periods, options) => {
      const found = bridgeOf(periods, options)
      if (found === undefined) return
      for (const row of [...found.months, ...found.periods, found.totals]) {
        const gained = row.newMinor + row.reactivationMinor + row.expansionMinor
        expect(row.openingMinor + gained - row.contractionMinor - row.churnMinor).toBe(row.closingMinor)
        const { counts } = row
        expect(row.openingCustomers + counts.new + counts.reactivation - counts.churn).toBe(
          row.closingCustomers,
        )
        if (row.grr !== undefined) expect(row.grr <= row.nrr!).toBe(true)
      }
      for (const [at, month] of found.months.entries())
        expect(month.openingMinor).toBe(at === 0 ? 0 : found.months[at - 1]!.closingMinor)
    }),
  )
})

test('[RT1] splitting an amount over several that overlap, or a stretch in two, changes nothing', () => {
  fc.assert(
    fc.property(anyPeriods, anyOptions, fc.integer({ min: 0, max: 50 }), (periods, options, part) => {
      const halves = periods.flatMap((period) => [
        { ...period, amountMinor: part },
        { ...period, amountMinor: period.amountMinor - part },
      ])
      const cuts = periods.flatMap((period) => {
        const middle =
          period.until === undefined ? period.from + part : Math.min(period.from + part, period.until)
        return [
          { ...period, until: middle },
          { ...period, from: middle },
        ]
      })
      // A cut is a renewal, by definition.
      fc.pre(options.definition !== 'renewal')
      const whole = bridgeOf(periods, options)
      expect(bridgeOf(halves, options)).toEqual(whole)
      // A cut tells that the data go so far: there may be further months in which nothing moves.
      const figures = (months: readonly BridgeMonth[] = []) => months.map(({ isCutOff, ...month }) => month)
      const cut = figures(bridgeOf(cuts.reverse(), options)?.months)
      expect(cut.slice(0, whole?.months.length ?? 0)).toEqual(figures(whole?.months))
    }),
  )
})

test('[RT7] within a month the capped and the aggregate definition are the same where nobody owes', () => {
  const positive = anyPeriods.map((periods) =>
    periods.map((period) => ({ ...period, amountMinor: Math.abs(period.amountMinor) })),
  )
  fc.assert(
    fc.property(positive, (periods) => {
      const shares = (definition: BridgeOptions['definition']) =>
        bridgeOf(periods, { snapshot: 'start', definition })?.months.map(({ grr, nrr, logoChurn }) =>
          [grr, nrr, logoChurn].map((share) => share?.toFixed(12)),
        )
      expect(shares('aggregate')).toEqual(shares('capped'))
    }),
  )
})
