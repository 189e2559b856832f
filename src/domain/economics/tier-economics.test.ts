import { describe, expect, test } from 'vitest'
import { exact, fraction, toNumber } from '../kernel/exact.ts'
import { aModel } from '../model/a-model.ts'
import { aCost } from './a-cost.ts'
import { costStandardsOf } from './cost-standards.ts'
import { scaleTable } from './scale-table.ts'
import { blendedEconomics, type TierEconomicsInput, tierEconomics } from './tier-economics.ts'

const usd = (major: number) => exact(major * 100)
const STANDARDS = costStandardsOf(aModel(), { margin: undefined, otherCostShare: undefined })
const LOW: TierEconomicsInput = {
  touch: 'low',
  cost: aCost({ csm: 120_000, shared: 600, technology: 200 }),
  ratio: 50,
  accounts: 100,
  accountsWithAcv: 100,
  arrMinor: 300_000_000,
  people: undefined,
  retention: undefined,
  standards: STANDARDS,
}
const TECH: TierEconomicsInput = {
  ...LOW,
  touch: 'tech',
  cost: aCost({ program: 120_000, variable: 50 }),
  ratio: undefined,
  accounts: 1000,
  accountsWithAcv: 1000,
  arrMinor: 200_000_000,
}

describe('a tier', () => {
  test('[E19] shares its cost over its ACV', () => {
    const tier = tierEconomics(LOW)
    expect(tier.csCost).toEqual(usd(320_000))
    expect(tier.costShare).toEqual(fraction(32n, 300n))
    expect(tier.coverageMultiple).toEqual(fraction(300n, 32n))
    expect(tier.verdict?.code).toBe('viable')
  })

  test('[E19] accounts of unknown ACV cost, but leave the share alone', () => {
    const tier = tierEconomics({ ...LOW, accounts: 150 })
    expect(tier.csCost).toEqual(usd(480_000))
    expect(tier.costShare).toEqual(fraction(32n, 300n))
  })

  test('[E19] a mean ACV of the high zone in low touch is under-invested', () => {
    expect(tierEconomics({ ...LOW, arrMinor: 1_000_000_000 }).verdict?.code).toBe('under_invested')
    expect(tierEconomics({ ...LOW, arrMinor: 999_999_900 }).verdict?.code).toBe('low_spend')
  })

  test('[E19] [E30] without revenue there is no verdict', () => {
    expect(tierEconomics({ ...LOW, arrMinor: 0 })).toMatchObject({
      costShare: undefined,
      coverageMultiple: undefined,
      verdict: undefined,
    })
  })

  test('[E20] whole people cost more than the ratio says, and the verdict stays with the ratio', () => {
    const tier = tierEconomics({ ...LOW, accounts: 60, accountsWithAcv: 60, people: exact(2) })
    expect(tier.csCost).toEqual(usd(192_000))
    expect(tier.staffedCost).toEqual(usd(288_000))
    expect(tier.verdict?.code).toBe('comfortable')
  })

  test('[E20] a program that serves nobody is not run', () => {
    const tier = tierEconomics({ ...TECH, accounts: 0, accountsWithAcv: 0, arrMinor: 0, people: exact(0) })
    expect(tier.csCost).toEqual(usd(0))
    expect(tier.staffedCost).toEqual(usd(0))
    expect(tier.csCostPerAccount).toBeUndefined()
  })

  test('[E20] at the target ratio in whole numbers both costs are one', () => {
    const tier = tierEconomics({ ...LOW, people: exact(2) })
    expect(tier.staffedCost).toEqual(tier.csCost)
  })

  test('[E3] the net cost of all accounts is beside the gross one', () => {
    const cost = { ...LOW.cost, serviceRevenueMinor: 50_000 }
    expect(tierEconomics({ ...LOW, cost }).netCsCost).toEqual(usd(270_000))
  })
})

describe('all tiers together', () => {
  test('[E21] cost and ARR are summed and judged by the same range', () => {
    const blend = blendedEconomics({
      tiers: [tierEconomics(LOW), tierEconomics(TECH)],
      retention: undefined,
      standards: STANDARDS,
    })
    expect(blend.csCost).toEqual(usd(490_000))
    expect(blend.costShare).toEqual(fraction(49n, 500n))
    expect(blend.verdict?.code).toBe('comfortable')
    expect(blend.staffedCost).toBeUndefined()
  })

  test('[E21] is staffed when each tier is', () => {
    const tiers = [tierEconomics({ ...LOW, people: exact(3) }), tierEconomics({ ...TECH, people: exact(0) })]
    expect(blendedEconomics({ tiers, retention: undefined, standards: STANDARDS }).staffedCost).toEqual(
      usd(610_000),
    )
  })
})

describe('growth', () => {
  const steps = [
    { accounts: 100, arrMinor: 300_000_000 },
    { accounts: 250, arrMinor: 800_000_000 },
    { accounts: 500, arrMinor: 1_800_000_000 },
  ]
  const percent = (row: { costShare: Parameters<typeof toNumber>[0] | undefined }) =>
    Math.round(toNumber(row.costShare!) * 1000) / 10

  test('[E22] high touch at 1:12 for 150K needs 9, 21 and 42 CSMs', () => {
    const rows = scaleTable({ cost: aCost({ csm: 150_000 }), ratio: 12, steps })
    expect(rows.map((row) => row.heads)).toEqual([9, 21, 42])
    expect(rows.map(percent)).toEqual([41.7, 39.1, 34.7])
    expect(rows[0]?.staffedCost).toEqual(usd(1_350_000))
  })

  test('[E22] low touch at 3,200 needs 2, 5 and 10', () => {
    const rows = scaleTable({ cost: LOW.cost, ratio: 50, steps })
    expect(rows.map((row) => row.heads)).toEqual([2, 5, 10])
    expect(rows.map(percent)).toEqual([10.7, 10, 8.9])
  })

  test('[E22] tech needs nobody and gets cheaper per account', () => {
    const rows = scaleTable({ cost: TECH.cost, ratio: undefined, steps })
    expect(rows.map((row) => row.heads)).toEqual([undefined, undefined, undefined])
    expect(rows.map((row) => row.csCost)).toEqual([usd(125_000), usd(132_500), usd(145_000)])
    expect(rows.map((row) => row.staffedCost)).toEqual(rows.map((row) => row.csCost))
  })
})
