import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { verifyActs } from '../../store/audit.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { readBase } from '../../store/read-base.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { saveAnswers } from '../answers/save-answers.ts'
import type { Context } from '../context.ts'
import { listHandoffs } from '../handoff/list-handoffs.ts'
import { commitModel } from '../model/commit-model.ts'
import { saveDraft } from '../model/save-draft.ts'
import { suggestModel } from '../model/suggest-model.ts'
import { listPeople } from '../person/list-people.ts'
import { requestApplyUndo } from '../placement/request-apply-undo.ts'
import type { UndoResult } from '../placement/undo-run.ts'
import { apply, makePlan, resultOf } from '../plan/testing/a-planned-workspace.ts'
import { TODAY } from '../testing/a-context.ts'
import { anImporter, importList } from '../testing/import-list.ts'
import { readAssignmentPlan } from './read-assignment-plan.ts'
import { readAssignmentTable } from './read-assignment-table.ts'
import { applyBooks, planBooks } from './testing/a-team-with-books.ts'

const used = useFreshDatabase()

test('[Q131] CSM 03 of the demo company leaves: plan, apply, handoffs, and everything back', async () => {
  const importer = await anImporter(used.served)
  const { surroundings, context } = importer
  await importList(importer, await demo('team.csv'), { kind: 'people', name: 'team.csv' })
  await importList(importer, await demo('accounts.csv'), { name: 'accounts.csv' })
  await saveAnswers(context, { document: await demo('answers.yaml'), seenRevision: 0 })
  const { document } = await suggestModel(context)
  await saveDraft(context, { document, seenRevision: 0 })
  await commitModel(context, { reason: 'As recommended' })
  const planId = await makePlan(surroundings, context)
  await apply(surroundings, context, { planId, approve: 'all' })
  const people = await listPeople(context, { limit: 100 })
  const leaver = people.people.find(({ externalId }) => externalId === 'CSM 03')!.csm.id
  const before = await owners(context)
  const theirs = [...before].filter(([, owner]) => owner === leaver).map(([account]) => account)
  expect(theirs.length).toBeGreaterThan(5)

  const without = [{ personId: leaver, from: TODAY + 60 }]
  const assignmentPlanId = await planBooks(surroundings, context, { without })
  const { summary } = await readAssignmentPlan(context, { assignmentPlanId })
  const { counts, utilisation } = summary!
  const result = await applyBooks(surroundings, context, { assignmentPlanId })
  expect(result).toMatchObject({ applied: counts.moved + counts.given, refused: 0, left: 0 })
  const after = await owners(context)
  const table = await readAssignmentTable(context, { assignmentPlanId })
  const rowOf = new Map(table.id.map((id, row) => [id, row]))
  for (const account of theirs) {
    const row = rowOf.get(account)!
    const kind = table.kind.values[table.kind.at[row]!]
    if (kind === 'uncovered') expect(after.get(account)).toBe(leaver)
    else expect(after.get(account)).not.toBe(leaver)
    expect(table.reason.at[row]).toBeGreaterThanOrEqual(0)
  }
  for (const { utilisation: share, leaves, accounts } of utilisation) {
    expect(share ?? 0).toBeLessThanOrEqual(1.0001)
    if (leaves) expect(accounts).toBe(0)
  }
  const { items } = await listHandoffs(context, { state: 'open', limit: 1000 })
  expect(items).toHaveLength(result.handoffs)
  expect(items.filter(({ fromPersonId }) => fromPersonId === leaver).length).toBeGreaterThan(0)

  const { jobId } = await requestApplyUndo(context, { runNumber: result.run! })
  await resultOf<UndoResult>(surroundings, context, jobId)
  expect(await owners(context)).toEqual(before)
  expect((await listHandoffs(context, { state: 'open', limit: 10 })).items).toEqual([])
  expect((await verifyActs(context.database, context.workspaceId)).kind).toBe('intact')
}, 180_000)

async function owners({ database, workspaceId }: Context): Promise<ReadonlyMap<string, string | undefined>> {
  return database.transaction(async (transaction) => {
    const run = await readPublishedRun(transaction, workspaceId)
    const { base, current } = await readBase(transaction, { workspaceId, asOf: TODAY, run })
    const found = new Map<string, string | undefined>()
    for (const { id, owner } of base.accounts) found.set(id, owner ?? current(id)?.owner)
    return found
  })
}

function demo(file: string): Promise<string> {
  return readFile(new URL(`../../../examples/demo/${file}`, import.meta.url), 'utf8')
}
