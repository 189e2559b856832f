import { type Contract, listContracts } from '../../store/contracts.ts'
import type { Uuid } from '../../store/identifier.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { mustSeeAccount } from './must-see-account.ts'

/** An account has one contract for each change of its ACV or its renewal: more is no list to look at. */
const MOST_CONTRACTS = 1000

/** [Q97] Every contract that is known of an account, the oldest first. Throws `not-found` for an account that the actor may not see. */
export async function listAccountContracts(
  context: Context,
  { accountId }: { readonly accountId: Uuid },
): Promise<readonly Contract[]> {
  allow(context, 'account.read')
  await mustSeeAccount(context, accountId)
  const { database, workspaceId } = context
  return listContracts(database, { workspaceId, accountId }, MOST_CONTRACTS)
}
