import { createRoute, z } from '@hono/zod-openapi'
import { listRuns } from '../../operations/placement/list-runs.ts'
import { requestApplyUndo } from '../../operations/placement/request-apply-undo.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { STARTED } from '../schema/job-schema.ts'
import { LARGEST_NUMBER, numberKey } from '../schema/key-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { runOut, runSchema } from './run-schema.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/runs',
  operationId: 'listRuns',
  tags: ['Plans'],
  summary: 'List what has changed placements',
  description: 'A page of runs, the newest first: applies, what took them back, pins and days.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(runSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const undoRoute = createRoute({
  method: 'post',
  path: '/runs/{number}/undo',
  operationId: 'requestApplyUndo',
  tags: ['Plans'],
  summary: 'Take a run back',
  description:
    'Makes every account of the run what it was before, in one act of its own; the past still shows both. Accounts that a later run has changed stay, and are listed in the result of the job.',
  request: { params: z.object({ number: z.coerce.number().int().min(1).max(LARGEST_NUMBER) }) },
  responses: { 202: STARTED[202], ...refusals(400, 401, 403, 404, 409) },
})

export function addRunRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const place = readCursor('runs', after, numberKey)
    const { items, next } = await listRuns(call.get('context'), { after: place, limit })
    const cursor = next === undefined ? null : writeCursor('runs', next)
    return call.json({ items: items.map(runOut), next: cursor }, 200)
  })

  app.openapi(undoRoute, async (call) => {
    const { number } = call.req.valid('param')
    const { jobId } = await requestApplyUndo(call.get('context'), { runNumber: number })
    return call.json({ jobId }, 202, { Location: `/api/jobs/${jobId}` })
  })
}
