import { describe, expect, test } from 'vitest'
import { anOutlook, aTierOutlook, chosen } from './an-outlook.ts'
import { EXPLAINED, explainFigure } from './explain-figure.ts'
import { project } from './project.ts'
import type { Scenario } from './scenario.ts'

const PROPOSED: Scenario = { code: 'proposed' }

describe('[F13] every figure opens to its assumptions', () => {
  const tiers = [
    aTierOutlook({
      id: 'a',
      accounts: 50,
      assumptions: {
        newPerMonth: chosen(3),
        churnPerYear: chosen(0.1),
        contractionPerYear: chosen(0.05),
        expansionPerYear: chosen(0.2),
        movesPerYear: [{ to: 'b', rate: chosen(0.1) }],
      },
    }),
    aTierOutlook({ id: 'b', accounts: 400, ratio: 50, pool: 'shared', hoursPerAccount: 30 }),
  ]
  const outlook = anOutlook(tiers)
  const value = (name: string, terms: readonly { name: string; value: number }[]) =>
    terms.find((term) => term.name === name)!.value

  test('all figures of every tier and of all have a formula, and the value of the forecast', () => {
    const { months } = project(outlook, { scenario: PROPOSED, months: 14 })!
    for (const series of EXPLAINED) {
      for (const tier of ['a', 'b', undefined]) {
        const figures =
          tier === undefined ? months[13]!.total : months[13]!.tiers.find((each) => each.tier === tier)!
        const explained = explainFigure(outlook, { series, tier, month: 14 })!
        expect(explained.value).toBe(figures[series])
        expect(explained.formula).not.toBe('')
      }
    }
  })

  test('the values put in give the figure', () => {
    const open = (series: (typeof EXPLAINED)[number]) =>
      explainFigure(outlook, { series, tier: 'a', month: 2 })!
    const accounts = open('accounts')
    const [opening, churned, out, into, won] = accounts.terms.map((term) => term.value)
    expect(opening! - churned! - out! + into! + won!).toBeCloseTo(accounts.value!, 9)
    const lost = open('churned')
    expect(value('opening', lost.terms) * value('churn_per_month', lost.terms)).toBeCloseTo(lost.value!, 9)
    expect(lost.terms.at(-1)!.assumption).toEqual(chosen(0.1))
    const arr = open('arrMinor')
    const part = (name: string) => value(name, arr.terms)
    const sum = part('opening_arr') - part('churned_arr') + part('expansion') - part('contraction')
    expect(sum - part('moved_out_arr') + part('moved_in_arr') + part('new_arr')).toBeCloseTo(arr.value!, -1)
    const grr = open('grr')
    expect(
      1 - (part2(grr, 'churned_arr') + part2(grr, 'contraction')) / part2(grr, 'opening_arr'),
    ).toBeGreaterThan(0.9)
  })

  const part2 = (explained: { terms: readonly { name: string; value: number }[] }, name: string) =>
    value(name, explained.terms)

  test('a growth that is chosen is said to be, and what is not there is not explained', () => {
    const scenario: Scenario = { code: 'factor', factor: 2, within: 3 }
    expect(explainFigure(outlook, { series: 'won', tier: 'a', month: 3 }, scenario)!.formula).toBe(
      'won_by_scenario',
    )
    expect(explainFigure(outlook, { series: 'won', tier: 'a', month: 4 }, scenario)!.formula).toBe('won')
    expect(explainFigure(outlook, { series: 'won', tier: 'none', month: 1 })).toBeUndefined()
    expect(explainFigure(outlook, { series: 'won', tier: 'a', month: 1 }, { code: 'as_is' })).toBeUndefined()
  })
})
