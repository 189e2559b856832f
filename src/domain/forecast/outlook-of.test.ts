import { describe, expect, test } from 'vitest'
import { aCsm } from '../account/a-csm.ts'
import { tallyAccounts } from '../capacity/tally-accounts.ts'
import { dayOf } from '../kernel/day.ts'
import { aModel } from '../model/a-model.ts'
import { tallyBase } from './base-facts.ts'
import { bookSizes } from './book-sizes.ts'
import { type ContractSpan, tallyContracts } from './contract-history.ts'
import { type AssumptionInput, deriveAssumptions } from './derive-assumptions.ts'
import { answerWith, outlookFrom } from './outlook-answer.ts'
import { outlookOf } from './outlook-of.ts'

const asOf = dayOf(2025, 1, 1)!
const YEAR = 365

function historyOf(accounts: readonly (readonly ContractSpan[])[]) {
  const history = tallyContracts(1, { asOf, months: 24 })
  for (const spans of accounts) history.add(spans, 0)
  return history.tallies()?.[0]
}

const span = (from: number, until?: number, acvMinor = 1000): ContractSpan => ({
  ...{ from: asOf + from, until: until === undefined ? undefined : asOf + until, acvMinor },
})

describe('[F8] contracts over time', () => {
  test('an account that renews with more, and one that leaves', () => {
    const tally = historyOf([
      [span(-3 * YEAR, -2 * YEAR), span(-2 * YEAR, -YEAR), span(-YEAR, 0, 1500)],
      [span(-3 * YEAR, -YEAR)],
    ])!
    expect(tally).toMatchObject({ ended: 2, started: 0, expandedMinor: 500, expansions: 1, contractions: 0 })
    expect(tally.accountMonths).toBeCloseTo(36, 0)
    expect(tally.acvMonths).toBeCloseTo(12 * 1000 + 12 * 1500 + 12 * 1000, -3)
  })

  test('a renewal that is thirty days late is none that was lost; a later one is, and begins anew', () => {
    const late = historyOf([[span(-3 * YEAR, -400), span(-370)]])!
    expect(late).toMatchObject({ ended: 0, started: 0 })
    const lost = historyOf([[span(-3 * YEAR, -400)], [span(-3 * YEAR, -400), span(-360)]])!
    expect(lost).toMatchObject({ ended: 2, started: 1, startedMinor: 1000 })
  })

  test('a record that begins with the whole list won nobody on that day', () => {
    const whole = Array.from({ length: 20 }, () => [span(-300)])
    const tally = historyOf([...whole, [span(-100, -50)], [span(-20)]])!
    expect(tally).toMatchObject({ started: 2, ended: 1 })
    expect(tally.months).toBeCloseTo(300 / (365 / 12), 9)
  })

  test('where nothing ever ended or followed, nothing is known of losses', () => {
    expect(historyOf([[span(-400)], [span(-100)]])).toBeUndefined()
  })
})

