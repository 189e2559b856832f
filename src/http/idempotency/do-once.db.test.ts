import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../operations/context.ts'
import { ProblemError } from '../../operations/problem.ts'
import { aContext, testSurroundings } from '../../operations/testing/a-context.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Env } from '../app.ts'
import { refuse } from '../problem/refuse.ts'
import { doOnce } from './do-once.ts'

const used = useFreshDatabase()
const HALF_A_MINUTE = 30_000
const A_DAY = 24 * 60 * 60 * 1000

let surroundings: ReturnType<typeof testSurroundings>
let context: Context
let app: Hono<Env>

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  app = appOf(context)
})

/** Makes a source for each request; the path says what happens besides. */
function appOf(entered: Context) {
  const made = new Hono<Env>()
  made.onError((error, call) => {
    if (error instanceof ProblemError) return refuse(call, error.problems)
    return call.text(error.message, 500)
  })
  made.use(async (call, next) => {
    call.set('requestId', 'of-the-test')
    call.set('context', entered)
    await next()
  })
  made.use(doOnce())
  made.post('/:what', async (call) => {
    const what = call.req.param('what')
    const body = await call.req.text()
    if (what === 'refused') throw new ProblemError([{ code: 'stale-plan', values: {} }])
    if (what === 'broken') throw new Error('before anything was done')
    const id = await addSource(call.get('context'), `${what} ${body}`)
    if (what === 'broken-after') throw new Error('after it was done')
    return call.json({ id, secret: `shown-once-${id}` }, 201, { Location: `/sources/${id}`, 'X-Other': '1' })
  })
  return made
}

async function addSource({ database, workspaceId, newId, now }: Context, name: string): Promise<string> {
  const id = newId()
  await database.transaction(async (transaction) => {
    await transaction.query(
      sql`insert into import_source (workspace_id, import_source_id, name, mapping, created_at, updated_at)
          values ($1, $2, $3, '{}', $4, $4)`,
      [workspaceId, id, `${name} ${id}`, now()],
    )
  })
  return id
}

async function count(): Promise<number> {
  const rows = await used.database.query(sql`select 1 from import_source where workspace_id = $1`, [
    context.workspaceId,
  ])
  return rows.length
}

function post(what: string, { key = 'key-1', body = 'a', over = app } = {}) {
  return over.request(`/${what}`, { method: 'POST', body, headers: { 'Idempotency-Key': key } })
}

async function codeOf(answer: Response): Promise<unknown> {
  return ((await answer.json()) as { code: string }).code
}

