import { expect, test } from 'vitest'
import type { Context } from '../../operations/context.ts'
import type { JobWorks } from '../../operations/job/job-works.ts'
import { startJob } from '../../operations/job/start-job.ts'
import { ProblemError } from '../../operations/problem.ts'
import { aContext, type TestSurroundings, testSurroundings } from '../../operations/testing/a-context.ts'
import { runSentJobs } from '../../operations/testing/run-sent-jobs.ts'
import type { Uuid } from '../../store/identifier.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { App } from '../app.ts'
import { testApp } from '../testing/test-app.ts'

const used = useFreshDatabase()

test('[Q79] a job is read by its id, and by nobody of another workspace', async () => {
  const { app, surroundings, send, read } = await aDoor()
  const jobId = await send()
  expect(await read(jobId)).toMatchObject({
    jobId,
    kind: 'plan',
    state: 'queued',
    result: null,
    problems: null,
  })
  await runSentJobs(surroundings, { works: worksOf(async () => ({ planId: 'P' })) })
  expect(await read(jobId)).toMatchObject({ state: 'done', result: { planId: 'P' }, attempts: 1 })
  const stranger = testApp(surroundings, await aContext(surroundings))
  expect((await stranger.request(`/api/jobs/${jobId}`)).status).toBe(404)
  expect((await stranger.request(`/api/jobs/${jobId}/events`)).status).toBe(404)
  expect((await app.request(`/api/jobs/${surroundings.newId()}`)).status).toBe(404)
})

test('[Q79] a job that somebody else asked for is not there for who may not read plans', async () => {
  const { context, surroundings, send } = await aDoor()
  const jobId = await send()
  const statusFor = async (actor: Context['actor'], path = '') => {
    const entered = testApp(surroundings, { ...context, actor })
    return (await entered.request(`/api/jobs/${jobId}${path}`)).status
  }
  const csm = { kind: 'user', userId: surroundings.newId(), role: 'csm', bookOf: undefined } as const
  expect([await statusFor(csm), await statusFor(csm, '/events')]).toEqual([404, 404])
  expect(await statusFor({ ...csm, role: 'viewer' })).toBe(200)
  const asked = context.actor as Extract<Context['actor'], { kind: 'user' }>
  expect(await statusFor({ ...asked, role: 'csm' })).toBe(200)
})

test('[Q84] who has become a CSM with a book does not see the jobs that they asked for before', async () => {
  const { context, surroundings, send } = await aDoor()
  const jobId = await send()
  const asked = context.actor as Extract<Context['actor'], { kind: 'user' }>
  const actor = { ...asked, role: 'csm', bookOf: surroundings.newId() } as const
  const app = testApp(surroundings, { ...context, actor })
  const statuses = [`/api/jobs/${jobId}`, `/api/jobs/${jobId}/events`].map(
    async (path) => (await app.request(path)).status,
  )
  expect(await Promise.all(statuses)).toEqual([404, 404])
  expect(await (await app.request('/api/jobs')).json()).toEqual({ items: [], next: null })
})

test('[Q79] problems of a job are told in the language of the reader', async () => {
  const { surroundings, send, read } = await aDoor()
  const jobId = await send()
  const failing = worksOf(async () => {
    throw new ProblemError([{ code: 'job-fault', values: { job: jobId } }])
  })
  await runSentJobs(surroundings, { works: failing })
  expect(await read(jobId, 'de')).toMatchObject({
    state: 'failed',
    problems: [{ code: 'job-fault', message: expect.stringContaining('Fehler von Tierwise') }],
  })
})

test('[Q79] a list of jobs has those that the actor asked for, the newest first, page by page', async () => {
  const { app, context, surroundings, send } = await aDoor()
  const sent: Uuid[] = []
  for (let index = 0; index < 5; index++) {
    surroundings.wait(1000)
    sent.unshift(await send())
  }
  const other: Context = { ...context, actor: { kind: 'system' } }
  await send(other)
  const found: Uuid[] = []
  let path: string | undefined = '/api/jobs?limit=2'
  while (path !== undefined) {
    const page = (await (await app.request(path)).json()) as { items: { jobId: Uuid }[]; next: string | null }
    found.push(...page.items.map(({ jobId }) => jobId))
    path = page.next === null ? undefined : `/api/jobs?limit=2&after=${page.next}`
  }
  expect(found).toEqual(sent)
})

test('[Q79] the events of a job end with its result', async () => {
  const { app, surroundings, send } = await aDoor()
  const jobId = await send()
  const answer = await app.request(`/api/jobs/${jobId}/events`)
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  // The reader sees each step before the next: however slow the machine is, there is nothing to miss.
  const [queued, planning] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const patient = worksOf(async ({ progress }) => {
    progress('plan', 1, 2)
    await planning.promise
    return 'planned'
  })
  const readAll = async () => {
    let text = ''
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += part
      if (text.includes('"state":"queued"')) queued.resolve()
      if (text.includes('"stage":"plan"')) planning.resolve()
    }
    return text
  }
  const reading = readAll()
  await queued.promise
  await runSentJobs(surroundings, { works: patient })
  const text = await reading
  const events = [...text.matchAll(/event: (\w+)\ndata: (.+)/g)].map(([, event, data]) => [
    event,
    JSON.parse(data!),
  ])
  expect(events[0]).toMatchObject(['progress', { state: 'queued' }])
  expect(events).toContainEqual(['progress', expect.objectContaining({ stage: 'plan', done: 1, total: 2 })])
  expect(events.at(-1)).toMatchObject(['done', { state: 'done', result: 'planned' }])
})

type Work = Awaited<ReturnType<NonNullable<JobWorks['plan']>['load']>>

function worksOf(work: Work): JobWorks {
  return { plan: { right: 'plan.make', load: async () => work } }
}

async function aDoor(): Promise<{
  app: App
  surroundings: TestSurroundings
  context: Context
  send: (context?: Context) => Promise<Uuid>
  read: (jobId: Uuid, language?: string) => Promise<unknown>
}> {
  const surroundings = testSurroundings(used.served)
  const context = await aContext(surroundings)
  const app = testApp(surroundings, context)
  return {
    app,
    surroundings,
    context,
    send: (by = context) =>
      by.database.transaction((transaction) => startJob(by, transaction, { kind: 'plan', input: {} })),
    read: async (jobId, language = 'en') => {
      const answer = await app.request(`/api/jobs/${jobId}`, { headers: { 'Accept-Language': language } })
      return answer.json()
    },
  }
}
