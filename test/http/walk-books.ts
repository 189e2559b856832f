import { expect } from 'vitest'
import type { ApiClient } from '../../src/http/testing/api-client.ts'

/** What another workspace must not find. */
export type WalkedBooks = {
  readonly assignmentPlanId: string
  readonly handoffId: string
  readonly coverId: string
  readonly personId: string
}

/** Books that are planned, compared, applied and taken back; a handoff to its end; a leave that is covered. */
export async function walkBooks(
  api: ApiClient,
  jobOf: (jobId: string) => Promise<{ readonly result: { readonly run: number } }>,
): Promise<WalkedBooks> {
  const { body: team } = await api.done('readTeamBooks')
  const { personId } = team.books[0].person
  await api.done('readBook', { params: { personId } })
  const { body: first } = await api.done('requestAssignmentPlan', { json: {} })
  await jobOf(first.jobId)
  const params = { assignmentPlanId: first.assignmentPlanId }
  const { body: table } = await api.done('readAssignmentTable', { params })
  const { body: people } = await api.done('listPeople')
  const kept = table.kind.at.findIndex((kind: number) => table.kind.values[kind] === 'kept')
  const accountId = table.id[kept]
  const owner = table.ownerAfter.values[table.ownerAfter.at[kept]]
  const other = people.items.find(({ personId }: { personId: string }) => personId !== owner).personId
  const { body: second } = await api.done('requestAssignmentPlan', {
    json: { basedOn: first.assignmentPlanId, locks: [{ accountId, personId: other }], weights: { skill: 0 } },
  })
  await api.done('cancelAssignmentPlan', { params: { assignmentPlanId: second.assignmentPlanId } })
  await jobOf(second.jobId)
  await api.done('listAssignmentPlans')
  await api.done('readAssignmentPlan', { params: { assignmentPlanId: second.assignmentPlanId } })
  await api.done('explainAssignment', { params: { ...params, accountId } })
  await api.done('compareAssignmentPlans', { params, query: { with: second.assignmentPlanId } })
  const applied = await api.done('requestAssignmentApply', { params, json: {} })
  const { run } = (await jobOf(applied.body.jobId)).result
  if (run !== null) {
    await jobOf((await api.done('requestApplyUndo', { params: { number: run } })).body.jobId)
  }
  await api.done('discardAssignmentPlan', { params: { assignmentPlanId: second.assignmentPlanId } })

  const record = {
    ...{
      goals: ['Confidential words about Customer 0001'],
      successPlan: 'A plan',
      stakeholders: ['Champion'],
    },
    ...{ openIssues: [], risks: [], promisesMade: [], nextSteps: ['Meet'] },
  }
  const handOver = async (personId: string) => {
    const { body } = await api.done('assignAccount', { params: { accountId }, json: { personId } })
    const { body: open } = await api.done('listHandoffs', { query: { account: accountId, state: 'open' } })
    expect(open.items, JSON.stringify(body)).toHaveLength(1)
    return open.items[0].id
  }
  const handoffId = await handOver(other)
  const read = await api.done('readHandoff', { params: { handoffId } })
  await api.done('editHandoff', {
    params: { handoffId },
    headers: { 'If-Match': read.headers.get('etag')! },
    json: record,
  })
  expect((await api.done('acceptHandoff', { params: { handoffId } })).body).toMatchObject({
    state: 'accepted',
  })
  await api.done('cancelHandoff', { params: { handoffId: await handOver(owner) } })

  const absence = { personId: owner, from: '2026-07-06', until: '2026-07-24' }
  await api.done('proposeCovers', { json: absence })
  const covers = [{ accountId, personId: other }]
  const { body: covered } = await api.done('keepCovers', { json: { ...absence, covers } })
  await api.done('listCovers')
  const coverId = covered.covers[0].id
  const { body: again } = await api.done('keepCovers', {
    json: { personId: owner, from: '2026-09-06', until: '2026-09-24', covers },
  })
  await api.done('endCover', { params: { coverId: again.covers[0].id } })
  return { assignmentPlanId: first.assignmentPlanId, handoffId, coverId, personId }
}
