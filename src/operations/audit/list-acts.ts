import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { type ActText, listActIdsOfAccount, searchActs } from '../../store/audit-log.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findMembersByText } from '../../store/memberships.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { type NamedAct, namePeople } from './name-people.ts'
import { openSealed } from './open-sealed.ts'

type Search = {
  /** As the log names them: user:…, api-key:… or system. */
  readonly actor?: string | undefined
  readonly action?: string | undefined
  /** First and last day, in UTC. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** In the action, the details, or the name or e-mail of a member whom it is by or about; upper case is as lower case. */
  readonly text?: string | undefined
  /** That it has changed. */
  readonly accountId?: Uuid | undefined
  readonly before?: number | undefined
  readonly limit: number
}

export type ActPage = {
  readonly items: readonly NamedAct[]
  /** The page after it is of acts before this number; undefined after the last. */
  readonly next: number | undefined
}

/** An account has not been changed more often than this in a lifetime of daily runs. */
const MOST_ACTS_OF_ACCOUNT = 10_000
/** A text that is in more names than this says little about any of them. */
const MOST_MEMBERS = 100

/** Who did what when, the latest first, with texts about people in the clear. Looking is no act itself. */
export async function listActs(
  context: Context,
  { actor, action, from, to, text, accountId, before, limit }: Search,
): Promise<ActPage> {
  allow(context, 'audit.read')
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    // Accounts are spread over machines and acts are not: one after the other, not joined.
    const actIds =
      accountId === undefined
        ? undefined
        : await listActIdsOfAccount(transaction, { workspaceId, accountId }, MOST_ACTS_OF_ACCOUNT)
    const acts = await searchActs(
      transaction,
      {
        ...{ workspaceId, actor, action, actIds },
        text: await findText(transaction, workspaceId, text),
        from: from === undefined ? undefined : startOf(from),
        until: to === undefined ? undefined : startOf(to + 1),
      },
      { before, limit },
    )
    const opened = (await openSealed(transaction, workspaceId, acts)) as typeof acts
    return {
      items: await namePeople(transaction, workspaceId, opened),
      next: acts.length < limit ? undefined : acts.at(-1)?.number,
    }
  })
}

async function findText(connection: Connection, workspaceId: Uuid, text = ''): Promise<ActText | undefined> {
  const part = text.trim().toLowerCase()
  if (part === '') return undefined
  return { part, userIds: await findMembersByText(connection, workspaceId, { part, limit: MOST_MEMBERS }) }
}

function startOf(day: Day): string {
  return `${formatDay(day)}T00:00:00Z`
}
