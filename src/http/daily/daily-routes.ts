import { createRoute, z } from '@hono/zod-openapi'
import { listDailyRuns } from '../../operations/daily/list-daily-runs.ts'
import { startDailyRun } from '../../operations/daily/start-daily-run.ts'
import type { DailyRun } from '../../store/daily-runs.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { dayInputSchema, dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { STARTED } from '../schema/job-schema.ts'
import { dayKey } from '../schema/key-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const dailyRunSchema = z
  .strictObject({
    day: daySchema,
    jobId: uuidSchema,
    changedFacts: z.int().openapi({ description: 'Accounts of which signals have changed a fact.' }),
    moved: z
      .int()
      .openapi({ description: 'Accounts that time alone has moved: risk begun or over, a pin run out.' }),
    planId: uuidSchema
      .nullable()
      .openapi({ description: 'The plan of the day; null without a committed model.' }),
    recordedAt: instantSchema,
  })
  .openapi('DailyRun')

const startRoute = createRoute({
  method: 'post',
  path: '/daily-runs',
  operationId: 'startDailyRun',
  tags: ['Daily run'],
  summary: 'Run a day now',
  description:
    'The server runs each day by itself (03:00 UTC). A day is run once, and no earlier day after it: 409 `day-already-run`.',
  request: {
    body: {
      content: {
        'application/json': {
          schema: z
            .strictObject({ day: dayInputSchema.optional().openapi({ description: 'Today when left out.' }) })
            .openapi({ example: { day: '2026-07-01' } }),
        },
      },
      required: true,
    },
  },
  responses: { 202: STARTED[202], ...refusals(400, 401, 403, 409, 422) },
})

const listRoute = createRoute({
  method: 'get',
  path: '/daily-runs',
  operationId: 'listDailyRuns',
  tags: ['Daily run'],
  summary: 'List the days that were run',
  description: 'A page of them, the latest first.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(dailyRunSchema) } } },
    ...refusals(400, 401, 403),
  },
})

export function addDailyRoutes(app: App): void {
  app.openapi(startRoute, async (call) => {
    const { jobId } = await startDailyRun(call.get('context'), call.req.valid('json'))
    return call.json({ jobId }, 202, { Location: `/api/jobs/${jobId}` })
  })

  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const before = readCursor('daily runs', after, dayKey)
    const runs = await listDailyRuns(call.get('context'), { before, limit })
    const last = runs.length < limit ? undefined : runs.at(-1)
    const next = last === undefined ? null : writeCursor('daily runs', last.day)
    return call.json({ items: runs.map(dailyRunOut), next }, 200)
  })
}

function dailyRunOut({ day, runId, summary, recordedAt }: DailyRun): z.input<typeof dailyRunSchema> {
  const { changedFacts, moved, planId } = summary
  return { day: dayOut(day)!, jobId: runId, changedFacts, moved, planId, recordedAt }
}
