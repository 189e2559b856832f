import type { Uuid } from '../../store/identifier.ts'
import { listPilotsOfAccount, type PilotOfAccount } from '../../store/pilot-members.ts'
import { allow } from '../access/rights.ts'
import { mustSeeAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'

/** More than an account will be in. */
const MOST_PILOTS = 100

/** [Q177] The pilots in which an account takes or took part, with its arm, the newest first. Throws `not-found`. */
export async function listAccountPilots(
  context: Context,
  { accountId }: { readonly accountId: Uuid },
): Promise<readonly PilotOfAccount[]> {
  allow(context, 'account.read')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId } = context
  return listPilotsOfAccount(database, workspaceId, { accountId, limit: MOST_PILOTS })
}
