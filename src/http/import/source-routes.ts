import { createRoute, z } from '@hono/zod-openapi'
import { forgetImportSource } from '../../operations/import/forget-import-source.ts'
import { listImportSources } from '../../operations/import/list-import-sources.ts'
import { saveImportSource } from '../../operations/import/save-import-source.ts'
import type { App } from '../app.ts'
import { documentBody, documentSchema, yamlAsJson } from '../schema/document-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { kindSchema, sourceSchema } from './import-schema.ts'

const sourcePath = z.object({ source: sourceSchema, kind: kindSchema })

const sourceMapSchema = z
  .strictObject({
    source: z.string(),
    kind: kindSchema,
    document: z.string().openapi({ description: 'The map, as YAML.' }),
    updatedAt: instantSchema,
  })
  .openapi('ImportSource')

const listRoute = createRoute({
  method: 'get',
  path: '/import-sources',
  operationId: 'listImportSources',
  tags: ['Imports'],
  summary: 'List the maps of sources',
  description:
    'How lists of each source and kind are read when no map is given. An import that succeeds remembers the map that it was read with.',
  responses: {
    200: {
      description: 'All of them, by source and kind.',
      content: { 'application/json': { schema: z.strictObject({ items: z.array(sourceMapSchema) }) } },
    },
    ...refusals(401, 403),
  },
})

const saveRoute = createRoute({
  method: 'put',
  path: '/import-sources/{source}/{kind}',
  operationId: 'saveImportSource',
  tags: ['Imports'],
  summary: 'Set the map of a source',
  description:
    'In place of the one before; the next lists are read with it. 422 with every fault of the map.',
  request: { params: sourcePath, body: documentBody(z.strictObject({ document: documentSchema })) },
  middleware: [yamlAsJson],
  responses: { 204: { description: 'It is kept.' }, ...refusals(400, 401, 403, 413, 415, 422) },
})

const forgetRoute = createRoute({
  method: 'delete',
  path: '/import-sources/{source}/{kind}',
  operationId: 'forgetImportSource',
  tags: ['Imports'],
  summary: 'Forget the map of a source',
  description: 'The next list is read by its headers again.',
  request: { params: sourcePath },
  responses: { 204: { description: 'It is forgotten.' }, ...refusals(401, 403, 404) },
})

export function addSourceRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const maps = await listImportSources(call.get('context'))
    return call.json({ items: maps.map(({ map, ...rest }) => ({ ...rest, document: map })) }, 200)
  })

  app.openapi(saveRoute, async (call) => {
    const { document } = call.req.valid('json')
    await saveImportSource(call.get('context'), { ...call.req.valid('param'), map: document })
    return call.body(null, 204)
  })

  app.openapi(forgetRoute, async (call) => {
    await forgetImportSource(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })
}
