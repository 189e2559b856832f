import type { Account, Touch } from '../account/account.ts'
import { healthBandOf } from '../account/field-catalogue.ts'
import { segmentOf } from '../account/segment.ts'
import type { Model } from '../model/model.ts'
import { isComplex, isHighCarried, type Zoning } from './zone-of.ts'

/** How the default hybrid places accounts: the zones, and what the guards change about them. */
export type HybridRules = Zoning & {
  /** `low`: a guard leaves nobody without people. */
  readonly lowest: 'low' | 'tech'
  /** ACV from which the high tier takes an account: the zone's, or where a competitor makes us begin. */
  readonly highLineMinor: number
  readonly health: Model['health']
}

/** The touch model in which the default hybrid places an account first: zone, guards, contract and risk; undefined for an unknown ACV. */
export function firstTouchOf(account: Account, rules: HybridRules): Touch | undefined {
  const { acvMinor } = account
  if (acvMinor === undefined) return undefined
  const lasting = lastingTouch(account, acvMinor, rules)
  if (lasting === 'high' || healthBandOf(account.health, rules.health) !== 'red') return lasting
  // A red account that is worth half of the next tier's threshold is promoted for a while (spec/4).
  const nextFromMinor = lasting === 'low' ? rules.highLineMinor : rules.lowFromMinor
  if (acvMinor < Math.ceil(nextFromMinor / 2)) return lasting
  return lasting === 'low' ? 'high' : 'low'
}

function lastingTouch(account: Account, acvMinor: number, rules: HybridRules): Touch {
  if (acvMinor >= rules.highLineMinor || account.strategic === true || account.contractTouch === 'high')
    return 'high'
  const isEnterprise = segmentOf(account.employees, rules.segments) === 'enterprise'
  if (isEnterprise && isHighCarried(acvMinor, rules)) return 'high'
  const needsPeople =
    rules.lowest === 'low' ||
    acvMinor >= rules.lowFromMinor ||
    isEnterprise ||
    account.contractTouch === 'low' ||
    isComplex(account.complexity ?? rules.companyComplexity)
  return needsPeople ? 'low' : 'tech'
}
