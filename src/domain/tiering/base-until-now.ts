import type { Account } from '../account/account.ts'
import type { Reason } from '../model/model.ts'
import { FOREIGN } from './decision.ts'
import { UNKNOWN } from './match-tier.ts'
import type { CurrentPlacement } from './placement.ts'
import type { Tiering } from './tiering.ts'

/** Reasons under which the tier says nothing about the base. */
const ABOVE_BASE: ReadonlySet<Reason> = new Set(['strategic', 'complexity', 'contract', 'risk', 'pinned'])

/**
 * Index of the base that an account has had until now: the recorded one, else the tier itself unless a floor, risk or a pin
 * put it there (then UNKNOWN). FOREIGN for a tier that the model does not have.
 */
export function baseUntilNow(
  { indexOf }: Tiering,
  account: Account,
  current: CurrentPlacement | undefined,
): number {
  if (current?.baseTier !== undefined) return indexOf.get(current.baseTier) ?? FOREIGN
  if (current?.reason !== undefined && ABOVE_BASE.has(current.reason)) return UNKNOWN
  const tier = current === undefined ? account.tier : current.tier
  return tier === undefined ? UNKNOWN : (indexOf.get(tier) ?? FOREIGN)
}
