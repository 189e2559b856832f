import { createRoute, z } from '@hono/zod-openapi'
import { discardDraft } from '../../operations/model/discard-draft.ts'
import { findDraft, readDraft } from '../../operations/model/read-draft.ts'
import { saveDraft } from '../../operations/model/save-draft.ts'
import type { App, Call } from '../app.ts'
import { etagHeader, etagOf, ifMatchHeader, isAlreadyRead, seenRevision } from '../revision.ts'
import {
  documentBody,
  documentContent,
  documentSchema,
  wantsYaml,
  yamlAnswer,
  yamlAsJson,
} from '../schema/document-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { draftOut, draftSchema } from './model-schema.ts'

const readRoute = createRoute({
  method: 'get',
  path: '/model/draft',
  operationId: 'readDraft',
  tags: ['Model'],
  summary: 'Read the draft',
  description:
    'The model that somebody is working on, with what is wrong with it. `Accept: text/yaml` gives the mere text.',
  request: {
    query: z.object({
      ifAny: z
        .enum(['true', 'false'])
        .optional()
        .openapi({ description: 'With `true` it is no error that there is none: the answer is then 204.' }),
    }),
  },
  responses: {
    200: { description: 'The draft.', headers: etagHeader, content: documentContent(draftSchema) },
    204: { description: 'There is none, and `ifAny` was asked.' },
    304: { description: 'As you know it.' },
    ...refusals(400, 401, 403, 404),
  },
})

const saveRoute = createRoute({
  method: 'put',
  path: '/model/draft',
  operationId: 'saveDraft',
  tags: ['Model'],
  summary: 'Save the draft',
  description:
    'Keeps a text as the draft, whether or not it is a model yet; the answer says what is wrong with it. `If-Match` has the ETag of the draft that you have read, `"0"` where there is none. When somebody else saved meanwhile the answer is 412, with their text in `values.document` of the problem.',
  request: {
    headers: ifMatchHeader,
    body: documentBody(
      z.strictObject({
        document: documentSchema,
        basedOn: z
          .int()
          .min(0)
          .optional()
          .openapi({ description: 'The version that the text started from; the newest when left out.' }),
      }),
    ),
  },
  middleware: [yamlAsJson],
  responses: {
    200: {
      description: 'The draft as it is now.',
      headers: etagHeader,
      content: { 'application/json': { schema: draftSchema } },
    },
    ...refusals(400, 401, 403, 404, 412, 413, 415, 422, 428),
  },
})

const discardRoute = createRoute({
  method: 'delete',
  path: '/model/draft',
  operationId: 'discardDraft',
  tags: ['Model'],
  summary: 'Discard the draft',
  description: 'The model in force stays as it is.',
  request: { headers: ifMatchHeader },
  responses: { 204: { description: 'It is gone.' }, ...refusals(401, 403, 404, 412, 428) },
})

export function addDraftRoutes(app: App): void {
  app.openapi(readRoute, async (call) => {
    const context = call.get('context')
    const draft = await (call.req.valid('query').ifAny === 'true' ? findDraft : readDraft)(context)
    if (draft === undefined) return call.body(null, 204)
    if (isAlreadyRead(call, draft.revision)) return call.body(null, 304)
    if (wantsYaml(call)) return yamlAnswer(call, draft.document)
    return call.json(draftOut(call, draft), 200)
  })

  app.openapi(saveRoute, async (call) => {
    const given = call.req.valid('json')
    const draft = await saveDraft(call.get('context'), { ...given, seenRevision: revisionOf(call) })
    call.header('ETag', etagOf(draft.revision))
    return call.json(draftOut(call, draft), 200)
  })

  app.openapi(discardRoute, async (call) => {
    await discardDraft(call.get('context'), { seenRevision: seenRevision(call) })
    return call.body(null, 204)
  })
}

/** `If-None-Match: *` says that there is none yet (RFC 9110, section 13.1.2). */
export function revisionOf(call: Call): number {
  return call.req.header('if-none-match')?.trim() === '*' ? 0 : seenRevision(call)
}
