import { type Account, anAccount } from '../../domain/account/account.ts'
import { derivedIdOf, type Uuid } from '../../store/identifier.ts'
import { ACCOUNT_FACTS, importAccounts } from '../../store/import-accounts.ts'
import type { Context } from '../context.ts'

/** Accounts in a workspace, as if imported from a list of today; gives their ids by the ids that the list has for them. */
export async function giveAccounts(
  { database, workspaceId, today, now, newId }: Context,
  known: readonly ({ readonly id: string } & Partial<Account>)[],
): Promise<ReadonlyMap<string, Uuid>> {
  const source = 'test'
  await database.transaction((transaction) =>
    importAccounts(transaction, {
      ...{ workspaceId, importId: newId(), source, currency: 'USD', asOf: today(), at: now() },
      facts: ACCOUNT_FACTS,
      accounts: known.map(anAccount),
    }),
  )
  return new Map(known.map(({ id }) => [id, derivedIdOf('account', workspaceId, { source, externalId: id })]))
}
