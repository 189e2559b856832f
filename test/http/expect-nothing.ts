import { expect } from 'vitest'
import type { ApiClient } from '../../src/http/testing/api-client.ts'
import type { readContract } from '../../src/http/testing/api-contract.ts'
import { PROTOCOL } from './walk-pilots.ts'

/** Bodies with which an operation would be done, were there what it is asked for. */
const BODIES: Readonly<Record<string, unknown>> = {
  addContact: { name: 'Somebody' },
  editContact: { name: 'Somebody' },
  addPlanComment: { body: 'Something' },
  pinAccount: { tier: 'tech', reason: 'To try', until: '2026-12-31' },
  setOverride: { band: 'red', reason: 'x', until: '2026-12-31' },
  requestApply: {},
  requestAssignmentApply: {},
  assignAccount: { personId: null },
  editHandoff: {},
  importUpload: { kind: 'accounts', source: 'crm' },
  editUser: { role: 'viewer' },
  closeCase: {},
  editPilot: PROTOCOL,
  previewPilot: PROTOCOL,
  takeLook: {},
  finishPilot: {},
  decidePilot: { choice: 'scale' },
  cancelPilot: { reason: 'To try' },
  setAvailability: { isAvailable: true },
  setCaps: { dailyCap: null, openCap: null },
}
/** What else an operation must be told. */
const QUERIES: Readonly<Record<string, (ids: Readonly<Record<string, unknown>>) => Record<string, string>>> =
  {
    comparePlans: ({ planId }) => ({ with: String(planId) }),
    compareAssignmentPlans: ({ assignmentPlanId }) => ({ with: String(assignmentPlanId) }),
  }
/** What makes something of one's own under a name that one gives. */
const OF_ONES_OWN = ['saveImportSource', 'readLink', 'acceptLink']

/** Tries every operation that names something, and every list, from a workspace that has nothing. */
export async function expectNothing(
  api: ApiClient,
  contract: Awaited<ReturnType<typeof readContract>>,
  params: Readonly<Record<string, string | number>>,
): Promise<void> {
  const { day, source, kind, number, act, pool, workspaceId, userId, ...ids } = params
  const foreign = [...Object.values(ids).map(String), 'C-0001']
  for (const { operationId, path, method } of contract.operations.values()) {
    if (OF_ONES_OWN.includes(operationId)) continue
    if (path.includes('{')) {
      // The user belongs to both workspaces; somebody who does not is looked for by another's id.
      // Every workspace has a first act.
      const own = operationId === 'readAct' ? { number: act! } : {}
      const wish = { params: { ...params, userId: ids.accountId!, ...own }, headers: { 'If-Match': '"1"' } }
      const json = BODIES[operationId]
      const query = QUERIES[operationId]?.(ids) ?? {}
      const { status, body } = await api.call(operationId, {
        ...wish,
        query,
        ...(json === undefined ? {} : { json }),
      })
      expect(status, `${operationId}: ${JSON.stringify(body).slice(0, 300)}`).toBe(404)
    } else if (method === 'GET') {
      const { body } = await api.call(operationId)
      const text = JSON.stringify(body)
      expect(
        foreign.filter((id) => text.includes(id)),
        operationId,
      ).toEqual([])
    }
  }
}
