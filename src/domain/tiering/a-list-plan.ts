import { type Account, anAccount } from '../account/account.ts'
import { accountsOf } from '../account/customer-base.ts'
import { aModel } from '../model/a-model.ts'
import type { ModelDocument } from '../model/document.ts'
import { aContext } from './a-context.ts'
import type { CurrentPlacement } from './placement.ts'
import type { Placements } from './placements.ts'
import { planPlacements } from './plan-placements.ts'

export type GivenList = {
  readonly document?: Partial<ModelDocument>
  readonly accounts: readonly (Partial<Account> & { id: string })[]
  readonly placements?: readonly CurrentPlacement[]
  readonly seatsByTier?: Readonly<Record<string, number>>
}

/** The plan of a list for tests, today. */
export function aListPlan({ document, accounts, placements = [], seatsByTier }: GivenList): Placements {
  const model = aModel(document)
  const records = new Map(placements.map((placement) => [placement.accountId, placement]))
  return planPlacements({
    model,
    accounts: accountsOf(accounts.map((known) => anAccount(known))),
    current: (id) => records.get(id),
    context: aContext(model),
    ...(seatsByTier && { seatsByTier }),
  })
}

/** Tier ids of the accounts in the order of the list. */
export function tierIdsOf(given: GivenList): (string | undefined)[] {
  const { tiers } = aModel(given.document)
  return [...aListPlan(given).tier].map((index) => tiers[index]?.id)
}

/** The default tiers, the first of them bounded. */
export function boundedTiers(accounts: number | 'people', orderBy?: string): Partial<ModelDocument> {
  const tiers: ModelDocument['tiers'] = [
    { id: 'high', touch: 'high', when: 'acv >= 100000', bound: { accounts, ...(orderBy && { orderBy }) } },
    { id: 'low', touch: 'low', when: 'acv >= 10000' },
    { id: 'tech', touch: 'tech' },
  ]
  return { tiers }
}

/** Four accounts that the first tier takes, in no order. */
export const FOUR_LARGE = [300, 500, 200, 400].map((thousand) => ({
  id: `a${thousand}`,
  acvMinor: thousand * 1000_00,
}))
