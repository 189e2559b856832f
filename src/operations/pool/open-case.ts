import { speaks } from '../../domain/pool/find-obstacles.ts'
import { findListedAccount, hasAccount } from '../../store/account-pages.ts'
import { appendAct } from '../../store/audit.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { ListedAccount } from '../../store/listed-account.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { addStoredCase, holdPools } from '../../store/pool-cases.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { findSeenBook } from '../account/find-seen-book.ts'
import { noAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { ProblemError } from '../problem.ts'
import { dealQueue, inOrder } from './deal-cases.ts'
import { type LoadedPool, loadPools, type Pools } from './load-pools.ts'
import { seenPools } from './seen-pools.ts'
import { readShownCase, type ShownCase } from './shown-case.ts'

export type OpenCase = {
  readonly accountId: Uuid
  readonly title: string
  /** What whoever takes it must speak; left out: the account's language, where somebody of the pool speaks it. */
  readonly language?: string | undefined
  readonly skill?: string | undefined
}

const HOUR = 3_600_000

/**
 * [Q132] [Q133] Opens a case of an account in a pooled tier. Whoever can takes it at once; else it waits, and says why. Throws
 * `not-found` for an account that the actor's pools do not serve, `account-not-pooled` and `account-has-left`.
 */
export async function openCase(context: Context, request: OpenCase): Promise<ShownCase> {
  allow(context, 'pool.work')
  const { database, workspaceId, actor, newId, now } = context
  const seen = await seenPools(context, await loadPools(context, database))
  const caseId = newId()
  const actId = newId()
  return database.transaction(async (transaction) => {
    await holdPools(transaction, workspaceId)
    const pools = await loadPools(context, transaction)
    const { pool, tier, account } = await findPoolOf(context, transaction, { pools, seen, request })
    const openedAt = now()
    const hours = tier.service.firstResponseHours
    const dueAt =
      hours === undefined ? undefined : new Date(Date.parse(openedAt) + hours * HOUR).toISOString()
    await addStoredCase(transaction, workspaceId, {
      ...{ caseId, accountId: account.id, pool: pool.pool, title: request.title, skill: request.skill },
      ...{ language: request.language ?? usualLanguage(account, pool), openedAt, dueAt },
      openedBy: nameOfActor(actor),
    })
    const given = await dealQueue(context, transaction, { pools, pool })
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'pool.open', actor: nameOfActor(actor), at: openedAt },
      details: { case: caseId, pool: pool.pool },
      accounts: inOrder([{ accountId: account.id, after: { case: caseId, state: 'waiting' } }, ...given]),
    })
    return readShownCase(context, transaction, { pools, caseId })
  })
}

async function findPoolOf(
  context: Context,
  transaction: Transaction,
  {
    pools,
    seen,
    request: { accountId },
  }: {
    readonly pools: Pools
    readonly seen: { readonly pools: readonly LoadedPool[] }
    readonly request: OpenCase
  },
) {
  const { workspaceId, today } = context
  const run = await readPublishedRun(transaction, workspaceId)
  const view = { workspaceId, asOf: today(), run }
  const account = await findListedAccount(transaction, view, { accountId })
  const pool = pools.pools.find(({ tiers }) => tiers.some(({ id }) => id === account?.tier))
  const tier = pool?.tiers.find(({ id }) => id === account?.tier)
  // What is said of an account in no pool is for whoever may see it without one.
  const isSeen =
    pool === undefined
      ? await hasAccount(
          transaction,
          { workspaceId, accountId, run },
          await findSeenBook(context, transaction),
        )
      : seen.pools.length === pools.pools.length || seen.pools.some((one) => one.pool === pool.pool)
  if (account === undefined || !isSeen) throw noAccount(accountId)
  if (account.hasLeft) {
    throw new ProblemError([{ code: 'account-has-left', values: { account: account.externalId } }])
  }
  if (pool === undefined || tier === undefined) {
    const values = { account: account.externalId, tier: account.tier }
    throw new ProblemError([{ code: 'account-not-pooled', values }])
  }
  return { account, tier, pool }
}

/** A language that nobody of the pool speaks is not asked for unless somebody says so: the case would wait for ever. */
function usualLanguage({ language }: ListedAccount, { persons }: LoadedPool): string | undefined {
  if (language === undefined) return undefined
  return persons.some(({ csm }) => speaks(csm, language)) ? language : undefined
}
