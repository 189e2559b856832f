import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runTierwise } from './run-tierwise.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}

const periods = file(
  'periods.csv',
  '"customer.id",start,end,"price, USD",tier',
  'a,2026-01-01,2026-03-01,"100.50",high',
  'a,2026-03-01,,150.50,high',
  'b,2026-01-01,2026-02-15,80,low',
  'c,2026-02-01,,NA,low',
)
const BRIDGE = [
  ...['retention', 'bridge', periods, '--customer', 'customer.id', '--start', 'start'],
  ...['--end', 'end', '--amount', 'price, USD'],
]
const customers = file(
  'customers.csv',
  't,left,plan',
  ...Array.from({ length: 12 }, (_, at) => `${at + 1},${at % 4 === 3 ? 'no' : 'yes'},Free`),
  ...Array.from({ length: 12 }, (_, at) => `${at * 4 + 10},${at % 2 === 0 ? 'no' : 'yes'},Paid`),
  ',yes,Paid',
)
const SURVIVAL = ['retention', 'survival', customers, '--time', 't', '--event', 'left']

const jsonOf = (args: readonly string[]) => {
  const { status, stdout, stderr } = runTierwise([...args, '--json'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

describe('[D24] retention bridge', () => {
  test('--json has months, totals, the definition, and what is missing', () => {
    const found = jsonOf([...BRIDGE, '--group', 'tier', '--by', 'quarter', '--cohort', 'month'])
    expect(Object.keys(found)).toEqual([
      ...['definition', 'currency', 'months', 'periods', 'totals', 'groups', 'customersOfSeveralGroups'],
      ...['cohorts', 'rows', 'missing', 'endBeforeStart'],
    ])
    expect(found.months[0]).toEqual({
      ...{ month: '2026-01', openingMinor: 0, newMinor: 18050, reactivationMinor: 0, expansionMinor: 0 },
      ...{ contractionMinor: 0, churnMinor: 0, closingMinor: 18050, grr: null, nrr: null, logoChurn: null },
      ...{ openingCustomers: 0, closingCustomers: 2, isCutOff: false, basisMinor: 0 },
      counts: { new: 2, reactivation: 0, expansion: 0, contraction: 0, churn: 0 },
    })
    expect(found.months[2]).toMatchObject({
      month: '2026-03',
      churnMinor: 8000,
      expansionMinor: 5000,
      isCutOff: true,
    })
    expect(found.definition).toMatchObject({ name: 'capped', version: 1, snapshot: 'start', measure: 'mrr' })
    expect(found.missing).toEqual({ rows: 1, customer: 0, start: 0, amount: 1 })
    expect(found.groups.map(({ group }: { group: string }) => group)).toEqual(['high', 'low'])
  })

  test('says first where revenue went and what was kept, then what that means, what is missing, and the tables', () => {
    const { status, stdout } = runTierwise([...BRIDGE, '--group', 'tier'])
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(
      /^MRR went from \$0 before Jan 2026 to \$151 in Mar 2026\. In Feb 2026/,
    )
    for (const part of [
      /capped@1/,
      /holds on its first day/,
      /1 of 4 rows is in no figure/,
      /^Mar 2026 \*/m,
      /^high/m,
    ])
      expect(stdout).toMatch(part)
  })

  test('yearly amounts, ARR, another currency, language and definition', () => {
    const found = jsonOf([
      ...BRIDGE,
      ...['--amount-per', 'year', '--currency', 'eur', '--definition', 'aggregate'],
    ])
    expect(found).toMatchObject({
      currency: 'EUR',
      totals: { newMinor: 838 + 667 },
      definition: { name: 'aggregate' },
    })
    const said = runTierwise([...BRIDGE, ...['--measure', 'arr', '--currency', 'EUR', '--lang', 'de']]).stdout
    expect(said.split('\n')[0]).toMatch(/^ARR ging von 0\s€/)
  })

  test('a column that is not there is refused with the closest one', () => {
    const { status, stderr } = runTierwise([...BRIDGE.slice(0, -1), 'price USD'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/“price, USD”/)
  })
})

describe('[D25] retention survival', () => {
  test('--json has a curve for each group, the log-rank test, and what is missing', () => {
    const found = jsonOf([...SURVIVAL, '--group', 'plan', '--at', '0.5,100'])
    expect(found.groups.map(({ group, n, events }: Record<string, unknown>) => [group, n, events])).toEqual([
      ['Free', 12, 9],
      ['Paid', 12, 6],
    ])
    expect(Object.keys(found.groups[0].table[0])).toEqual([
      'time',
      'atRisk',
      'events',
      'survival',
      'lower',
      'upper',
    ])
    expect(found.groups[0].at).toMatchObject([
      { time: 0.5, survival: 1 },
      { time: 100, survival: null },
    ])
    expect(found.logRank).toMatchObject({ df: 1, permuted: { draws: 1999, seed: 1 } })
    expect(found.missing).toEqual({ rows: 1, time: 1, event: 0, group: 0 })
    const { groups, logRank } = jsonOf(SURVIVAL)
    expect(groups).toMatchObject([{ group: null, n: 24 }])
    expect(logRank).toBeNull()
  })

  test('says first whether groups differ and when half have left', () => {
    const { stdout } = runTierwise([...SURVIVAL, '--group', 'plan', '--unit', 'months', '--conf', 'log-log'])
    const [first, second] = stdout.split('\n')
    expect(first).toMatch(/^The groups differ: chance alone gives such a difference in 0\.1% of cases/)
    expect(second).toMatch(
      /^Half of “Free” have left after 7 months \(95% sure: between 2 months and 11 months\)\./,
    )
    expect(stdout).toMatch(/1 of 25 rows is in no figure/)
  })

  test('a column that does not tell who left is asked about', () => {
    const { status, stdout } = runTierwise([
      ...['retention', 'survival', customers, '--time', 't', '--event', 'plan', '--json'],
    ])
    expect(status).toBe(2)
    expect(JSON.parse(stdout).problems).toMatchObject([{ code: 'event-value-needed', column: 'plan' }])
  })
})

describe('[D26] retention fit', () => {
  const left = (name: string, values: readonly (number | string)[]) =>
    file(name, 'year,left', ...values.map((value, year) => `${year},${value}`))

  test('projects percentages, and refuses with 2 what cannot be fitted', () => {
    const regular = left('regular.csv', [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, ''])
    const found = jsonOf([
      'retention',
      'fit',
      regular,
      '--column',
      'left',
      '--cohort-size',
      '1000',
      '--after',
      '0',
    ])
    expect(found).toMatchObject({
      renewals: 7,
      missing: 1,
      values: 'percentages',
      isCohortSizeAssumed: false,
    })
    expect(found.alpha).toBeCloseTo(0.7040773, 6)
    expect(found.residualLifetime.value).toBeCloseTo(2.964399, 5)
    const constant = left('constant.csv', [1000, 800, 640])
    const { status, stdout } = runTierwise(['retention', 'fit', constant, '--column', 'left', '--json'])
    expect(status).toBe(2)
    const [problem] = JSON.parse(stdout).problems
    expect(problem).toMatchObject({ code: 'renewals-churn-constant', file: constant })
    expect(problem.message).toContain('A constant churn of 20.0% fits as well')
  })

  test('reads several cohorts from one file', () => {
    const cohorts = file(
      'cohorts.csv',
      'cohort,period,customers',
      'a,0,100',
      'a,1,60',
      'a,2,45',
      'b,0,50',
      'b,1,31',
    )
    const found = jsonOf(['retention', 'fit', '--cohorts', cohorts, '--project', '3'])
    expect(found.survival).toHaveLength(4)
    expect(found.cohorts).toMatchObject([
      { cohort: 'a', renewals: 2 },
      { cohort: 'b', refused: 'too_few_renewals' },
    ])
  })
})
