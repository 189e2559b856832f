import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ProblemError } from '../problem.ts'
import { backtestFile } from './backtest-file.ts'

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tierwise-backtest-'))
const common = { folds: 5, seed: 1 }

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}

function codesOf(work: Promise<unknown>): Promise<string[]> {
  return work.then(
    () => [],
    (error: ProblemError) => error.problems.map(({ code }) => code),
  )
}

const rows = Array.from({ length: 60 }, (_, row) => {
  const left = row % 3 === 0
  const score = row % 10 === 4 ? 'NA' : String(left ? 20 + (row % 30) : 40 + (row % 45))
  const outcome = row === 7 ? '' : left ? 'Churned' : 'Kept'
  return `a${row % 58},"${score}",${outcome},${row % 2 ? 'low' : 'high'},${row % 5}`
})
const small = file('small.csv', ['id,Health.Score,Status,tier,"logins, last week"', ...rows])

test('[Q155] gaps are counted by column, and rows without outcome or score are in no figure', async () => {
  const request = {
    score: 'Health.Score',
    outcome: 'Status',
    outcomeValue: 'churned',
    group: 'tier',
    id: 'id',
  }
  const found = await backtestFile(small, { ...request, ...common, direction: 'lower_is_riskier' })
  expect(found.missing).toEqual({ Status: 1, 'Health.Score': 6, tier: 0 })
  expect(found).toMatchObject({ rows: 60, leftOut: 7, repeatedIds: 2 })
  expect(found.backtest).toMatchObject({ n: 53, events: 18, verdict: 'predicts' })
  expect(found.backtest.groups.map(({ group }) => group)).toEqual(['high', 'low'])
})

test('[Q155] the order of the rows changes nothing', async () => {
  const turned = file('turned.csv', ['id,Health.Score,Status,tier,"logins, last week"', ...rows.toReversed()])
  const asked = { ...common, outcome: 'Status', outcomeValue: 'Churned', group: 'tier' }
  for (const of of [{ score: 'Health.Score' }, { signals: ['logins, last week', 'Health.Score'] }]) {
    const [first, second] = [
      await backtestFile(small, { ...asked, ...of }),
      await backtestFile(turned, { ...asked, ...of }),
    ]
    expect(second.backtest).toEqual(first.backtest)
  }
})

test('[Q155] what cannot be judged is refused with what to do', async () => {
  const score = { score: 'Health.Score', ...common }
  expect(await codesOf(backtestFile(small, { ...score, outcome: 'Status' }))).toEqual([
    'outcome-value-needed',
  ])
  expect(await codesOf(backtestFile(small, { ...score, outcome: 'Staus' }))).toEqual(['map-unknown-column'])
  expect(await codesOf(backtestFile(small, { ...score, outcome: 'Status', outcomeValue: 'gone' }))).toEqual([
    'event-value-absent',
  ])
  expect(await codesOf(backtestFile(small, { ...common, outcome: 'Status' }))).toEqual(['score-or-signals'])
  const both = { ...score, signals: ['tier'], outcome: 'Status' }
  expect(await codesOf(backtestFile(small, both))).toEqual(['score-or-signals'])
  const one = file('one.csv', ['s,o', '1,yes', '2,yes'])
  expect(await codesOf(backtestFile(one, { score: 's', outcome: 'o', ...common }))).toEqual(['one-outcome'])
  const none = file('none.csv', ['s,o', 'NA,yes', '2,'])
  expect(await codesOf(backtestFile(none, { score: 's', outcome: 'o', ...common }))).toEqual([
    'nothing-to-measure',
  ])
  const few = file('few.csv', ['s,o', ...Array.from({ length: 30 }, (_, row) => `${row},${row < 9 ? 1 : 0}`)])
  expect(await codesOf(backtestFile(few, { signals: ['s'], outcome: 'o', ...common }))).toEqual([
    'too-few-events',
  ])
})

test('[Q155] a column is numbers, days or categories by its values', async () => {
  const lines = Array.from({ length: 60 }, (_, row) => {
    const left = row % 3 === 0 ? 1 : 0
    return `"${(row * 37) % 50},5";2024-0${1 + (row % 9)}-15;${row % 4 === 0 ? 'NA' : 'EMEA'};${left}`
  })
  const path = file('kinds.csv', ['spend;since;region;left', ...lines])
  const signals = ['spend', 'since', 'region']
  const { backtest } = await backtestFile(path, { signals, outcome: 'left', ...common })
  expect(backtest.notes).toContainEqual({ code: 'is_day', column: 'since' })
  expect(backtest.n).toBe(60)
})

describe.skipIf(!existsSync(DATA))('published data', () => {
  const NINE =
    'tenure,Contract,InternetService,PaymentMethod,MonthlyCharges,SeniorCitizen,PaperlessBilling,TechSupport,OnlineSecurity'

  test('[Q155] telco predicts with a cross-validated AUC of 0.840', async () => {
    const path = join(DATA, 'telco/Telco-Customer-Churn.csv')
    const { backtest } = await backtestFile(path, { signals: NINE.split(','), outcome: 'Churn', ...common })
    expect(backtest.verdict).toBe('predicts')
    expect(Math.abs(backtest.auc! - 0.8398)).toBeLessThan(0.005)
    expect(backtest.calibration!.slope).toBeCloseTo(1, 1)
    expect(backtest.weights.map(({ signal }) => signal).slice(0, 2)).toEqual(['tenure', 'Contract'])
  }, 60_000)

  test('[Q155] the churn score of the workbook has its AUC to the last digit', async () => {
    const path = join(DATA, 'telco/Telco_customer_churn.xlsx')
    const { backtest } = await backtestFile(path, { score: 'Churn Score', outcome: 'Churn Value', ...common })
    expect(backtest.auc).toBeCloseTo(0.9416636005479098, 12)
    // DeLong's variance of the same, computed with numpy.
    expect(backtest.standardError).toBeCloseTo(0.0025212489, 8)
    expect(backtest).toMatchObject({ verdict: 'predicts', direction: 'higher_is_riskier' })
  }, 60_000)

  test('[Q155] nothing predicts in ravenstack, and the tool says so', async () => {
    const path = join(DATA, 'ravenstack/ravenstack_accounts.csv')
    const signals = [
      'industry',
      'country',
      'signup_date',
      'referral_source',
      'plan_tier',
      'seats',
      'is_trial',
    ]
    const { backtest } = await backtestFile(path, { signals, outcome: 'churn_flag', ...common })
    expect(backtest.verdict).toBe('no_signal')
    expect(backtest.weights).toEqual([])
    expect(Math.abs(backtest.auc! - 0.5128)).toBeLessThan(0.04)
    const one = await backtestFile(path, { score: 'seats', outcome: 'churn_flag', ...common })
    expect(one.backtest.verdict).toBe('no_signal')
  }, 60_000)

  test('[Q155] why a customer left knows too much about whether it did', async () => {
    const path = join(DATA, 'telco/Telco_customer_churn.xlsx')
    const request = {
      signals: ['Churn Reason', 'Tenure Months', 'CustomerID'],
      outcome: 'Churn Label',
      repeats: 1,
    }
    const { backtest } = await backtestFile(path, { ...request, ...common })
    expect(backtest.notes.map(({ code }) => code)).toEqual(['too_good_when_missing', 'looks_like_id'])
  }, 60_000)
})
