import { expect } from 'vitest'
import type { ApiClient } from '../../src/http/testing/api-client.ts'

const HEALTH = { name: 'Health', source: { code: 'health' }, kind: 'mean', better: 'higher' }

export const PROTOCOL = {
  name: 'Onboarding calls',
  hypothesis: 'A call in the first month raises health by four points.',
  treatment: 'One call of half an hour.',
  ...{ scope: '', exclude: '', share: 0.25, seed: 1, strata: ['tier', 'acv:4'], unit: 'account' },
  ...{ startsOn: '2026-07-01', endsOn: '2026-07-29', primary: HEALTH, others: [] },
  rule: { minimumEffect: 4, alpha: 0.05 },
}

/** A pilot from the draft to the decision, and one that is called off; gives the id of the first. */
export async function walkPilots(api: ApiClient): Promise<string> {
  const drafted = await api.done('createPilot', { json: PROTOCOL })
  const { pilotId } = drafted.body
  const params = { pilotId }
  const change = (revision: number) => ({ params, headers: { 'If-Match': `"${revision}"` } })
  const left = { name: 'Left', source: { code: 'left' }, kind: 'time', better: 'higher' }
  const edited = await api.done('editPilot', { ...change(1), json: { ...PROTOCOL, others: [left] } })
  const { body: draw } = await api.done('previewPilot', { params, json: { ...PROTOCOL, others: [left] } })
  expect(draw.arms.treated).toBeGreaterThan(2)
  const half = await api.done('previewPilot', { params, json: { ...PROTOCOL, share: 0.5 } })
  expect(half.body.arms.treated).toBeGreaterThan(draw.arms.treated)
  expect((await api.done('listPilotSignals')).body.items).not.toContain('health')
  const started = await api.done('startPilot', change(edited.body.revision))
  expect(started.body).toMatchObject({
    state: 'running',
    lock: { isIntact: true },
    draw: { arms: draw.arms },
  })
  const { body: members } = await api.done('listPilotMembers', {
    params,
    query: { limit: 2, arm: 'treated' },
  })
  expect(members.items[0]).toMatchObject({ arm: 'treated', after: null })
  const { body: csv } = await api.done('exportPilotMembers', { params })
  expect(csv).toContain('account_id,external_id,name,arm,stratum,book,tier,Health before')
  const { accountId } = members.items[0]
  const { body: own } = await api.done('listAccountPilots', { params: { accountId } })
  expect(own.items).toMatchObject([{ pilotId, arm: 'treated', state: 'running' }])
  const { body: look } = await api.done('takeLook', { params, json: {} })
  expect(look).toMatchObject({ number: 1, isFinal: false, final: null })
  const early = { reason: 'Everybody was called already.' }
  const finished = await api.done('finishPilot', { ...change(2 + 1), json: early })
  expect(finished.body).toMatchObject({ state: 'finished', endReason: early.reason })
  const { body: looks } = await api.done('listLooks', { params })
  expect(looks.items[0].final[0]).toMatchObject({ metric: 'Health', control: 'control' })
  const choice = { choice: 'iterate', note: 'Too short to say.' }
  await api.done('decidePilot', { ...change(finished.body.revision), json: choice })
  await api.done('readPilot', { params })

  const { body: other } = await api.done('createPilot', { json: { ...PROTOCOL, name: 'Another' } })
  const cancel = { params: { pilotId: other.pilotId }, headers: { 'If-Match': '"1"' } }
  await api.done('cancelPilot', { ...cancel, json: { reason: 'Nobody has the time.' } })
  const { body: list } = await api.done('listPilots')
  expect(list.items.map(({ state }: { state: string }) => state)).toEqual(['cancelled', 'decided'])
  return pilotId
}
