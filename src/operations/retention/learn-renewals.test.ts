import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lifetimeValueFromSurvival } from '../../domain/economics/lifetime-value.ts'
import { exact, toNumber } from '../../domain/kernel/exact.ts'
import { survivalCurve } from '../../domain/retention/fit/survival-curve.ts'
import { ProblemError } from '../problem.ts'
import { learnRenewals, type RenewalQuestion } from './learn-renewals.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tierwise-renewals-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function learn(text: string, question: Partial<RenewalQuestion> = { column: 'left' }) {
  const file = join(folder, 'table.csv')
  await writeFile(file, text)
  const source = question.column === undefined ? { cohorts: file } : { file }
  return learnRenewals({ discount: 0.1, ...source, ...question })
}

async function refusalOf(text: string, question?: Partial<RenewalQuestion>) {
  const refused = await learn(text, question).catch((error: unknown) => error)
  if (!(refused instanceof ProblemError)) throw refused
  return refused.problems[0]!
}

const column = (values: readonly (number | string)[]) =>
  `year,left\n${values.map((value, year) => `${year},${value}`).join('\n')}\n`
const REGULAR = column([100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, '', ''])

describe('cohorts of a file', () => {
  test('[RT28] a column of percentages, of a thousand customers or of as many as is said', async () => {
    const { projection, cohorts } = await learn(REGULAR)
    expect(projection.fit.logLikelihood).toBeCloseTo(-1680.265188463, 8)
    expect(cohorts[0]).toMatchObject({ values: 'percentages', isSizeAssumed: true, missing: 2 })
    const sized = await learn(REGULAR, { column: 'left', cohortSize: 200 })
    expect(sized.projection.fit.logLikelihood).toBeCloseTo(-1680.265188463 / 5, 8)
    expect(sized.projection.fit.alpha).toBeCloseTo(projection.fit.alpha, 10)
  })

  test('[RT29] rows of cohorts, in any order and of different lengths', async () => {
    const text = 'period,cohort,customers\n1,2023,631\n0,2023,1000\n2,2023,468\n7,young,40\n6,young,50\n'
    const { projection } = await learn(text, {})
    expect(projection.cohorts.map(({ name, customers, renewals }) => [name, customers, renewals])).toEqual([
      ['2023', 1000, 2],
      ['young', 50, 1],
    ])
    // No option names these columns, so that their case must not matter.
    const written = text.replace('period,cohort,customers', 'Period,Cohort ,CUSTOMERS')
    expect((await learn(written, {})).projection.cohorts).toEqual(projection.cohorts)
  })

  test('[RT27] a lifetime value by the projected survival is the yearly profit times the expected lifetime', async () => {
    const { projection } = await learn(REGULAR)
    const value = lifetimeValueFromSurvival({
      ...{ profit: exact(1), discount: 0.1 },
      ...survivalCurve(projection.fit),
    })
    expect(value.kind === 'value' && toNumber(value.value)).toBeCloseTo(projection.expectedLifetime!, 4)
  })
})

describe('what is unclear, with its line', () => {
  test('[RT28] a gap, a size, and more renewals than there are', async () => {
    expect(await refusalOf(column([100, '', 40.5]))).toMatchObject({
      ...{ code: 'renewals-gap', line: 3, column: 'left', values: { period: 1 } },
    })
    expect(await refusalOf(column([86.9, 74.3, 65.3]))).toMatchObject({
      code: 'renewals-size-unclear',
      line: 2,
    })
    expect(await refusalOf(REGULAR, { column: 'left', renewals: 8 })).toMatchObject({
      ...{ code: 'renewals-not-seen', values: { wanted: 8, available: 7 } },
    })
    expect(await refusalOf(REGULAR, { column: 'lost' })).toMatchObject({ code: 'map-unknown-column' })
  })

  test('[RT29] rows without a cohort or period, a period twice or left out', async () => {
    const head = 'cohort,period,customers\n'
    expect(await refusalOf(`${head}a,0,10\n,1,5\n`, {})).toMatchObject({
      code: 'renewals-cell-empty',
      line: 3,
    })
    expect(await refusalOf(`${head}a,0,10\na,,5\n`, {})).toMatchObject({ column: 'period', line: 3 })
    expect(await refusalOf(`${head}a,0,10\na,1,5\na,1,4\n`, {})).toMatchObject({
      code: 'renewals-period-twice',
    })
    expect(await refusalOf(`${head}a,0,10\na,2,5\n`, {})).toMatchObject({ code: 'renewals-period-skipped' })
  })

  test.each([
    ['renewals-rise', [100, 50, 60]],
    ['renewals-not-a-count', [100, 50, -1]],
    ['renewals-nobody', [0, 0, 0]],
    ['renewals-too-few', [100, 50]],
    ['renewals-no-churn', [100, 100, 100]],
    ['renewals-all-leave', [100, 0, 0]],
    ['renewals-first-only', [100, 70, 70, 70]],
    ['renewals-churn-constant', [1000, 800, 640]],
  ])('[RT21] %s', async (code, values) => {
    expect(await refusalOf(column(values))).toMatchObject({ code })
  })

  test('[RT21] a constant churn is told with what it gives', async () => {
    const { values } = await refusalOf(column([1000, 800, 640]))
    // 1.1 / 0.3 periods
    expect(values.churnShare).toBeCloseTo(0.2, 12)
    expect(values.lifetime).toBeCloseTo(1.1 / 0.3, 10)
  })

  test('[RT29] a file with a column, or cohorts, and not both', async () => {
    expect(await refusalOf(REGULAR, { file: 'a.csv' })).toMatchObject({
      code: 'renewals-source',
    })
    expect(await refusalOf(REGULAR, { column: 'left', cohorts: 'b.csv' })).toMatchObject({
      code: 'renewals-source',
    })
  })
})
