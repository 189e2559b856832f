import { createRoute, z } from '@hono/zod-openapi'
import { commitModel } from '../../operations/model/commit-model.ts'
import { listModelVersions } from '../../operations/model/list-model-versions.ts'
import { readModelVersion } from '../../operations/model/read-model-version.ts'
import { restoreModelVersion } from '../../operations/model/restore-model-version.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { etagHeader, etagOf, ifMatchHeader } from '../revision.ts'
import { documentContent, wantsYaml, yamlAnswer } from '../schema/document-schema.ts'
import { LARGEST_NUMBER, numberKey } from '../schema/key-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { revisionOf } from './draft-routes.ts'
import {
  draftOut,
  draftSchema,
  versionHeadOut,
  versionHeadSchema,
  versionOut,
  versionSchema,
} from './model-schema.ts'

const LIST = 'model versions'
const numberSchema = z.coerce.number().int().min(1).max(LARGEST_NUMBER)
const versionPath = z.object({ number: numberSchema.openapi({ example: 1 }) })

const commitRoute = createRoute({
  method: 'post',
  path: '/model/versions',
  operationId: 'commitModel',
  tags: ['Model'],
  summary: 'Commit the draft',
  description:
    'Makes the draft the version in force. Refused while anything is wrong with it, when it means the same as the version in force, when another version was committed meanwhile, and without a reason less than twelve months after the newest version.',
  request: {
    body: {
      content: {
        'application/json': {
          schema: z
            .strictObject({
              reason: z.string().max(2000).nullish().openapi({ description: 'Why the model changes.' }),
              seenNumber: z.int().min(0).optional().openapi({
                description:
                  'The newest version that you have seen; the one that the draft is based on when left out.',
              }),
              draftRevision: z
                .int()
                .min(1)
                .optional()
                .openapi({ description: 'The revision of the draft that you mean.' }),
            })
            .openapi({ example: { reason: 'We enter the mid-market.' } }),
        },
      },
      required: true,
    },
  },
  responses: {
    201: {
      description: 'The version.',
      headers: z.object({ Location: z.string() }),
      content: { 'application/json': { schema: versionHeadSchema } },
    },
    ...refusals(400, 401, 403, 404, 409, 412, 415, 422),
  },
})

const listRoute = createRoute({
  method: 'get',
  path: '/model/versions',
  operationId: 'listModelVersions',
  tags: ['Model'],
  summary: 'List the versions',
  description: 'A page of the versions without their texts, from the newest down. The newest is in force.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(versionHeadSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/model/versions/{number}',
  operationId: 'readModelVersion',
  tags: ['Model'],
  summary: 'Read a version',
  description: 'One version with its text. `Accept: text/yaml` gives the mere text.',
  request: { params: versionPath },
  responses: {
    200: { description: 'The version.', content: documentContent(versionSchema) },
    ...refusals(401, 403, 404),
  },
})

const restoreRoute = createRoute({
  method: 'post',
  path: '/model/versions/{number}/restore',
  operationId: 'restoreModelVersion',
  tags: ['Model'],
  summary: 'Put a version into the draft',
  description:
    'The text of the version becomes the draft, based on the newest version; it counts once it is committed. `If-Match` has the ETag of the draft that it replaces, `"0"` where there is none.',
  request: { params: versionPath, headers: ifMatchHeader },
  responses: {
    200: {
      description: 'The draft.',
      headers: etagHeader,
      content: { 'application/json': { schema: draftSchema } },
    },
    ...refusals(401, 403, 404, 412, 428),
  },
})

export function addVersionRoutes(app: App): void {
  app.openapi(commitRoute, async (call) => {
    const { reason, seenNumber, draftRevision } = call.req.valid('json')
    const given = { reason: reason ?? undefined, seenNumber, seenRevision: draftRevision }
    const version = await commitModel(call.get('context'), given)
    call.header('Location', `/api/model/versions/${version.number}`)
    return call.json(versionHeadOut(version), 201)
  })

  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const before = readCursor(LIST, after, numberKey)
    const { items, next } = await listModelVersions(call.get('context'), { before, limit })
    const place = next === undefined ? null : writeCursor(LIST, next)
    return call.json({ items: items.map(versionHeadOut), next: place }, 200)
  })

  app.openapi(readRoute, async (call) => {
    const version = await readModelVersion(call.get('context'), call.req.valid('param'))
    if (wantsYaml(call)) return yamlAnswer(call, version.document)
    return call.json(versionOut(version), 200)
  })

  app.openapi(restoreRoute, async (call) => {
    const { number } = call.req.valid('param')
    const seenRevision = revisionOf(call)
    const draft = await restoreModelVersion(call.get('context'), { number, seenRevision })
    call.header('ETag', etagOf(draft.revision))
    return call.json(draftOut(call, draft), 200)
  })
}
