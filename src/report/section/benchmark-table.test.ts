import { describe, expect, test } from 'vitest'
import { describe as describeIn } from '../../language/describe.ts'
import { aPlan } from '../a-plan.ts'
import { describeReport } from '../describe-report.ts'
import { textOf } from '../report.ts'
import { contextOf } from '../report-context.ts'
import { benchmarkTable } from './benchmark-table.ts'

const english = describeIn({ language: 'en', currency: 'USD' })
// Complexity is in no list and unanswered here; the plan is of the spring of 2026.
const plan = aPlan({ answers: { margin: 0.6 } })
const rowsOf = (...given: Parameters<typeof contextOf>) =>
  benchmarkTable(contextOf(...given)).rows.map((row) => row.map(textOf))

describe('[R16] published numbers', () => {
  test('stand in the decision, one line each, with the rule that no verdict follows', () => {
    const decision = describeReport(plan, english).sections.find(({ id }) => id === 'decision')!
    expect(decision.blocks).toContainEqual(benchmarkTable(contextOf(plan, english)))
    expect(rowsOf(plan, english)).toHaveLength(plan.assessment.benchmarks.length)
    expect(benchmarkTable(contextOf(plan, english)).rest).toContain('the verdicts come from your own figures')
  })

  test('a band of the parameter set: range, source, no year, and a margin below its companies’', () => {
    expect(rowsOf(plan, english).slice(0, 2)).toEqual([
      ['high-touch', 'Ratio', '1:8–1:15', 'Framework for choosing a model', '—', 'gross margin below 70.0%'],
      [
        'high-touch',
        'CS cost per account',
        '$8,000–$15,000',
        'Framework for choosing a model',
        '—',
        'gross margin below 70.0%',
      ],
    ])
  })

  test('a band that is open above begins somewhere', () => {
    expect(rowsOf(plan, english).map(([, , value]) => value)).toContain('1:500 or more')
  })

  test('a real company: one ratio and its age', () => {
    const rows = rowsOf(plan, english)
    const gitlab = rows.filter(([, , , source]) => source === 'Public handbook of GitLab')
    expect(gitlab.map(([, , value, , age]) => [value, age])).toEqual([
      ['1:70', '2 years'],
      ['1:50', 'this year'],
    ])
  })

  test('what the reader has not told is said', () => {
    const rows = rowsOf(aPlan(), english)
    expect(rows[0]?.at(-1)).toBe('gross margin not known')
    expect(rowsOf(aPlan({ accounts: 0 }), english)[0]?.at(-1)).toBe('ACV not known, gross margin not known')
  })

  test('each difference has its words', () => {
    const [benchmark] = plan.assessment.benchmarks
    const differences = [
      { trait: 'acv', side: 'below', limitMinor: 10_000_000 },
      { trait: 'complexity', side: 'above', limit: 4 },
    ] as const
    const benchmarks = [
      { ...benchmark!, differences, unknown: ['margin'] as const },
      { ...benchmark!, differences: [], unknown: [] },
    ]
    const other = { ...plan, assessment: { ...plan.assessment, benchmarks } }
    expect(rowsOf(other, english).map((row) => row.at(-1))).toEqual([
      'ACV below $100K, complexity above 4, gross margin not known',
      'no known difference',
    ])
  })
})
