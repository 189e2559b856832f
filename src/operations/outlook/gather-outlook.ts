import type { Csm } from '../../domain/account/csm.ts'
import type { Accounts } from '../../domain/account/customer-base.ts'
import type { Answers } from '../../domain/assessment/answers.ts'
import { tallyAccounts } from '../../domain/capacity/tally-accounts.ts'
import { tallyBase } from '../../domain/forecast/base-facts.ts'
import {
  type ContractSpan,
  type ContractTally,
  tallyContracts,
} from '../../domain/forecast/contract-history.ts'
import type { MoveTally } from '../../domain/forecast/derive-assumptions.ts'
import type { Outlook } from '../../domain/forecast/outlook.ts'
import { outlookOf } from '../../domain/forecast/outlook-of.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Model } from '../../domain/model/model.ts'
import type { FindCurrent } from '../../domain/plan/list-movements.ts'

export type ContractWalk =
  | Iterable<readonly [account: string, spans: readonly ContractSpan[]]>
  | AsyncIterable<readonly [account: string, spans: readonly ContractSpan[]]>

type MoveCount = Pick<MoveTally, 'from' | 'to' | 'events'>

export type GatherInput = {
  readonly model: Model
  /** Those that have started. */
  readonly accounts: Accounts
  /** Index of the tier that the model gives to the account at a position; negative: none. */
  readonly tierAt: (position: number) => number
  readonly current: FindCurrent
  readonly team: readonly Csm[] | undefined
  readonly lastDays?: ReadonlyMap<string, Day> | undefined
  readonly answers: Answers
  readonly asOf: Day
  /** Account by account; undefined: no contracts over time. */
  readonly contracts: ContractWalk | undefined
  /** Movements of so many months; undefined: no placements over time. */
  readonly moves: { readonly counts: readonly MoveCount[]; readonly months: number } | undefined
}

/** Months of a history that tell of the years ahead; older ones were another company. */
export const HISTORY_MONTHS = 24

/** [Q142] The outlook of a customer base: one walk over the accounts, one over their contracts; what leaves is sums. */
export async function gatherOutlook(input: GatherInput): Promise<Outlook> {
  const { model, accounts, tierAt, current, team, lastDays, answers, asOf, contracts, moves } = input
  const base = tallyBase(model.tiers.length, asOf)
  const loads = tallyAccounts(model, asOf)
  const index = new Map(model.tiers.map(({ id }, at) => [id, at]))
  const today = model.tiers.map(({ id }) => ({ id, accounts: 0, arrMinor: 0 }))
  const tiers = contracts === undefined ? undefined : new Map<string, number>()
  let position = 0
  for (const account of accounts) {
    const tier = tierAt(position++)
    const there = today[index.get(current(account.id)?.tier ?? account.tier ?? '') ?? -1]
    if (there !== undefined) {
      there.accounts++
      there.arrMinor += account.acvMinor ?? 0
    }
    if (tier < 0) continue
    base.add(account, tier)
    loads.add(account, tier)
    tiers?.set(account.id, tier)
  }
  const facts = base.facts()
  return outlookOf({
    ...{ model, facts, team, lastDays, asOf, tallies: loads.tallies() },
    moves: moves && movesOf(moves, { model, facts }),
    contracts: contracts && tiers && (await historyOf(contracts, { tiers, facts, asOf })),
    projection: projectionOf(answers, {
      active: accounts.size,
      placed: facts.reduce((sum, { accounts }) => sum + accounts, 0),
    }),
    hiresPerQuarter: answers.hiresPerQuarter,
    asIs: today.some(({ accounts }) => accounts > 0) ? today : undefined,
  })
}

/** Accounts of a tier today stand for those of it over the months that were looked at. */
function movesOf(
  { counts, months }: NonNullable<GatherInput['moves']>,
  { model, facts }: { readonly model: Model; readonly facts: readonly { readonly accounts: number }[] },
): MoveTally[] {
  return counts.flatMap(({ from, to, events }) => {
    const tier = model.tiers.findIndex(({ id }) => id === from)
    return tier < 0 ? [] : [{ from, to, events, accountMonths: facts[tier]!.accounts * months }]
  })
}

async function historyOf(
  contracts: ContractWalk,
  {
    tiers,
    facts,
    asOf,
  }: {
    readonly tiers: ReadonlyMap<string, number>
    readonly facts: readonly { readonly accountsWithAcv: number; readonly arrMinor: number }[]
    readonly asOf: Day
  },
): Promise<readonly ContractTally[] | undefined> {
  const history = tallyContracts(facts.length, { asOf, months: HISTORY_MONTHS })
  for await (const [account, spans] of contracts) {
    const tier = tiers.get(account) ?? nearestTier(spans, facts)
    if (tier !== undefined) history.add(spans, tier)
  }
  return history.tallies()
}

/** An account that has left is counted where the mean ACV is nearest to its last one, as a ratio. */
function nearestTier(
  spans: readonly ContractSpan[],
  facts: readonly { readonly accountsWithAcv: number; readonly arrMinor: number }[],
): number | undefined {
  const acv = spans.findLast(({ acvMinor }) => acvMinor !== undefined)?.acvMinor
  if (acv === undefined) return undefined
  let nearest: { readonly tier: number; readonly apart: number } | undefined
  facts.forEach(({ accountsWithAcv, arrMinor }, tier) => {
    if (arrMinor === 0) return
    const mean = arrMinor / accountsWithAcv
    const apart = acv === 0 ? mean : Math.max(acv / mean, mean / acv)
    if (nearest === undefined || apart < nearest.apart) nearest = { tier, apart }
  })
  return nearest?.tier
}

/** What the company answers about its size in twelve (else 24) months, for the accounts that have a tier. */
function projectionOf(
  { accountsIn12Months, accountsIn24Months, growthRate }: Answers,
  { active, placed }: { readonly active: number; readonly placed: number },
): { accounts: number; months: number } | undefined {
  if (active === 0) return undefined
  const ofPlaced = (accounts: number) => Math.round((accounts * placed) / active)
  if (accountsIn12Months !== undefined) return { accounts: ofPlaced(accountsIn12Months), months: 12 }
  if (growthRate !== undefined) return { accounts: Math.round(placed * (1 + growthRate)), months: 12 }
  return accountsIn24Months === undefined ? undefined : { accounts: ofPlaced(accountsIn24Months), months: 24 }
}
