import { naturalExp } from '../kernel/natural-exp.ts'
import { type Assumption, rateOf } from './assumption.ts'
import type { BaseFacts } from './base-facts.ts'
import type { ContractTally } from './contract-history.ts'
import { monthlyShare } from './monthly-rates.ts'
import type { TierAssumptions } from './outlook.ts'

/** Movements between tiers that placements over time show. */
export type MoveTally = {
  readonly from: string
  readonly to: string
  readonly events: number
  readonly accountMonths: number
}

export type AssumptionInput = {
  readonly tiers: readonly string[]
  readonly facts: readonly BaseFacts[]
  /** Undefined: no contracts over time. */
  readonly contracts: readonly ContractTally[] | undefined
  /** Undefined: no placements over time. */
  readonly moves: readonly MoveTally[] | undefined
  readonly retentionTarget: number | undefined
  /** Accounts that the company expects in so many months; undefined: not answered. */
  readonly projection: { readonly accounts: number; readonly months: number } | undefined
}

/** Account-months from which a history says more than a default. */
const ENOUGH_MONTHS = 60
/** Months of a record that tell how many accounts are won. */
const ENOUGH_OBSERVED = 6
/** New accounts whose mean ACV says more than that of the tier. */
const ENOUGH_STARTS = 5
/** What nobody has measured may be a quarter off. */
const ASSUMED_SPREAD = 0.25
/** The published example: 9 % churn, 6 % contraction, 18 % expansion, hence GRR 85 % and NRR 103 %. */
const EXAMPLE = { churn: 0.09, contraction: 0.06, expansion: 0.18 }

/**
 * [F9] What the years ahead rest on, by tier: from contracts over time where there are enough, else from the answers, the start dates of the list, the
 * model's retention target, or a published example that is said to be one. New accounts that nothing tells stay unknown.
 */
export function deriveAssumptions(input: AssumptionInput): TierAssumptions[] {
  const total = input.facts.reduce((sum, { accounts }) => sum + accounts, 0)
  const churns = input.tiers.map((_, tier) => churnOf(input, tier))
  return input.tiers.map((id, tier): TierAssumptions => {
    const facts = input.facts[tier]!
    const contracts = contractsOf(input, tier)
    return {
      churnPerYear: churns[tier]!,
      expansionPerYear: changeOf(contracts, { part: 'expanded', fallback: published(EXAMPLE.expansion) }),
      contractionPerYear: changeOf(contracts, {
        part: 'contracted',
        fallback: contractionWithout(input.retentionTarget),
      }),
      newPerMonth: newOf(input, tier, { share: total === 0 ? 0 : facts.accounts / total, churns }),
      movesPerYear: movesFrom(id, input.moves),
      newAcvMinor: newAcvOf(contracts, facts),
      acvSpread: acvSpreadOf(facts),
    }
  })
}

function contractsOf({ contracts }: AssumptionInput, tier: number): ContractTally | undefined {
  const tally = contracts?.[tier]
  return tally !== undefined && tally.accountMonths >= ENOUGH_MONTHS ? tally : undefined
}

function published(value: number): Assumption {
  return { value, spread: value * ASSUMED_SPREAD, source: 'default', basis: { code: 'published_example' } }
}

function churnOf(input: AssumptionInput, tier: number): Assumption {
  const contracts = contractsOf(input, tier)
  if (contracts !== undefined) {
    const { ended, accountMonths } = contracts
    const hazard = rateOf(ended, accountMonths / 12)
    const stay = naturalExp(-hazard.value)
    const basis = { code: 'contracts' as const, events: ended, accountMonths: Math.round(accountMonths) }
    return { value: 1 - stay, spread: hazard.spread * stay, source: 'derived', basis }
  }
  const { retentionTarget } = input
  if (retentionTarget === undefined) return published(EXAMPLE.churn)
  const value = 1 - retentionTarget
  const basis = { code: 'retention_target' as const, retention: retentionTarget }
  return { value, spread: value * ASSUMED_SPREAD, source: 'model', basis }
}

/** A retention target of the model is of ARR and has contraction in it. */
function contractionWithout(retentionTarget: number | undefined): Assumption {
  if (retentionTarget === undefined) return published(EXAMPLE.contraction)
  return {
    value: 0,
    spread: 0,
    source: 'model',
    basis: { code: 'retention_target', retention: retentionTarget },
  }
}

