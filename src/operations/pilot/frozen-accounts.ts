import type { Day } from '../../domain/kernel/day.ts'
import type { FindCurrent } from '../../domain/plan/list-movements.ts'
import { aPlacement, type CurrentPlacement } from '../../domain/tiering/placement.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { type FrozenAccount, listFrozenAccounts } from '../../store/pilot-members.ts'

/** The accounts that running pilots keep where they are on a day, by id. */
export type FrozenAccounts = ReadonlyMap<Uuid, FrozenAccount>

/** [Q175] Finds them; all, or the one that is given if it is one. */
export async function findFrozenAccounts(
  connection: Connection,
  { workspaceId, asOf }: { readonly workspaceId: Uuid; readonly asOf: Day },
  accountId?: Uuid,
): Promise<FrozenAccounts> {
  const frozen = await listFrozenAccounts(connection, workspaceId, accountId)
  return new Map(frozen.filter(({ endsOn }) => asOf < endsOn).map((found) => [found.accountId, found]))
}

/** Placements with the pilot that an account takes part in. */
export function withPilots(current: FindCurrent, frozen: FrozenAccounts): FindCurrent {
  if (frozen.size === 0) return current
  return (accountId) => withPilot(accountId, current(accountId), frozen)
}

/** A placement with the pilot that the account takes part in; where only a list has placed it, the tier that it was drawn in. */
export function withPilot(
  accountId: Uuid,
  placement: CurrentPlacement | undefined,
  frozen: FrozenAccounts,
): CurrentPlacement | undefined {
  const found = frozen.get(accountId)
  if (found === undefined) return placement
  const pilot = { name: found.pilot, until: found.endsOn }
  if (placement !== undefined) return { ...placement, pilot }
  return found.tier === null ? undefined : aPlacement({ accountId, tier: found.tier, pilot })
}
