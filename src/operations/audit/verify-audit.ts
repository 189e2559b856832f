import { type Verification, verifyActs } from '../../store/audit.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'

/**
 * Whether the log is as it was written: every digest and every hash is computed anew. An end that was cut off shows to those who
 * have noted a hash: it must still be found.
 */
export async function verifyAudit(
  context: Context,
  { knownHash }: { readonly knownHash?: string | undefined } = {},
): Promise<Verification> {
  allow(context, 'audit.read')
  const { database, workspaceId } = context
  return verifyActs(database, workspaceId, knownHash)
}
