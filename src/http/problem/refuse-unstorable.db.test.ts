import { expect, test } from 'vitest'
import { aContext, testSurroundings } from '../../operations/testing/a-context.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()

async function refusalOf(path: string, init: RequestInit = {}) {
  const surroundings = testSurroundings(used.served)
  const answer = await testApp(surroundings, await aContext(surroundings)).request(path, init)
  const { code, problems } = (await answer.json()) as { code: string; problems: { place: string | null }[] }
  return [answer.status, code, problems?.[0]?.place]
}

function send(method: string, path: string, json: string) {
  return refusalOf(path, { method, body: json, headers: { 'Content-Type': 'application/json' } })
}

test.each([
  ['null character', String.raw`a\u0000b`],
  ['half of a surrogate pair', String.raw`a\ud83d`],
])('[H17] a %s in a body is refused with its place', async (_, text) => {
  const refused = (place: string) => [400, 'text-not-storable', place]
  expect(await send('PATCH', '/api/workspace', `{"name":"${text}"}`)).toEqual(refused('body.name'))
  const session = `{"email":"${text}@example.com","password":"whatever it may be"}`
  expect(await send('POST', '/api/session', session)).toEqual(refused('body.email'))
  const list = `{"tiers":["high","${text}"]}`
  const plan = '/api/plans/0197c0f0-0000-7000-8000-000000000001/apply'
  expect(await send('POST', plan, list)).toEqual(refused('body.tiers[1]'))
  expect(await send('PATCH', '/api/workspace', `{"${text}":1}`)).toEqual(refused('body'))
})

test('[H17] the same characters as a text about them are kept, and a whole pair is one character', async () => {
  const [status] = await send('PATCH', '/api/workspace', String.raw`{"name":"\\u0000 \ud83d\ude00"}`)
  expect(status).toBe(200)
})

test.each(['accounts?text=a%00b', 'placements?tier=%00', 'placements/export?tier=%00'])(
  '[H17] a null character in an address is refused: %s',
  async (path) => {
    expect(await refusalOf(`/api/${path}`)).toEqual([400, 'text-not-storable', 'url'])
  },
)
