import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { ProblemError } from '../operations/problem.ts'
import type { Env } from './app.ts'
import { isAlreadyRead, seenRevision } from './revision.ts'

const app = new Hono<Env>()
  .get('/', (call) => (isAlreadyRead(call, 3) ? call.body(null, 304) : call.json({})))
  .put('/', (call) => call.json(seenRevision(call)))
  .onError((error, call) => call.json((error as ProblemError).problems[0]!.code, 500))

test.each([
  ['"3"', 304],
  ['W/"3"', 304],
  ['"1", "3"', 304],
  ['"4"', 200],
  ['3', 200],
  [undefined, 200],
])('[H5] read with If-None-Match %s: %d', async (known, status) => {
  const answer = await app.request('/', { headers: known === undefined ? {} : { 'If-None-Match': known } })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('etag')).toBe('"3"')
})

test.each([
  ['"3"', 3],
  ['W/"12"', 12],
  ['*', 'revision-missing'],
  ['', 'revision-missing'],
  [undefined, 'revision-missing'],
  ['"abc"', 'stale-revision'],
  ['"1", "2"', 'stale-revision'],
])('[H5] change with If-Match %s: %s', async (seen, outcome) => {
  const headers: HeadersInit = seen === undefined ? {} : { 'If-Match': seen }
  expect(await (await app.request('/', { method: 'PUT', headers })).json()).toBe(outcome)
})