describe('[F9] assumptions and their sources', () => {
  const facts = [
    {
      accounts: 100,
      accountsWithAcv: 100,
      arrMinor: 1_000_000,
      acvSquares: 1.25e10,
      startsKnown: 0,
      startedLately: 0,
    },
  ]
  const derive = (known: Partial<AssumptionInput> = {}) =>
    deriveAssumptions({
      ...{ tiers: ['high'], facts, contracts: undefined, moves: undefined },
      ...{ retentionTarget: undefined, projection: undefined },
      ...known,
    })[0]!

  test('with nothing known: a published example for rates, and new accounts that are asked for', () => {
    const found = derive()
    expect(found.churnPerYear).toMatchObject({
      value: 0.09,
      source: 'default',
      basis: { code: 'published_example' },
    })
    expect(found.contractionPerYear.value).toBe(0.06)
    expect(found.expansionPerYear.value).toBe(0.18)
    expect(found.newPerMonth).toMatchObject({ value: undefined, basis: { code: 'none_known' } })
    expect(found.movesPerYear).toEqual([])
    expect(found.newAcvMinor).toMatchObject({
      value: 10_000,
      source: 'derived',
      basis: { code: 'list', accounts: 100 },
    })
    // √(125,000,000 − 10,000²) = 5,000: half of the mean.
    expect(found.acvSpread.value).toBeCloseTo(0.5, 12)
    expect(found.newAcvMinor.spread).toBeCloseTo(500, 9)
  })

  test('a retention target of the model stands for churn and contraction together', () => {
    const found = derive({ retentionTarget: 0.92 })
    expect(found.churnPerYear).toMatchObject({
      source: 'model',
      basis: { code: 'retention_target', retention: 0.92 },
    })
    expect(found.churnPerYear.value).toBeCloseTo(0.08, 12)
    expect(found.contractionPerYear).toMatchObject({ value: 0, source: 'model' })
  })

  test('start dates tell how many were won, answers outweigh them and reach what they say', () => {
    const started = [{ ...facts[0]!, startsKnown: 100, startedLately: 18 }]
    expect(derive({ facts: started }).newPerMonth).toMatchObject({ value: 1.5, source: 'derived' })
    const { newPerMonth, churnPerYear } = derive({
      facts: started,
      projection: { accounts: 150, months: 12 },
    })
    expect(newPerMonth).toMatchObject({ source: 'answers', basis: { code: 'projection', accounts: 150 } })
    const keep = (1 - churnPerYear.value!) ** (1 / 12)
    let accounts = 100
    for (let month = 0; month < 12; month++) accounts = accounts * keep + newPerMonth.value!
    expect(accounts).toBeCloseTo(150, 9)
  })

  test('contracts of enough account-months outweigh everything but the answers, with the spread of so few cases', () => {
    const contracts = [
      {
        ...{
          months: 24,
          accountMonths: 2400,
          ended: 20,
          started: 30,
          startedMinor: 240_000,
          startedWithAcv: 30,
        },
        ...{
          acvMonths: 24e6,
          expandedMinor: 200_000,
          contractedMinor: 100_000,
          expansions: 9,
          contractions: 4,
          expandedSquares: 1e9,
          contractedSquares: 4e8,
        },
      },
    ]
    const found = derive({ contracts, retentionTarget: 0.5 })
    expect(found.churnPerYear.value).toBeCloseTo(1 - Math.exp(-0.1), 12)
    expect(found.churnPerYear.spread).toBeCloseTo((Math.sqrt(20.5) / 200) * Math.exp(-0.1), 12)
    expect(found.churnPerYear.basis).toEqual({ code: 'contracts', events: 20, accountMonths: 2400 })
    expect(found.newPerMonth.value).toBe(1.25)
    expect(found.expansionPerYear.value).toBeCloseTo(0.1, 12)
    expect(found.expansionPerYear.basis).toMatchObject({ events: 9 })
    expect(found.contractionPerYear.value).toBeCloseTo(0.05, 12)
    expect(found.newAcvMinor.value).toBe(8000)
    const few = derive({ contracts: [{ ...contracts[0]!, accountMonths: 50 }] })
    expect(few.churnPerYear.source).toBe('default')
  })

  test('placements over time tell of movements; a few account-months do not', () => {
    const moves = [
      { from: 'high', to: 'low', events: 5, accountMonths: 600 },
      { from: 'high', to: 'tech', events: 5, accountMonths: 20 },
      { from: 'low', to: 'high', events: 5, accountMonths: 600 },
    ]
    const found = derive({ moves }).movesPerYear
    expect(found.map(({ to }) => to)).toEqual(['low'])
    expect(found[0]!.rate.value).toBeCloseTo(1 - Math.exp(-0.1), 12)
  })
})

describe('[F10] the outlook', () => {
  const model = aModel()
  const base = tallyBase(model.tiers.length, asOf)
  const loads = tallyAccounts(model, asOf)
  for (let index = 0; index < 30; index++) {
    const account = { acvMinor: 100_000, startOn: asOf - 100, health: undefined, renewalOn: undefined }
    base.add(account, 0)
    loads.add(account, 0)
  }
  const outlook = outlookOf({
    ...{ model, asOf, facts: base.facts(), tallies: loads.tallies(), contracts: undefined, moves: undefined },
    ...{
      projection: undefined,
      hiresPerQuarter: 2,
      asIs: [{ id: model.tiers[0]!.id, accounts: 12, arrMinor: 5 }],
    },
    team: [
      aCsm({ id: '1', tiers: [model.tiers[0]!.id] }),
      aCsm({ id: '2', tiers: [model.tiers[0]!.id] }),
      aCsm({ id: '3', role: 'Support' }),
    ],
  })

  test('puts whole people where they serve, alike ones together, and others nowhere', () => {
    const [first, ...others] = outlook.units
    expect(first!.team).toEqual([{ people: 2, fromMonth: 0, fteByMonth: new Array(36).fill(1) }])
    expect(others.flatMap(({ team }) => team)).toEqual([])
    expect(outlook.asIs![0]).toMatchObject({ accounts: 12, ratio: 6 })
    expect(outlook.people.attritionPerYear).toMatchObject({ value: 0.15, source: 'model' })
  })

  test('goes over the wire and back', () => {
    const wire = JSON.parse(JSON.stringify(answerWith(outlook)))
    expect(outlookFrom(wire)).toEqual(outlook)
    expect(() => outlookFrom({ ...wire, asOf: 'today' })).toThrow(RangeError)
  })

  test('[P22] tells the size of a book for tiers whose accounts take hours', () => {
    const sizes = bookSizes(outlook, 0.1)
    for (const { accounts, accountsOnMean } of sizes) expect(accounts).toBeLessThanOrEqual(accountsOnMean)
  })
})
