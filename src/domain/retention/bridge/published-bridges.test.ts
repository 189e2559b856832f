import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDay } from '../../kernel/day.ts'
import { bridgeOf } from './bridge-of.ts'
import { parseMonth, snapshotDayOf } from './month.ts'
import { MOVEMENTS } from './movements.ts'
import type { PaidPeriod } from './paid-period.ts'

const DATA = new URL('../../../../../shared/data/', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, DATA), 'utf8')
const isAbsent = !existsSync(DATA)

/** Files without quotes, of columns by their place. */
function periodsOf(name: string, [customer, from, until, amount]: readonly [number, number, number, number]) {
  const lines = text(name).trim().split(/\r?\n/).slice(1)
  return lines.map((line): PaidPeriod => {
    const cells = line.split(',')
    return {
      customer: cells[customer]!,
      from: parseDay(cells[from]!)!,
      until: parseDay(cells[until]!),
      amountMinor: Number(cells[amount]) * 100,
    }
  })
}

describe.skipIf(isAbsent)(
  'dbt Labs, MRR playbook: the rules of SOURCE.md worked out row by row in Python',
  () => {
    const { months, totals } = isAbsent
      ? { months: [], totals: undefined }
      : bridgeOf(periodsOf('mrr_playbook/subscription_periods.csv', [1, 2, 3, 4]), {
          ...{ snapshot: 'start', definition: 'capped' },
        })!

    /** Month; opening, new, reactivation, expansion, contraction, churn, closing; how many of each; Σ min(MRR, MRR before). */
    type Row = readonly [string, readonly number[], readonly number[], number]
    const rows: readonly Row[] = [
      ['2017-09', [0, 75, 0, 0, 0, 0, 75], [2, 0, 0, 0, 0], 0],
      ['2017-10', [75, 25, 0, 0, 0, 50, 50], [1, 0, 0, 0, 1], 25],
      ['2017-11', [50, 0, 0, 0, 0, 50, 0], [0, 0, 0, 0, 2], 0],
      ['2018-05', [150, 120, 0, 0, 0, 80, 190], [2, 0, 0, 0, 1], 70],
      ['2018-09', [260, 30, 50, 0, 0, 0, 340], [1, 1, 0, 0, 0], 260],
      ['2018-12', [575, 25, 0, 50, 65, 0, 585], [1, 0, 2, 2, 0], 510],
      ['2019-04', [660, 120, 50, 65, 0, 0, 895], [2, 1, 3, 0, 0], 660],
      ['2019-08', [1350, 105, 0, 0, 55, 160, 1240], [3, 0, 0, 3, 3], 1135],
      ['2019-12', [1840, 100, 0, 50, 30, 705, 1255], [3, 0, 3, 2, 17], 1105],
      ['2020-01', [1255, 175, 0, 0, 0, 1255, 175], [4, 0, 0, 0, 28], 0],
      ['2020-02', [175, 0, 0, 0, 0, 175, 0], [0, 0, 0, 0, 4], 0],
    ]

    test.each(rows)('[RT2] [RT3] %s', (name, ...[figures, counts, kept]) => {
      const month = months.find((each) => each.month === name)!
      const { openingMinor, newMinor, reactivationMinor, expansionMinor, contractionMinor, churnMinor } =
        month
      expect([
        ...[openingMinor, newMinor, reactivationMinor, expansionMinor, contractionMinor, churnMinor],
        month.closingMinor,
      ]).toEqual(figures.map((major) => major * 100))
      expect(MOVEMENTS.map((movement) => month.counts[movement])).toEqual(counts)
      expect(month.grr).toBe(openingMinor === 0 ? undefined : (kept * 100) / openingMinor)
    })

    test('[RT4] [RT6] 30 months, of which the last is cut off; 55 customers come and all leave', () => {
      expect(months.map(({ month }) => month)).toHaveLength(30)
      expect(months.filter(({ isCutOff }) => isCutOff)).toMatchObject([{ month: '2020-02' }])
      expect(totals).toMatchObject({
        ...{ newMinor: 229_500, reactivationMinor: 15_000, expansionMinor: 66_000, contractionMinor: 55_500 },
        ...{ churnMinor: 255_000, closingMinor: 0 },
        counts: { new: 55, reactivation: 3, expansion: 30, contraction: 27, churn: 58 },
      })
    })
  },
)

test.skipIf(isAbsent)('[RT2] ravenstack: MRR at the end of each of 24 months', () => {
  const { mrr_by_month_end } = JSON.parse(text('ravenstack/expected.json'))
  const { months } = bridgeOf(periodsOf('ravenstack/ravenstack_subscriptions.csv', [1, 2, 3, 6]), {
    ...{ snapshot: 'end', definition: 'capped' },
  })!
  const found = months.map(({ month, closingMinor }) => [
    snapshotDayOf(parseMonth(month)!, 'end'),
    closingMinor,
  ])
  expect(found).toEqual(
    Object.entries(mrr_by_month_end).map(([day, mrr]) => [parseDay(day), (mrr as number) * 100]),
  )
  expect(found).toHaveLength(24)
})

type Example = {
  readonly id: string
  readonly inputs: Readonly<Record<string, number>>
  readonly published: Readonly<Record<string, number>>
}

describe.skipIf(isAbsent)('[RT7] published worked examples of GRR, NRR and the bridge', () => {
  const { examples } = isAbsent
    ? { examples: [] }
    : (JSON.parse(text('saas_metrics/worked_examples.json')) as { examples: Example[] })
  const told = examples.filter(
    ({ inputs, published }) => inputs.start !== undefined && (published.NRR ?? published.end),
  )

  /** Customers of whom one does each of the things, in the month after the start. */
  function playedOut({
    start = 0,
    churn = 0,
    contraction = 0,
    expansion = 0,
    new: fresh = 0,
    reactivation = 0,
  }: Example['inputs']) {
    const [before, first, second] = ['2025-11-01', '2026-01-01', '2026-02-01'].map((day) => parseDay(day)!)
    const period = (
      customer: string,
      [from, until]: readonly (number | undefined)[],
      amount: number,
    ): PaidPeriod => ({
      ...{ customer, from: from!, until, amountMinor: amount * 100 },
    })
    return [
      period('leaves', [first!, second], churn),
      period('moves', [first!, second], (start - churn) / 2),
      period('moves', [second!, undefined], (start - churn) / 2 - contraction),
      period('grows', [first!, second], (start - churn) / 2),
      period('grows', [second!, undefined], (start - churn) / 2 + expansion),
      period('fresh', [second!, undefined], fresh),
      period('returns', [before!, before! + 30], 1),
      period('returns', [second!, undefined], reactivation),
    ]
  }

  test('there are eight', () => expect(told.map(({ id }) => id)).toHaveLength(8))

  test.each(told)('$id', ({ inputs, published }) => {
    for (const definition of ['capped', 'aggregate'] as const) {
      const last = bridgeOf(playedOut(inputs), { snapshot: 'start', definition })!.months.at(-1)!
      expect(last.openingMinor).toBe(inputs.start! * 100)
      if (published.NRR !== undefined) expect(last.nrr).toBeCloseTo(published.NRR, 12)
      if (published.GRR !== undefined) expect(last.grr).toBeCloseTo(published.GRR, 12)
      if (published.end !== undefined) expect(last.closingMinor).toBe(published.end * 100)
    }
  })
})
