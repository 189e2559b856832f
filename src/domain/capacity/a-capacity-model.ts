import type { Account } from '../account/account.ts'
import type { Day } from '../kernel/day.ts'
import type { Model, PeopleRules, Tier } from '../model/model.ts'
import { demandByMonth, type TierDemand } from './demand-by-month.ts'
import { tallyAccounts } from './tally-accounts.ts'

export type CapacityModel = Pick<Model, 'tiers' | 'people' | 'movement' | 'health'>

/** What capacity reads of a model, for tests: the defaults of spec/5 and the given tiers. */
export function aCapacityModel(tiers: readonly Tier[], people: Partial<PeopleRules> = {}): CapacityModel {
  return {
    tiers,
    health: { redBelow: 40, greenFrom: 70 },
    people: {
      weeksOfLeave: 6,
      hoursPerWeek: 40,
      utilisation: 0.7,
      redUplift: 0.5,
      rampByMonth: [0.25, 0.5, 0.75, 1],
      attritionPerYear: 0.15,
      daysToHire: 60,
      daysToHireP80: 80,
      books: { keepOwner: 1, language: 1, region: 1, skill: 1, evenness: 1, concentration: 1 },
      yearLines: [],
      ...people,
    },
    movement: {
      hysteresis: 0.1,
      boundMargin: 0.1,
      minimumStayDays: 90,
      renewalFreezeDays: 60,
      freezeAllMoves: false,
      floors: { strategic: undefined, complexity: [], contract: true },
      risk: undefined,
      approvals: [],
    },
  }
}

/** Demand of accounts that all lie in the model's first tier. */
export function demandOf(
  model: CapacityModel,
  { asOf, accounts }: { readonly asOf: Day; readonly accounts: readonly Account[] },
): TierDemand {
  const tally = tallyAccounts(model, asOf)
  for (const account of accounts) tally.add(account, 0)
  return demandByMonth({ model, tallies: tally.tallies() })[0]!
}
