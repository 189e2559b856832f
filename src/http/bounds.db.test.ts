import { beforeAll, expect, test } from 'vitest'
import { aContext, testSurroundings } from '../operations/testing/a-context.ts'
import { useFreshDatabase } from '../store/testing/fresh-database.ts'
import type { App } from './app.ts'
import { writeCursor } from './page-cursor.ts'
import { testApp } from './testing/test-app.ts'

const used = useFreshDatabase()
const ID = '0197c0f0-0000-7000-8000-000000000001'
let app: App

beforeAll(async () => {
  const surroundings = testSurroundings(used.served)
  app = testApp(surroundings, await aContext(surroundings))
})

test.each([
  ['/api/daily-runs', 'daily runs', 1e15],
  ['/api/daily-runs', 'daily runs', -1e6],
  ['/api/runs', 'runs', 2 ** 31],
  ['/api/model/versions', 'model versions', 2 ** 31],
  ['/api/jobs', 'jobs', { createdAt: '0000-01-01T00:00:00Z', id: ID }],
  ['/api/audit/acts', 'acts {}', -1],
])('[H4] a made-up place that no database has is refused: %s', async (path, list, key) => {
  const answer = await app.request(`${path}?after=${writeCursor(list, key)}`)
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'unknown-cursor'])
})

test.each(['/api/placements?on=', '/api/placements/export?on=', '/api/audit/acts?from='])(
  '[H18] a day is one of the years 1 to 9999: %s',
  async (path) => {
    const statusOf = async (day: string) => (await app.request(`${path}${day}`)).status
    expect(await statusOf('0000-12-31')).toBe(400)
    expect(await statusOf('2026-02-29')).toBe(400)
    expect(await statusOf('0001-01-01')).toBe(200)
    expect(await statusOf('9999-12-31')).toBe(200)
  },
)

test('[H3] a version with the largest number that there is, is one that is not there', async () => {
  expect((await app.request('/api/model/versions/2147483646')).status).toBe(404)
  expect((await app.request('/api/model/versions/2147483647')).status).toBe(404)
})
