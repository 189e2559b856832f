import type { Books } from '../../domain/assignment/books.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import {
  type AssignmentPlanKey,
  findAssignmentPlan,
  finishAssignmentPlan,
  type StoredAssignmentPlan,
} from '../../store/assignment-plans.ts'
import { eraseAssignmentRows, writeAssignmentRows } from '../../store/assignment-rows.ts'
import { appendAct } from '../../store/audit.ts'
import type { Database, Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { holdState } from '../../store/read-base.ts'
import { nameOfActor } from '../access/actor.ts'
import type { JobContext } from '../job/job-work.ts'
import { loadPlanView, type PlanView } from '../plan/load-plan-view.ts'
import { type AssignmentCounts, summariseBooks } from './assignment-summary.ts'
import { booksInputsOf } from './books-inputs-of.ts'
import { loadBooks } from './load-books.ts'
import { rowsOfBooks } from './rows-of-books.ts'
import { type SolveBooks, solveBooks } from './solve-books.ts'
import { watchSearch } from './watch-search.ts'

export type ComputedAssignment = {
  readonly assignmentPlanId: Uuid
  readonly counts?: AssignmentCounts
  readonly gap?: number | null
}

/**
 * [Q119] The work of a plan of books: sees the workspace in one moment, searches until the wanted gap or until somebody asks for
 * what there is, and keeps the result, all of it or nothing. One that is not waited for any more is left as it is.
 */
export async function computeAssignment(
  context: JobContext,
  { assignmentPlanId }: { readonly assignmentPlanId: Uuid },
  solve: SolveBooks = solveBooks,
): Promise<ComputedAssignment> {
  const { database, workspaceId, progress } = context
  const key = { workspaceId, assignmentPlanId }
  const waiting = await findAssignmentPlan(database, key)
  if (waiting?.state !== 'computing') return leaveAssignment(database, key)
  progress('read')
  const { view, warm } = await database.transaction(async (transaction) => {
    await holdState(transaction)
    return {
      view: await loadPlanView(transaction, { workspaceId, asOf: waiting.asOf }),
      warm: await loadBase(transaction, workspaceId, waiting),
    }
  })
  const books = await search(context, { plan: waiting, view, warm, solve })
  return keepBooks(context, { key, view, books })
}

/** The books that it is based on; undefined where it begins anew, or they were discarded meanwhile. */
async function loadBase(
  transaction: Transaction,
  workspaceId: Uuid,
  { options }: StoredAssignmentPlan,
): Promise<Books | undefined> {
  if (options.basedOn === null) return undefined
  const plan = await findAssignmentPlan(transaction, { workspaceId, assignmentPlanId: options.basedOn })
  const isThere = plan?.state === 'ready' || plan?.state === 'applied'
  return isThere ? loadBooks(transaction, { workspaceId, plan }) : undefined
}

async function search(
  context: JobContext,
  {
    plan,
    view,
    warm,
    solve,
  }: {
    readonly plan: StoredAssignmentPlan
    readonly view: PlanView
    readonly warm: Books | undefined
    readonly solve: SolveBooks
  },
): Promise<Books> {
  const { options } = plan
  const key = { workspaceId: context.workspaceId, assignmentPlanId: plan.id }
  context.progress('solve', 0)
  const watch = watchSearch(context, key)
  try {
    return await solve(booksInputsOf(view, options), {
      ...{ effort: options.effort, warm, isCancelled: watch.isCancelled, onProgress: watch.note },
    })
  } finally {
    await watch.stop()
  }
}

/** Nobody sees the rows of a plan that is being computed, but all of it is written in one transaction anyway. */
async function keepBooks(
  { database, workspaceId, actor, newId, now, progress }: JobContext,
  { key, view, books }: { readonly key: AssignmentPlanKey; readonly view: PlanView; readonly books: Books },
): Promise<ComputedAssignment> {
  const { assignmentPlanId } = key
  const { currency } = view.base
  const summary = summariseBooks(books, currency)
  const { counts, gap, stop } = summary
  progress('write', 0, books.assignments.length)
  const actId = newId()
  const isKept = await database.transaction(async (transaction) => {
    const isWanted = await finishAssignmentPlan(transaction, key, {
      ...{ modelVersionId: view.version.id, seenRun: view.run, seenAct: view.act },
      ...{ summary, prices: books.prices, finishedAt: now() },
    })
    if (!isWanted) return false
    await writeAssignmentRows(transaction, key, rowsOfBooks(books, currency))
    await appendAct(transaction, {
      ...{ workspaceId, actId, action: 'assignment.make', actor: nameOfActor(actor), at: now() },
      details: {
        ...{ assignmentPlan: assignmentPlanId, asOf: formatDay(view.asOf), model: view.version.number },
        ...{ ...counts, gap, stop },
      },
    })
    return true
  })
  return isKept ? { assignmentPlanId, counts, gap } : leaveAssignment(database, key)
}

/** What an attempt has written of a plan that was discarded meanwhile goes away. */
async function leaveAssignment(database: Database, key: AssignmentPlanKey): Promise<ComputedAssignment> {
  const plan = await findAssignmentPlan(database, key)
  if (plan === undefined || plan.state === 'discarded') {
    await database.transaction((transaction) => eraseAssignmentRows(transaction, key))
  }
  return { assignmentPlanId: key.assignmentPlanId }
}