describe('[H9] a request with an Idempotency-Key', () => {
  test('is done once; repeated, it gets the first answer', async () => {
    const first = await post('made')
    const again = await post('made')
    expect([first.status, again.status]).toEqual([201, 201])
    expect(await again.text()).toBe(await first.text())
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'))
    expect([first.headers.get('idempotent-replayed'), again.headers.get('idempotent-replayed')]).toEqual([
      null,
      'true',
    ])
    expect(await count()).toBe(1)
  })

  test('without a key or with another key is done each time', async () => {
    await post('made', { key: 'key-1' })
    await post('made', { key: 'key-2' })
    await app.request('/made', { method: 'POST', body: 'a' })
    await app.request('/made', { method: 'POST', body: 'a' })
    expect(await count()).toBe(4)
  })

  test.each([
    ['another body', () => post('made', { body: 'b' })],
    ['another path', () => post('other')],
    ['another query', () => post('made?dry=true')],
  ])('that comes again with %s is refused', async (_, send) => {
    await post('made')
    const answer = await send()
    expect([answer.status, await codeOf(answer)]).toEqual([422, 'idempotency-key-reused'])
    expect(await count()).toBe(1)
  })

  test('that comes again from somebody else is refused', async () => {
    await post('made')
    const other = appOf({ ...context, actor: { kind: 'system' } })
    expect(await codeOf(await post('made', { over: other }))).toBe('idempotency-key-reused')
  })

  test('of another workspace has nothing to do with it', async () => {
    await post('made')
    const elsewhere = appOf(await aContext(surroundings))
    expect((await post('made', { over: elsewhere })).headers.get('idempotent-replayed')).toBeNull()
  })

  test('that comes again at the same time waits its turn, and is done once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => post('made')))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0)
    expect(statuses.filter((status) => status !== 201).every((status) => status === 409)).toBe(true)
    for (const answer of answers.filter(({ status }) => status === 409))
      expect(answer.headers.get('retry-after')).toBe('1')
    expect(await count()).toBe(1)
  })

  test.each(['refused', 'broken'])('that was %s may come again', async (what) => {
    const first = await post(what)
    expect(first.ok).toBe(false)
    expect((await post('made')).status).toBe(201)
  })

  test('that failed after it was done is not done again, and says so', async () => {
    expect((await post('broken-after')).status).toBe(500)
    const again = await post('broken-after')
    expect([again.status, await codeOf(again)]).toEqual([409, 'idempotency-answer-lost'])
    expect(await count()).toBe(1)
  })

  test('can be sent anew after a day', async () => {
    await post('made')
    surroundings.wait(A_DAY)
    expect((await post('made', { body: 'b' })).status).toBe(201)
    expect(await count()).toBe(2)
  })

  test('keeps nothing that a reader of the database could use', async () => {
    const { secret } = (await (await post('made', { key: 'my-own-key' })).json()) as { secret: string }
    const rows = await used.database.query(sql`select key, response::text from idempotency_key`)
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(JSON.stringify(rows)).not.toContain('my-own-key')
  })

  test('has a key of 1 to 255 characters', async () => {
    expect(await codeOf(await post('made', { key: 'x'.repeat(256) }))).toBe('invalid-request')
  })
})

describe('[H10] a server that is killed while it works on a request', () => {
  /** Holds the key as a server did that is not heard of any more. */
  async function cutOff(isDone: boolean) {
    const dead = appOf({
      ...context,
      database: {
        ...context.database,
        transaction: async (work) => {
          const transaction = () => context.database.transaction(work)
          // The key itself is held by single statements.
          if (isDone) await transaction()
          return new Promise(() => {})
        },
      },
    })
    void post('made', { over: dead })
    for (;;) {
      const [row] = await used.database.query<{ isWritten: boolean }>(
        sql`select written_at is not null as "isWritten" from idempotency_key where workspace_id = $1`,
        [context.workspaceId],
      )
      if (row?.isWritten === isDone) return
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  test('blocks its key for half a minute and not longer', async () => {
    await cutOff(false)
    expect(await codeOf(await post('made'))).toBe('idempotency-key-in-use')
    surroundings.wait(HALF_A_MINUTE)
    expect((await post('made')).status).toBe(201)
    expect(await count()).toBe(1)
  })

  test('does not lead to a second time where it had been done', async () => {
    await cutOff(true)
    surroundings.wait(HALF_A_MINUTE)
    expect(await codeOf(await post('made'))).toBe('idempotency-answer-lost')
    expect(await count()).toBe(1)
  })

  test('and was only slow does not do it beside the one who took over', async () => {
    let goOn = () => {}
    const slow = appOf({
      ...context,
      database: {
        ...context.database,
        transaction: async (work) => {
          await new Promise<void>((resolve) => {
            goOn = resolve
          })
          return context.database.transaction(work)
        },
      },
    })
    const late = post('made', { over: slow })
    while (goOn.toString() === '() => {}') await new Promise((resolve) => setTimeout(resolve, 5))
    surroundings.wait(HALF_A_MINUTE)
    expect((await post('made')).status).toBe(201)
    goOn()
    expect(await codeOf(await late)).toBe('idempotency-key-in-use')
    expect(await count()).toBe(1)
  })
})
