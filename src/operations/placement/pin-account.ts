import type { Day } from '../../domain/kernel/day.ts'
import { monthsAfter } from '../../domain/kernel/months-after.ts'
import type { Model } from '../../domain/model/model.ts'
import { aPlacement, type CurrentPlacement, type Pin } from '../../domain/tiering/placement.ts'
import type { StoredAccount } from '../../store/account-rows.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { changeOneAccount, type OneChange } from './change-one-account.ts'

/** A pin lasts at most so many months. */
const MOST_MONTHS = 24

/**
 * [Q70] Fixes the tier of an account up to and including a day, from today on. The same pin again changes nothing. Throws
 * `not-found`, `tier-not-in-model` and `pin-day`.
 */
export async function pinAccount(
  context: Context,
  { accountId, ...pin }: Pin & { readonly accountId: Uuid },
): Promise<OneChange> {
  allow(context, 'account.pin')
  const today = context.today()
  const latest = monthsAfter(today, MOST_MONTHS)
  if (pin.until < today || pin.until > latest) {
    const values = { untilDay: pin.until, fromDay: today, latestDay: latest }
    throw new ProblemError([{ code: 'pin-day', path: 'until', values }])
  }
  return changeOneAccount(context, accountId, async ({ stored, model }) => {
    const tiers = model.tiers.map(({ id }) => id)
    if (!tiers.includes(pin.tier)) {
      throw new ProblemError([{ code: 'tier-not-in-model', path: 'tier', values: { tier: pin.tier, tiers } }])
    }
    return pinnedPlacement({ stored, model, pin, today })
  })
}

/**
 * The record with the pin. Base, ACV and risk stay as they were decided: what they are without the pin is the next plan's to say.
 */
function pinnedPlacement({
  stored,
  model,
  pin,
  today,
}: {
  readonly stored: StoredAccount
  readonly model: Model
  readonly pin: Pin
  readonly today: Day
}): CurrentPlacement {
  const { account, placement } = stored
  if (placement === undefined && account.tier === undefined) {
    return aPlacement({
      ...{ accountId: account.id, tier: pin.tier, since: today, reason: 'pinned' },
      ...{ modelVersion: model.version, owner: account.owner, pin },
    })
  }
  // What a list says is in its tier since a day that nobody knows, and for its base tier (T30).
  const before =
    placement ?? aPlacement({ accountId: account.id, tier: account.tier!, baseTier: account.tier })
  const stays = before.tier === pin.tier
  return {
    ...before,
    tier: pin.tier,
    since: stays ? before.since : today,
    reason: 'pinned',
    baseTier: before.baseTier ?? (isBaseTier(before) ? before.tier : undefined),
    pin,
  }
}

/** Reasons under which the tier is not the base. */
const ABOVE_BASE: ReadonlySet<string | undefined> = new Set([
  'strategic',
  'complexity',
  'contract',
  'risk',
  'pinned',
])

function isBaseTier({ reason }: CurrentPlacement): boolean {
  return !ABOVE_BASE.has(reason)
}
