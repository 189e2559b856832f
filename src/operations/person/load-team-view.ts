import type { CustomerBase } from '../../domain/account/customer-base.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPeopleOfWorkspace, type StoredPerson } from '../../store/people.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { holdState, readBase } from '../../store/read-base.ts'
import { findSeenBook } from '../account/find-seen-book.ts'
import type { Context } from '../context.ts'
import { knownFields } from '../model/load-base.ts'
import { type CommittedModel, loadNewestModel } from '../model/load-newest-model.ts'
import { ProblemError } from '../problem.ts'

/** Accounts, team and the model in force of one moment. */
export type TeamView = CommittedModel & {
  readonly base: CustomerBase
  readonly people: readonly StoredPerson[]
  /** Whose book is all that the actor sees; undefined: every book. */
  readonly seen: Uuid | undefined
}

/** Reads it. Throws `no-model` before the first commit. */
export function loadTeamView(context: Context, asOf: Day): Promise<TeamView> {
  const { database, workspaceId } = context
  return database.transaction(async (transaction) => {
    await holdState(transaction)
    const run = await readPublishedRun(transaction, workspaceId)
    const { base } = await readBase(transaction, { workspaceId, asOf, run })
    const committed = await loadNewestModel(transaction, workspaceId, knownFields(base.customFields))
    if (committed === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
    const people = await readPeopleOfWorkspace(transaction, workspaceId)
    return { ...committed, base, people, seen: (await findSeenBook(context, transaction))?.personId }
  })
}
