import { listAccountSources } from '../../store/import-runs.ts'
import type { Context } from '../context.ts'
import type { ImportInput } from './import-input.ts'

/**
 * Whose account ids a list of contracts or signals uses: the source that was named; its own, where that has accounts; else the only
 * one that has some.
 */
export async function findAccountSource(
  { database, workspaceId }: Pick<Context, 'database' | 'workspaceId'>,
  { source, accountSource }: Pick<ImportInput, 'source' | 'accountSource'>,
): Promise<string> {
  if (accountSource !== undefined) return accountSource
  const sources = await listAccountSources(database, workspaceId)
  return sources.length === 1 ? sources[0]! : source
}