function changeOf(
  contracts: ContractTally | undefined,
  { part, fallback }: { readonly part: 'expanded' | 'contracted'; readonly fallback: Assumption },
): Assumption {
  if (contracts === undefined || contracts.acvMonths === 0) return fallback
  const years = contracts.acvMonths / 12
  const [sum, squares, events] =
    part === 'expanded'
      ? [contracts.expandedMinor, contracts.expandedSquares, contracts.expansions]
      : [contracts.contractedMinor, contracts.contractedSquares, contracts.contractions]
  const basis = {
    code: 'contracts' as const,
    events,
    accountMonths: Math.round(contracts.accountMonths),
  }
  return { value: sum / years, spread: Math.sqrt(squares) / years, source: 'derived', basis }
}

function newOf(
  { contracts, facts, projection }: AssumptionInput,
  tier: number,
  { share, churns }: { readonly share: number; readonly churns: readonly Assumption[] },
): Assumption {
  if (projection !== undefined) {
    const value = share * wonFor(projection, { facts, churns })
    return {
      value,
      spread: value * ASSUMED_SPREAD,
      source: 'answers',
      basis: { code: 'projection', ...projection },
    }
  }
  const tally = contracts?.[tier]
  if (tally !== undefined && tally.months >= ENOUGH_OBSERVED) {
    const basis = {
      code: 'contracts' as const,
      events: tally.started,
      accountMonths: Math.round(tally.accountMonths),
    }
    return { ...rateOf(tally.started, tally.months), source: 'derived', basis }
  }
  const { startsKnown, startedLately } = facts[tier]!
  if (startsKnown === 0 && facts.every((fact) => fact.startsKnown === 0))
    return { value: undefined, spread: 0, source: 'default', basis: { code: 'none_known' } }
  const basis = { code: 'start_dates' as const, events: startedLately, months: 12 }
  return { ...rateOf(startedLately, 12), source: 'derived', basis }
}

/** Accounts to be won per month so that, with the churn assumed, the projection is reached. */
function wonFor(
  { accounts, months }: { readonly accounts: number; readonly months: number },
  { facts, churns }: { readonly facts: readonly BaseFacts[]; readonly churns: readonly Assumption[] },
): number {
  const total = facts.reduce((sum, fact) => sum + fact.accounts, 0)
  if (total === 0) return accounts / months
  let without = 0
  let each = 0
  facts.forEach((fact, tier) => {
    const keep = 1 - monthlyShare(churns[tier]!.value ?? 0)
    let there = 1
    let won = 0
    for (let month = 0; month < months; month++) {
      won += there
      there *= keep
    }
    without += fact.accounts * there
    each += (fact.accounts / total) * won
  })
  return Math.max(0, (accounts - without) / each)
}

function movesFrom(id: string, moves: readonly MoveTally[] | undefined): TierAssumptions['movesPerYear'] {
  return (moves ?? [])
    .filter(({ from, to, accountMonths }) => from === id && to !== id && accountMonths >= ENOUGH_MONTHS)
    .map(({ to, events, accountMonths }) => {
      const hazard = rateOf(events, accountMonths / 12)
      const stay = naturalExp(-hazard.value)
      const basis = { code: 'placements' as const, events, accountMonths: Math.round(accountMonths) }
      return { to, rate: { value: 1 - stay, spread: hazard.spread * stay, source: 'derived', basis } }
    })
}

function newAcvOf(contracts: ContractTally | undefined, facts: BaseFacts): Assumption {
  if (contracts !== undefined && contracts.startedWithAcv >= ENOUGH_STARTS) {
    const value = contracts.startedMinor / contracts.startedWithAcv
    const spread = (value * relativeSpread(facts)) / Math.sqrt(contracts.startedWithAcv)
    const basis = {
      code: 'contracts' as const,
      events: contracts.startedWithAcv,
      accountMonths: Math.round(contracts.accountMonths),
    }
    return { value, spread, source: 'derived', basis }
  }
  const { accountsWithAcv, arrMinor } = facts
  if (accountsWithAcv === 0)
    return { value: undefined, spread: 0, source: 'default', basis: { code: 'none_known' } }
  const value = arrMinor / accountsWithAcv
  const spread = (value * relativeSpread(facts)) / Math.sqrt(accountsWithAcv)
  return { value, spread, source: 'derived', basis: { code: 'list', accounts: accountsWithAcv } }
}

function acvSpreadOf(facts: BaseFacts): Assumption {
  const basis = { code: 'list' as const, accounts: facts.accountsWithAcv }
  return { value: relativeSpread(facts), spread: 0, source: 'derived', basis }
}

/** Standard deviation / mean of the known ACVs. */
function relativeSpread({ accountsWithAcv, arrMinor, acvSquares }: BaseFacts): number {
  if (accountsWithAcv < 2 || arrMinor === 0) return 0
  const mean = arrMinor / accountsWithAcv
  return Math.sqrt(Math.max(0, acvSquares / accountsWithAcv - mean * mean)) / mean
}
