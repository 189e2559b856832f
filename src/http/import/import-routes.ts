import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { exportRejected } from '../../operations/import/export-rejected.ts'
import { getImport } from '../../operations/import/get-import.ts'
import { listImports } from '../../operations/import/list-imports.ts'
import { requestImportUndo } from '../../operations/import/request-import-undo.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { wordsFor } from '../problem/words-for.ts'
import { STARTED } from '../schema/job-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { importDetailOut, importDetailSchema, importOut, importSchema } from './import-schema.ts'
import { addKeptUploadRoutes } from './kept-upload-routes.ts'
import { addSourceRoutes } from './source-routes.ts'
import { addUploadRoute } from './upload-route.ts'

const MOST_REJECTED = 1000

const importPath = z.object({ importId: uuidSchema })

const listRoute = createRoute({
  method: 'get',
  path: '/imports',
  operationId: 'listImports',
  tags: ['Imports'],
  summary: 'List imports',
  description: 'A page of them, the newest first. Dry runs are jobs and no imports.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(importSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const getRoute = createRoute({
  method: 'get',
  path: '/imports/{importId}',
  operationId: 'getImport',
  tags: ['Imports'],
  summary: 'Read an import',
  description:
    'What was understood of the list and what it changed, or why it failed, with the rows and values that were not taken.',
  request: { params: importPath },
  responses: {
    200: { description: 'The import.', content: { 'application/json': { schema: importDetailSchema } } },
    ...refusals(401, 403, 404),
  },
})

const rejectedRoute = createRoute({
  method: 'get',
  path: '/imports/{importId}/rejected',
  operationId: 'exportRejected',
  tags: ['Imports'],
  summary: 'Download the rejected rows',
  description:
    'A CSV file of the rows and values that an import did not take, up to ten thousand, with the reasons in the language of the request.',
  request: { params: importPath },
  responses: {
    200: { description: 'The file.', content: { 'text/csv': { schema: z.string() } } },
    ...refusals(401, 403, 404),
  },
})

const undoRoute = createRoute({
  method: 'post',
  path: '/imports/{importId}/undo',
  operationId: 'requestImportUndo',
  tags: ['Imports'],
  summary: 'Undo an import',
  description:
    'What the import made is removed, what it changed is as it was before, in one act. 409 `import-not-newest` where later imports build on it, `import-in-use` where what it made is in use since, `import-not-done` where there is nothing to undo.',
  request: { params: importPath },
  responses: { 202: STARTED[202], ...refusals(401, 403, 404, 409) },
})

export function addImportRoutes(app: App): void {
  addUploadRoute(app)
  addKeptUploadRoutes(app)

  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const before = readCursor('imports', after, uuidSchema)
    const runs = await listImports(call.get('context'), { before, limit })
    const last = runs.length < limit ? undefined : runs.at(-1)
    const next = last === undefined ? null : writeCursor('imports', last.id)
    return call.json({ items: runs.map(importOut), next }, 200)
  })

  app.openapi(getRoute, async (call) => {
    const { importId } = call.req.valid('param')
    const found = await getImport(call.get('context'), { importId, mostRejected: MOST_REJECTED })
    return call.json(importDetailOut(call, found), 200)
  })

  app.openapi(rejectedRoute, async (call) => {
    const { importId } = call.req.valid('param')
    const lines = await exportRejected(call.get('context'), { importId, words: wordsFor(call) })
    call.header('Content-Type', 'text/csv; charset=utf-8')
    call.header('Content-Disposition', `attachment; filename="rejected-${importId}.csv"`)
    return call.body(Readable.toWeb(Readable.from(lines, { objectMode: false })) as ReadableStream)
  })

  app.openapi(undoRoute, async (call) => {
    const { jobId } = await requestImportUndo(call.get('context'), call.req.valid('param'))
    return call.json({ jobId }, 202, { Location: `/api/jobs/${jobId}` })
  })

  addSourceRoutes(app)
}
