import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from './app.ts'
import { type EventSource, eventStream } from './event-stream.ts'

function appOf(source: EventSource, draining = new AbortController().signal) {
  return new Hono<Env>()
    .use(async (call, next) => {
      call.set('draining', draining)
      await next()
    })
    .get('/', (call) => eventStream(call, source, 20))
}

async function* count(from: number, to: number) {
  for (let at = from; at <= to; at++) yield { id: String(at), event: 'progress', data: { at } }
}

/** Events until the signal says stop. */
const endless: EventSource = async function* ({ signal }) {
  yield { id: '1', event: 'progress', data: {} }
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
}

test('[H6] events come with their ids, and the stream ends with its source', async () => {
  const answer = await appOf(() => count(1, 2)).request('/')
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  expect(await answer.text()).toBe(
    'retry: 2000\n\nid: 1\nevent: progress\ndata: {"at":1}\n\nid: 2\nevent: progress\ndata: {"at":2}\n\n',
  )
})

test('[H6] whoever connects again goes on after the last event seen', async () => {
  const app = appOf(({ lastEventId }) => count(Number(lastEventId ?? 0) + 1, 3))
  const answer = await app.request('/', { headers: { 'Last-Event-ID': '2' } })
  expect(await answer.text()).toMatch(/^retry: 2000\n\nid: 3\n/)
})

test('[H6] while nothing happens a comment keeps the connection', async () => {
  const quiet: EventSource = async function* () {
    await wait(90)
    yield { id: '1', event: 'done', data: {} }
  }
  expect(await (await appOf(quiet).request('/')).text()).toMatch(/: still here\n\n.*: still here\n\n.*id: 1/s)
})

test('[H6] a server that is about to stop ends the stream', async () => {
  const drain = new AbortController()
  const answer = await appOf(endless, drain.signal).request('/')
  setTimeout(() => drain.abort(), 30)
  expect(await answer.text()).toContain('id: 1')
})

test('[H6] when the reader goes, the source is told', async () => {
  let wasTold = false
  const source: EventSource = async function* ({ signal }) {
    signal.addEventListener('abort', () => {
      wasTold = true
    })
    yield* endless({ lastEventId: undefined, signal })
  }
  const answer = await appOf(source).request('/')
  const reader = answer.body!.getReader()
  await reader.read()
  await reader.cancel()
  await wait(50)
  expect(wasTold).toBe(true)
})
