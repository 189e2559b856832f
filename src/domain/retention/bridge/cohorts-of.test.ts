import { expect, test } from 'vitest'
import { parseDay } from '../../kernel/day.ts'
import { cohortsOf } from './cohorts-of.ts'
import type { PaidPeriod } from './paid-period.ts'

const paid = (
  customer: string,
  [from, until]: readonly [string, string | undefined],
  amountMinor: number,
): PaidPeriod => ({
  ...{ customer, from: parseDay(from)!, amountMinor },
  until: until === undefined ? undefined : parseDay(until),
})

const PERIODS = [
  paid('a', ['2026-01-01', '2026-03-01'], 100),
  paid('a', ['2026-03-01', undefined], 150),
  paid('b', ['2026-02-01', '2026-03-01'], 50),
  paid('b', ['2026-04-01', undefined], 20),
  paid('c', ['2026-04-01', '2026-05-01'], 10),
]

test('[RT9] ages count from the first month of each customer, as far as the youngest has come', () => {
  const [first, second] = cohortsOf(PERIODS, { by: 'quarter', snapshot: 'start' })
  expect(first).toMatchObject({ cohort: '2026-Q1', customers: 2 })
  expect(first!.ages).toEqual([
    { age: 0, customers: 2, amountMinor: 150, logoRetention: 1, grr: 1, nrr: 1 },
    { age: 1, customers: 1, amountMinor: 100, logoRetention: 0.5, grr: 100 / 150, nrr: 100 / 150 },
    { age: 2, customers: 2, amountMinor: 170, logoRetention: 1, grr: 120 / 150, nrr: 170 / 150 },
    { age: 3, customers: 2, amountMinor: 170, logoRetention: 1, grr: 120 / 150, nrr: 170 / 150 },
  ])
  expect(second).toMatchObject({
    cohort: '2026-Q2',
    customers: 1,
    ages: [{ age: 0 }, { age: 1, customers: 0, nrr: 0 }],
  })
})

test('[RT9] cohorts of months and of years; none without customers who pay', () => {
  const names = (by: 'month' | 'year') =>
    cohortsOf(PERIODS, { by, snapshot: 'start' }).map(({ cohort }) => cohort)
  expect(names('month')).toEqual(['2026-01', '2026-02', '2026-04'])
  expect(names('year')).toEqual(['2026'])
  expect(cohortsOf([paid('a', ['2026-01-01', undefined], 0)], { by: 'year', snapshot: 'end' })).toEqual([])
  expect(cohortsOf([], { by: 'year', snapshot: 'end' })).toEqual([])
})
