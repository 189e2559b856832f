import type { Touch } from '../account/account.ts'
import { toMinor } from '../kernel/money.ts'
import { declaredThreshold } from './declared-threshold.ts'
import { type MoneyRule, moneyMinor } from './default-money.ts'
import type { Bound, Condition, Label, Ratio, Tier, TierCost } from './model.ts'
import type { Parameters } from './parameters.ts'
import { resolveService } from './resolve-service.ts'
import type { TierDocument } from './tier-document.ts'

/** What a tier is resolved with: its compiled conditions, and where the defaults come from. */
type Setting = {
  readonly money: MoneyRule
  readonly parameters: Parameters
  readonly condition: Condition | undefined
  readonly orderBy: Condition | undefined
}

/** One tier with every default filled. */
export function resolveTier(given: TierDocument, setting: Setting): Tier {
  const { money, parameters, condition } = setting
  const pool = resolvePool(given)
  return {
    id: given.id,
    label: resolveLabel(given.label),
    touch: given.touch,
    condition,
    thresholdMinor:
      given.threshold === undefined
        ? condition && declaredThreshold(condition, money.currency)
        : toMinor(given.threshold, money.currency),
    bound: resolveBound(given.bound, setting.orderBy),
    ratio: resolveRatio(given, parameters),
    cost: resolveCost(given, setting),
    service: resolveService(given.service, { touch: given.touch, pool }),
    pool,
    renewalOwner: given.renewalOwner ?? (given.touch === 'high' ? 'csm' : 'account_management'),
  }
}

/** The pool that serves a tier: named, or the one of all low-touch tiers; undefined for own CSMs. */
export function resolvePool(given: Pick<TierDocument, 'pool' | 'touch'>): string | undefined {
  if (given.pool === 'none') return undefined
  return given.pool ?? (given.touch === 'low' ? 'pooled' : undefined)
}

function resolveLabel(given: TierDocument['label']): Label {
  if (given === undefined) return {}
  if (typeof given === 'string') return { en: given }
  // A key without text is the same as no key, so that equal meaning gives an equal model.
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined))
}

function resolveBound(given: TierDocument['bound'], orderBy: Condition | undefined): Bound | undefined {
  return given && { accounts: given.accounts, orderBy }
}

/** The band widens to hold a target of one's own: a ratio outside the published band is a finding, not an error. */
function resolveRatio({ touch, ratio }: TierDocument, parameters: Parameters): Ratio | undefined {
  const band = parameters.ratioBands[touch]
  if (ratio !== undefined) {
    return {
      from: ratio.from ?? Math.min(band.from, ratio.target, ratio.to ?? band.from),
      to: ratio.to ?? (band.to === undefined ? undefined : Math.max(band.to, ratio.target, ratio.from ?? 0)),
      target: ratio.target,
      source: ratio.source ?? 'own',
    }
  }
  if (touch === 'tech') return undefined
  return { from: band.from, to: band.to, target: parameters[touch].ratio, source: 'benchmark' }
}

function resolveCost({ touch, cost }: TierDocument, { money, parameters }: Setting): TierCost {
  const usual = usualCost(touch, parameters)
  return {
    csmMinor: moneyMinor(cost?.csm, usual.csm, money),
    sharedMinor: moneyMinor(cost?.shared, usual.shared, money),
    technologyMinor: moneyMinor(cost?.technology, usual.technology, money),
    programMinor: moneyMinor(cost?.program, usual.program, money),
    variableMinor: moneyMinor(cost?.variable, usual.variable, money),
    serviceRevenueMinor: moneyMinor(cost?.serviceRevenue, 0, money),
  }
}

function usualCost(touch: Touch, parameters: Parameters) {
  const nothing = { csm: 0, shared: 0, technology: 0, program: 0, variable: 0 }
  return touch === 'tech' ? { ...nothing, ...parameters.tech } : { ...nothing, ...parameters[touch] }
}
