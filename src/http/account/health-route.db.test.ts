import { expect, test } from 'vitest'
import type { Context } from '../../operations/context.ts'
import { aScoredWorkspace, measure, runToday } from '../../operations/health/testing/a-scored-workspace.ts'
import type { TestSurroundings } from '../../operations/testing/a-context.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()

test('[Q150] what is not known is null, days are days, and effects add up', async () => {
  const { surroundings, context, ids } = await aScoredWorkspace(used.served)
  const ask = asker(surroundings, context)
  const path = `/api/accounts/${ids[0]}/health`
  expect((await ask(path)).body).toMatchObject({
    ...{ score: null, band: null, coverage: 0, scoredOn: null, trend: null, override: null },
    ...{ contributions: [], history: [], change: null, overrides: [] },
  })
  await measure(context, ids[0]!, { seats: 80, tickets: 0 })
  await runToday(surroundings, context)
  surroundings.wait(86_400_000)
  await measure(context, ids[0]!, { seats: 40 })
  await runToday(surroundings, context)
  const { body } = await ask(`${path}?since=2026-07-01`)
  expect(body).toMatchObject({
    ...{ asOf: '2026-07-02', scoredOn: '2026-07-02', score: 55, band: 'yellow', coverage: 1 },
    change: {
      before: { asOf: '2026-07-01', score: 85 },
      difference: -30,
      causes: [{ signal: 'seats', effect: -30 }],
    },
    history: [
      { day: '2026-07-02', score: 55 },
      { day: '2026-07-01', score: 85 },
    ],
  })
  expect(body.contributions[0]).toEqual({
    ...{ signal: 'seats', group: 'usage', state: 'present', value: 40, day: '2026-07-02', points: 40 },
    ...{ weight: 0.75, effectiveWeight: 0.75, contribution: 30 },
  })
})

test('[Q151] an override is a score or a band, and has a reason and a day', async () => {
  const { surroundings, context, ids } = await aScoredWorkspace(used.served)
  const ask = asker(surroundings, context)
  const path = `/api/accounts/${ids[0]}/health/override`
  const put = (json: object) => ask(path, { method: 'PUT', body: JSON.stringify(json) })
  const said = { reason: 'The champion left', until: '2026-07-31' }
  for (const wrong of [
    {},
    said,
    { ...said, score: 10, band: 'red' },
    { ...said, band: 'blue' },
    { ...said, score: 101 },
  ]) {
    expect((await put(wrong)).status).toBe(400)
  }
  const { status, body } = await put({ ...said, band: 'red' })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    ...{ score: 39, band: 'red', computed: { score: null, band: null } },
    override: { kind: 'person', band: 'red', score: null, from: '2026-07-01', until: '2026-07-31' },
    overrides: [{ reason: 'The champion left', endedAt: null }],
  })
  const ended = await ask(path, { method: 'DELETE' })
  expect(ended.body).toMatchObject({ score: null, override: null, overrides: [{ until: '2026-06-30' }] })
})

function asker(surroundings: TestSurroundings, context: Context) {
  const app = testApp(surroundings, context)
  return async (path: string, init: RequestInit = {}) => {
    const response = await app.request(path, { ...init, headers: { 'Content-Type': 'application/json' } })
    return { status: response.status, body: await response.json() }
  }
}
