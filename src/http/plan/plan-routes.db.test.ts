import { beforeAll, describe, expect, test } from 'vitest'
import type { Context } from '../../operations/context.ts'
import { aPlannedWorkspace, MODEL, storeAccounts } from '../../operations/plan/testing/a-planned-workspace.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../../operations/testing/a-context.ts'
import { runSentJobs } from '../../operations/testing/run-sent-jobs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findJob } from '../../store/jobs.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { App } from '../app.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context
let app: App
let ids: Uuid[]
let planId: Uuid

const APPROVAL = '\nmovement:\n  approvals:\n    - { reasons: [entry], tiers: [high] }\n'

beforeAll(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  app = testApp(surroundings, context)
  ids = await aPlannedWorkspace(
    context,
    [
      { id: 'big', acvMinor: 150_000_00, name: 'North' },
      { id: 'middle', acvMinor: 50_000_00, owner: 'Nobody of ours' },
      { id: 'small', acvMinor: 1_000_00 },
      { id: 'unknown' },
    ],
    MODEL + APPROVAL,
  )
})

describe('plans over HTTP', () => {
  test('[Q60] a plan is begun, computed by its job, listed and read', async () => {
    const started = await send('POST', '/api/plans', { asOf: '2026-07-01' })
    expect(started.status).toBe(202)
    const body = await started.json()
    planId = body.planId
    expect(started.headers.get('location')).toBe(`/api/jobs/${body.jobId}`)
    expect(await get(`/api/plans/${planId}`)).toMatchObject({
      state: 'computing',
      document: null,
      counts: null,
    })
    const early = await app.request(`/api/plans/${planId}/rows`)
    expect([early.status, (await early.json()).code]).toEqual([409, 'plan-not-ready'])
    await runSentJobs(surroundings)
    expect(await get(`/api/plans/${planId}`)).toMatchObject({
      ...{ state: 'ready', asOf: '2026-07-01', modelNumber: 1, seenRun: 0, runs: [], accounts: 4 },
      counts: { moving: 2, pending: 1, held: 0, unplaced: 1, steady: 0 },
      document: { asOf: '2026-07-01', currency: 'USD', tiers: [{ id: 'high', accounts: 1 }, {}, {}] },
      stale: { modelChanged: false, dataChanged: false },
    })
    expect(await get('/api/plans')).toMatchObject({ items: [{ id: planId, state: 'ready' }], next: null })
  })

  test('[Q61] rows come in pages, with what is not known as null', async () => {
    const first = await get(`/api/plans/${planId}/rows?limit=3`)
    const second = await get(`/api/plans/${planId}/rows?limit=3&after=${first.next}`)
    const rows = [...first.items, ...second.items]
    expect(rows.find(({ externalId }) => externalId === 'big')).toMatchObject({
      ...{ name: 'North', kind: 'pending', from: null, to: 'high', reason: 'entry', acvMinor: 150_000_00 },
      ...{ currency: 'USD', csCostBeforeMinor: null, ownerBefore: null, appliedRun: null, refused: null },
    })
    expect(rows.find(({ externalId }) => externalId === 'middle')).toMatchObject({
      ...{ ownerBefore: null, ownerName: 'Nobody of ours', holds: [] },
    })
    const unplaced = await get(`/api/plans/${planId}/rows?kind=unplaced`)
    expect(unplaced.items).toMatchObject([{ externalId: 'unknown', missing: ['acv'], to: null }])
    expect((await get(`/api/plans/${planId}/rows?to=low&reason=entry`)).items.length).toBe(1)
    expect((await app.request(`/api/plans/${planId}/rows?kind=odd`)).status).toBe(400)
  })

  test('[Q63] why, in words and values', async () => {
    const why = await get(`/api/plans/${planId}/rows/${ids[0]}`)
    expect(why).toMatchObject({
      row: { externalId: 'big', to: 'high' },
      inputs: { acv: 150_000_00, renewal_date: null },
      explanation: { asOf: '2026-07-01', modelNumber: 1, tier: 'high', moves: true, needsApproval: true },
    })
    expect(why.explanation.text).toContain('North')
    expect((await app.request(`/api/plans/${planId}/rows/${context.newId()}`)).status).toBe(404)
  })

  test('[Q66] [Q67] a part is applied; what has changed since is refused and listed', async () => {
    await storeAccounts(context, [{ id: 'small', acvMinor: 2_000_00 }])
    expect(await get(`/api/plans/${planId}/changes`)).toEqual({
      ...{ modelChanged: false, refused: 1 },
      items: [{ accountId: ids[2], changes: [{ field: 'acv', before: 1_000_00, after: 2_000_00 }] }],
    })
    const wrong = await send('POST', `/api/plans/${planId}/apply`, { tiers: ['huge'] })
    expect([wrong.status, (await wrong.json()).code]).toEqual([422, 'tier-not-in-model'])
    const started = await send('POST', `/api/plans/${planId}/apply`, { approve: [ids[0]] })
    expect(started.status).toBe(202)
    await runSentJobs(surroundings)
    const job = await findJob(context.database, context.workspaceId, (await started.json()).jobId)
    expect(job?.result).toMatchObject({ applied: 2, refused: 1, pendingLeft: 0, run: 1 })
    const plan = await get(`/api/plans/${planId}`)
    expect(plan).toMatchObject({
      state: 'applied',
      runs: [{ number: 1, action: 'plan.apply', effectiveOn: '2026-07-01' }],
    })
    const refused = await get(`/api/plans/${planId}/rows?refused=true`)
    expect(refused.items).toMatchObject([
      { externalId: 'small', refused: [{ field: 'acv' }], appliedRun: null },
    ])
  })

  test('[Q70] a pin is set and ended', async () => {
    const path = `/api/accounts/${ids[1]}/pin`
    const pin = { tier: 'high', reason: ' promised ', until: '2026-12-31' }
    const pinned = await send('PUT', path, pin)
    expect(await pinned.json()).toMatchObject({
      ...{ accountId: ids[1], tier: 'high', since: '2026-07-01', reason: 'pinned', run: 2 },
      pin: { tier: 'high', reason: 'promised', until: '2026-12-31' },
    })
    expect(await (await send('PUT', path, pin)).json()).toMatchObject({ run: null })
    expect((await send('PUT', path, { ...pin, until: '2029-01-01' })).status).toBe(422)
    const ended = await send('DELETE', path)
    expect(await ended.json()).toMatchObject({ tier: 'low', reason: 'pin_ended', pin: null, run: 3 })
    expect([(await send('DELETE', path)).status]).toEqual([409])
  })

  test('[Q64] another plan is compared and discarded', async () => {
    const { planId: other } = await (await send('POST', '/api/plans', {})).json()
    await runSentJobs(surroundings)
    const comparison = await get(`/api/plans/${planId}/comparison?with=${other}`)
    expect(comparison).toMatchObject({ one: { id: planId }, other: { id: other }, next: null })
    expect(comparison.items.find((item: { externalId: string }) => item.externalId === 'big')).toMatchObject({
      ...{ one: { kind: 'pending', to: 'high' }, other: null },
    })
    expect((await send('DELETE', `/api/plans/${other}`)).status).toBe(204)
    expect(await get(`/api/plans/${other}`)).toMatchObject({ state: 'discarded' })
    expect((await send('DELETE', `/api/plans/${planId}`)).status).toBe(409)
  })

  test('[Q69] runs are listed, and one is taken back', async () => {
    const page = await get('/api/runs?limit=2')
    expect(page.items.map(({ number }: { number: number }) => number)).toEqual([3, 2])
    expect((await get(`/api/runs?limit=2&after=${page.next}`)).items).toMatchObject([{ number: 1, planId }])
    const started = await send('POST', '/api/runs/3/undo')
    expect(started.status).toBe(202)
    await runSentJobs(surroundings)
    expect((await get('/api/runs?limit=1')).items).toMatchObject([
      { number: 4, action: 'plan.undo', undoes: 3 },
    ])
    expect((await send('POST', '/api/runs/3/undo')).status).toBe(409)
    expect((await send('POST', '/api/runs/99/undo')).status).toBe(404)
  })
})

