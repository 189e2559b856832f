import { type Day, formatDay } from '../../domain/kernel/day.ts'
import { findAccountsOfWorkspace } from '../../store/account-pages.ts'
import { appendAct } from '../../store/audit.ts'
import { type NewCover, writeCovers } from '../../store/covers.ts'
import type { Uuid } from '../../store/identifier.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import { noAccount } from '../account/must-see-account.ts'
import type { Context } from '../context.ts'
import { mustBePeople } from '../person/must-be-people.ts'
import { mustBeDays } from './must-be-days.ts'

export type CoversToKeep = {
  /** Whoever is away. */
  readonly personId: Uuid
  readonly from: Day
  /** The last day. */
  readonly until: Day
  readonly covers: readonly { readonly accountId: Uuid; readonly personId: Uuid }[]
}

/**
 * [Q130] Keeps who stands in for somebody who is away, in place of what was kept for the same accounts and days; the owner stays the
 * owner. Throws `person-unknown`, `cover-days`, and `not-found` for an account.
 */
export async function keepCovers(
  context: Context,
  { personId, from, until, covers }: CoversToKeep,
): Promise<readonly NewCover[]> {
  allow(context, 'cover.edit')
  const { database, workspaceId, actor, newId, now } = context
  mustBeDays({ from, until })
  const last = new Map(covers.map((cover) => [cover.accountId, cover.personId]))
  const kept = [...last]
    .filter(([, coverer]) => coverer !== personId)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([accountId, coverer]): NewCover => {
      return { accountId, coverId: newId(), personId: coverer, forPersonId: personId, from, until }
    })
  await database.transaction(async (transaction) => {
    await mustBePeople(transaction, workspaceId, [
      { personId, path: 'personId' },
      ...covers.map((cover, index) => ({ personId: cover.personId, path: `covers[${index}]` })),
    ])
    const accountIds = kept.map(({ accountId }) => accountId)
    const known = new Set(await findAccountsOfWorkspace(transaction, workspaceId, accountIds))
    const missing = accountIds.find((id) => !known.has(id))
    if (missing !== undefined) throw noAccount(missing)
    const at = canonicalInstant(now())
    const by = nameOfActor(actor)
    await writeCovers(transaction, { workspaceId, createdBy: by, createdAt: at }, kept)
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'cover.edit', actor: by, at },
      details: { for: personId, from: formatDay(from), until: formatDay(until), covers: kept.length },
      accounts: kept.map((cover) => ({ accountId: cover.accountId, after: { cover: cover.personId } })),
    })
  })
  return kept
}
