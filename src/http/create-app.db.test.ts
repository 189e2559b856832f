import { expect, test } from 'vitest'
import { aContext, testSurroundings } from '../operations/testing/a-context.ts'
import { useFreshDatabase } from '../store/testing/fresh-database.ts'
import { testApp } from './testing/test-app.ts'

const used = useFreshDatabase()

test('[H1] every answer has a request id; a sane one that came along is kept', async () => {
  const app = testApp(testSurroundings(used.served))
  const answer = await app.request('/api/nothing', { headers: { 'X-Request-Id': 'from-the-proxy-1' } })
  expect(answer.headers.get('x-request-id')).toBe('from-the-proxy-1')
  for (const bad of ['short', 'with space and more', 'x'.repeat(65)]) {
    const other = await app.request('/api/nothing', { headers: { 'X-Request-Id': bad } })
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  }
})

test('[H2] whoever is not known gets 401 and nothing else below /api', async () => {
  const app = testApp(testSurroundings(used.served))
  const answer = await app.request('/api/nothing')
  expect(answer.status).toBe(401)
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ code: 'not-signed-in', status: 401 })
})

test('[H3] a path that is not there is a problem in the reader’s language', async () => {
  const surroundings = testSurroundings(used.served)
  const app = testApp(surroundings, await aContext(surroundings))
  const answer = await app.request('/api/nothing', {
    headers: { 'Accept-Language': 'fr, de;q=0.8, en;q=0.5' },
  })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-language')).toBe('de-DE')
  expect(await answer.json()).toMatchObject({
    title: 'Nicht vorhanden',
    problems: [{ code: 'path-not-found', place: null, message: expect.stringContaining('/api/nothing') }],
  })
})