test('[Q60] somebody who only looks changes nothing, and a CSM sees no plans', async () => {
  const as = async (role: 'viewer' | 'csm') => {
    const other = await aContext(surroundings, {
      kind: 'user',
      userId: context.newId(),
      role,
      bookOf: undefined,
    })
    return testApp(surroundings, other)
  }
  const viewer = await as('viewer')
  expect((await viewer.request('/api/plans')).status).toBe(200)
  expect((await viewer.request('/api/plans', json('POST', {}))).status).toBe(403)
  expect((await viewer.request(`/api/plans/${planId}`)).status).toBe(404)
  expect((await viewer.request(`/api/accounts/${ids[0]}/pin`, { method: 'DELETE' })).status).toBe(403)
  expect((await (await as('csm')).request('/api/plans')).status).toBe(403)
})

function json(method: string, body?: object): RequestInit {
  return {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  }
}

async function send(method: string, path: string, body?: object): Promise<Response> {
  return app.request(path, json(method, body))
}

// biome-ignore lint/suspicious/noExplicitAny: answers are what the tests are about.
async function get(path: string): Promise<any> {
  const answer = await app.request(path)
  const found = await answer.json()
  expect(answer.status, `${path}: ${JSON.stringify(found)}`).toBe(200)
  return found
}
