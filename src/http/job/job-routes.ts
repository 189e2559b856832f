import { createRoute, z } from '@hono/zod-openapi'
import { followJob } from '../../operations/job/follow-job.ts'
import { listJobs } from '../../operations/job/list-jobs.ts'
import { readJob } from '../../operations/job/read-job.ts'
import type { Job } from '../../store/jobs.ts'
import type { App, Call } from '../app.ts'
import { eventStream, type ServerEvent } from '../event-stream.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { instantKey } from '../schema/key-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { jobOut, jobSchema } from './job-schema.ts'

const jobPath = z.object({ jobId: uuidSchema })
const jobPlace = z.object({ createdAt: instantKey, id: uuidSchema })

const listRoute = createRoute({
  method: 'get',
  path: '/jobs',
  operationId: 'listJobs',
  tags: ['Jobs'],
  summary: 'List your jobs',
  description:
    'A page of the long work that you have asked for, the newest first. Finished jobs are kept for 30 days.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(jobSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/jobs/{jobId}',
  operationId: 'readJob',
  tags: ['Jobs'],
  summary: 'Read how far a job is',
  description:
    'A job that you have asked for, or one whose subject you may read: how far it is, and in the end its result or its problems.',
  request: { params: jobPath },
  responses: {
    200: { description: 'The job.', content: { 'application/json': { schema: jobSchema } } },
    ...refusals(401, 403, 404),
  },
})

const followRoute = createRoute({
  method: 'get',
  path: '/jobs/{jobId}/events',
  operationId: 'followJob',
  tags: ['Jobs'],
  summary: 'Follow a job',
  description:
    'Server-Sent Events: `progress` whenever the job has gone on, and one last `done` or `failed`. The data of each is the job as `readJob` gives it. A reader that was cut off is told the present state when it connects again.',
  request: { params: jobPath },
  responses: {
    200: { description: 'The events.', content: { 'text/event-stream': { schema: z.string() } } },
    ...refusals(401, 403, 404),
  },
})

export function addJobRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const jobs = await listJobs(call.get('context'), { before: readCursor('jobs', after, jobPlace), limit })
    const last = jobs.length < limit ? undefined : jobs.at(-1)
    const next = last === undefined ? null : writeCursor('jobs', { createdAt: last.createdAt, id: last.id })
    return call.json({ items: jobs.map((job) => jobOut(call, job)), next }, 200)
  })

  app.openapi(readRoute, async (call) => {
    return call.json(jobOut(call, await readJob(call.get('context'), call.req.valid('param'))), 200)
  })

  app.openapi(followRoute, async (call) => {
    const { jobId } = call.req.valid('param')
    // Who may not read it, or when there is none, is told before the answer has begun.
    await readJob(call.get('context'), { jobId })
    return eventStream(call, ({ signal }) =>
      eventsOf(call, followJob(call.get('context'), { jobId, signal })),
    )
  })
}

async function* eventsOf(call: Call, states: AsyncIterable<Job>): AsyncGenerator<ServerEvent> {
  for await (const job of states) {
    const event = job.state === 'done' || job.state === 'failed' ? job.state : 'progress'
    yield { id: job.updatedAt, event, data: jobOut(call, job) }
  }
}
