import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { survivalAt } from './survival-at.ts'
import { survivalOf } from './survival-of.ts'

const DATA = new URL('../../../../../shared/data/', import.meta.url)
const isAbsent = !existsSync(DATA)
const text = (name: string) => readFileSync(new URL(name, DATA), 'utf8')
const expected = isAbsent ? undefined : JSON.parse(text('survival/expected.json'))
const LOG = { level: 0.95, kind: 'log' } as const

/** The columns of a file without commas in its cells, by their headers. */
function read(name: string) {
  const [head = '', ...lines] = text(name).trim().split(/\r?\n/)
  const header = head.replaceAll('"', '').split(',')
  const rows = lines.map((line) => line.replaceAll('"', '').split(','))
  return (column: string) => rows.map((row) => row[header.indexOf(column)]!)
}

const numbers = (texts: readonly string[]) => texts.map(Number)

describe.skipIf(isAbsent)('R survival 3.5-3 (expected.json)', () => {
  const lung = isAbsent ? () => [] : read('survival/lung.csv')
  const ovarian = isAbsent ? () => [] : read('survival/ovarian.csv')
  const lungTimes = { times: numbers(lung('time')), events: lung('status').map((status) => status === '2') }
  const ovarianTimes = { times: numbers(ovarian('futime')), events: numbers(ovarian('fustat')) }

  test.each([
    ['lung', lungTimes],
    ['ovarian', ovarianTimes],
  ] as const)('[RT10] [RT12] the table of %s', (name, observations) => {
    const [curve] = survivalOf({ ...observations, confidence: LOG }).groups
    const { overall } = expected[name]
    expect(curve).toMatchObject({ n: overall.n, events: overall.events, group: undefined })
    expect(curve!.table.map(({ time }) => time)).toEqual(overall.times)
    expect(curve!.table.map(({ atRisk }) => atRisk)).toEqual(overall.n_risk)
    expect(curve!.table.map(({ events }) => events)).toEqual(overall.n_event)
    for (const [at, step] of curve!.table.entries()) {
      expect(Math.abs(step.survival - overall.survival[at])).toBeLessThan(1e-6)
      expect(Math.abs(step.lower! - overall.lower95_log[at])).toBeLessThan(1e-6)
      expect(Math.abs(step.upper! - overall.upper95_log[at])).toBeLessThan(1e-6)
    }
  })

  test('[RT13] [RT14] [RT15] medians, means and survival at times of lung', () => {
    const whole = survivalOf({ ...lungTimes, confidence: LOG }).groups[0]!
    expect([whole.median, whole.medianLower, whole.medianUpper]).toEqual([310, 285, 363])
    const [all] = expected.lung.median
    expect(whole.restrictedMean.mean).toBeCloseTo(all.rmean, 8)
    expect(whole.restrictedMean.standardError).toBeCloseTo(all['se(rmean)'], 8)
    const { times, survival } = expected.lung.surv_at
    for (const [at, time] of times.entries())
      expect(survivalAt(whole, time).survival).toBeCloseTo(survival[at], 9)
    const bySex = survivalOf({ ...lungTimes, groups: lung('sex'), confidence: LOG })
    for (const [at, curve] of bySex.groups.entries()) {
      const sex = expected.lung.by_sex_median[at]
      const { median, medianLower, medianUpper, restrictedMean } = curve
      expect([`sex=${curve.group}`, median, medianLower, medianUpper]).toEqual([
        sex._row,
        sex.median,
        sex['0.95LCL'],
        sex['0.95UCL'],
      ])
      expect(restrictedMean.mean).toBeCloseTo(sex.rmean, 8)
      expect(restrictedMean.standardError).toBeCloseTo(sex['se(rmean)'], 8)
    }
  })

  test('[RT13] [RT14] medians of waltons by group', () => {
    const waltons = read('survival/waltons.csv')
    const { groups, logRank } = survivalOf({
      ...{
        times: numbers(waltons('T')),
        events: numbers(waltons('E')),
        groups: waltons('group'),
        confidence: LOG,
      },
    })
    for (const [at, curve] of groups.entries()) {
      const group = expected.waltons.by_group_median[at]
      expect([`group=${curve.group}`, curve.median, curve.medianLower, curve.medianUpper]).toEqual([
        group._row,
        group.median,
        group['0.95LCL'],
        group['0.95UCL'],
      ])
      expect(curve.restrictedMean.standardError).toBeCloseTo(group['se(rmean)'], 8)
    }
    expect(logRank!.chiSquared).toBeCloseTo(expected.waltons.logrank_group.chisq, 8)
    expect(logRank!.p / expected.waltons.logrank_group.p).toBeCloseTo(1, 8)
  })

  test('[RT16] log-rank tests', () => {
    const sex = survivalOf({ ...lungTimes, groups: lung('sex'), confidence: LOG }).logRank!
    const { chisq, df, p, observed, expected: due } = expected.lung.logrank_sex
    expect(sex).toMatchObject({
      df,
      groups: [{ group: '1', n: 138, observed: observed[0] }, { observed: observed[1] }],
    })
    expect(sex.chiSquared).toBeCloseTo(chisq, 9)
    expect(sex.p).toBeCloseTo(p, 11)
    expect(sex.groups[0]!.expected).toBeCloseTo(due[0], 5)
    const rx = survivalOf({ ...ovarianTimes, groups: ovarian('rx'), confidence: LOG }).logRank!
    expect(rx.chiSquared).toBeCloseTo(expected.ovarian.by_rx_logrank.chisq, 9)
    expect(rx.p).toBeCloseTo(expected.ovarian.by_rx_logrank.p, 9)
  })

  test('[RT16] several groups: veteran by cell type, lung by a score that one has (independent program, numpy)', () => {
    const veteran = read('survival/veteran.csv')
    const cells = survivalOf({
      ...{ times: numbers(veteran('time')), events: numbers(veteran('status')), groups: veteran('celltype') },
      confidence: LOG,
    }).logRank!
    expect(cells.chiSquared).toBeCloseTo(25.4037003457854, 10)
    expect(cells).toMatchObject({ df: 3, groups: [{ group: 'adeno' }, { group: 'large' }, {}, {}] })
    const scored = lung('ph.ecog').flatMap((score, at) => (score === '' ? [] : [at]))
    const score = survivalOf({
      times: scored.map((at) => lungTimes.times[at]!),
      events: scored.map((at) => lungTimes.events[at]!),
      groups: scored.map((at) => lung('ph.ecog')[at]!),
      confidence: LOG,
    }).logRank!
    expect(score.chiSquared).toBeCloseTo(21.96213168247598, 9)
    expect(score.p).toBeCloseTo(6.642535355800247e-5, 12)
  })

  test.each([
    ['log-log', [0.7569442891775856, 0.9944911569432182], [0.2820546642921284, 0.6792100833418764]],
    ['plain', [0.887619122758071, 1], [0.29073459655205064, 0.702729455735531]],
  ] as const)('[RT12] limits %s of ovarian (numpy)', (kind, first, last) => {
    const { table } = survivalOf({ ...ovarianTimes, confidence: { kind, level: 0.95 } }).groups[0]!
    expect([table[0]!.lower, table[0]!.upper]).toEqual(first.map((limit) => expect.closeTo(limit, 12)))
    expect([table.at(-1)!.lower, table.at(-1)!.upper]).toEqual(last.map((limit) => expect.closeTo(limit, 12)))
  })

  test('[RT12] limits of another level', () => {
    const { table } = survivalOf({ ...ovarianTimes, confidence: { kind: 'log', level: 0.9 } }).groups[0]!
    expect(table[5]).toMatchObject({ lower: expect.closeTo(0.6446486194681288, 12) })
    expect(table[5]).toMatchObject({ upper: expect.closeTo(0.9178891545902319, 12) })
  })
})

test.skipIf(isAbsent)(
  '[RT10] [RT13] [RT16] telco (expected.json): survival at times, a median, three contracts',
  () => {
    const telco = read('telco/Telco-Customer-Churn.csv')
    const { survival_KM_overall, logrank_contract } = JSON.parse(text('telco/expected.json'))
    const question = {
      times: numbers(telco('tenure')),
      events: telco('Churn').map((churn) => churn === 'Yes'),
      confidence: LOG,
    }
    const all = survivalOf(question).groups[0]!
    for (const [at, time] of survival_KM_overall.times.entries())
      expect(survivalAt(all, time).survival).toBeCloseTo(survival_KM_overall.survival[at], 7)
    const { groups, logRank } = survivalOf({ ...question, groups: telco('Contract') })
    expect(groups[0]).toMatchObject({ group: 'Month-to-month', median: 35, medianLower: 32, medianUpper: 38 })
    expect(groups[1]).toMatchObject({ median: undefined, medianUpper: undefined })
    expect(logRank!.chiSquared).toBeCloseTo(logrank_contract.chisq, 3)
    expect(logRank!.df).toBe(logrank_contract.df)
  },
)
