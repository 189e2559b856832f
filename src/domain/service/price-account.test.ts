import { expect, test } from 'vitest'
import { costStandardsOf } from '../economics/cost-standards.ts'
import { unitEconomics } from '../economics/unit-economics.ts'
import { exact, roundHalfAway, toNumber } from '../kernel/exact.ts'
import { aModel } from '../model/a-model.ts'
import { productiveHours } from '../model/productive-hours.ts'
import { priceAccount } from './price-account.ts'
import { priceService } from './price-service.ts'

const model = aModel({
  tiers: [
    {
      ...{ id: 'high', touch: 'high', when: 'acv >= 100000' },
      cost: { csm: 120_000, shared: 0, technology: 0 },
      ratio: { target: 10 },
    },
    {
      ...{ id: 'tech', touch: 'tech' },
      cost: { program: 100_000, technology: 100, variable: 0 },
    },
  ],
} as never)
const standards = costStandardsOf(model, { margin: undefined, otherCostShare: undefined })
const price = (acvMinor: number | undefined, accounts: number | undefined) =>
  priceAccount(model, {
    ...{ acvMinor, standards, targetShare: 0.1, breakEvenShare: 0.15 },
    accountsIn: (tier) => (tier === 'tech' ? accounts : undefined),
  })

test('[V10] at its own ACV: 120,000 over ten accounts is 12,000 each, 25 % of 48,000', () => {
  const [high, tech] = price(48_000_00, 1000)
  expect(roundHalfAway(high!.unit.csCost!.gross)).toBe(12_000_00)
  expect(toNumber(high!.unit.costShare!)).toBe(0.25)
  expect(high!.verdict?.code).toBe('too_expensive')
  expect(roundHalfAway(tech!.unit.csCost!.gross)).toBe(200_00)
  expect(high!.service).toEqual(
    priceService({
      tier: model.tiers[0]!,
      productiveHours: productiveHours(model.people),
      acvMinor: 48_000_00,
    }),
  )
})

test('[V10] it is what the economics of the tier say of one account', () => {
  for (const { tier, unit } of price(30_000_00, 250)) {
    const same = unitEconomics({
      ...{ cost: tier.cost, ratio: tier.ratio?.target, accounts: tier.id === 'tech' ? 250 : undefined },
      ...{ acv: exact(30_000_00), margin: undefined, targetShare: 0.1, breakEvenShare: 0.15 },
      otherCostShare: undefined,
    })
    expect(unit).toEqual(same)
  }
})

test('[V10] without an ACV there is a cost and no share; without a number of accounts a program has no cost', () => {
  const [high, tech] = price(undefined, undefined)
  expect(high).toMatchObject({ verdict: undefined, unit: { costShare: undefined } })
  expect(high!.unit.csCost).toBeDefined()
  expect(tech).toMatchObject({ verdict: undefined, unit: { csCost: undefined } })
})
