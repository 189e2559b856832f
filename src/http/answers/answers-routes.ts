import { createRoute, z } from '@hono/zod-openapi'
import { type AnswersText, readAnswers } from '../../operations/answers/read-answers.ts'
import { saveAnswers } from '../../operations/answers/save-answers.ts'
import type { App } from '../app.ts'
import { etagHeader, etagOf, ifMatchHeader, isAlreadyRead, seenRevision } from '../revision.ts'
import {
  documentBody,
  documentContent,
  documentSchema,
  wantsYaml,
  yamlAnswer,
  yamlAsJson,
} from '../schema/document-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { refusals } from '../schema/problem-schema.ts'

const answersSchema = z
  .strictObject({
    document: documentSchema.openapi({ example: 'margin: 0.8\npositioning: premium\n' }),
    revision: z.int().openapi({ description: 'Also the ETag; 0 before the first answer.' }),
    updatedBy: z.string().nullable(),
    updatedAt: instantSchema.nullable(),
  })
  .openapi('Answers')

const readRoute = createRoute({
  method: 'get',
  path: '/answers',
  operationId: 'readAnswers',
  tags: ['Answers'],
  summary: 'Read the answers',
  description:
    'What the company says about itself, as it was written; before the first answer all questions with nothing answered. `Accept: text/yaml` gives the mere text.',
  responses: {
    200: { description: 'The answers.', headers: etagHeader, content: documentContent(answersSchema) },
    304: { description: 'As you know them.' },
    ...refusals(401, 403),
  },
})

const saveRoute = createRoute({
  method: 'put',
  path: '/answers',
  operationId: 'saveAnswers',
  tags: ['Answers'],
  summary: 'Save the answers',
  description:
    'Refused when anything is wrong with them, with line and column. `If-Match` has the ETag of what you have read, `"0"` before the first answer.',
  request: { headers: ifMatchHeader, body: documentBody(z.strictObject({ document: documentSchema })) },
  middleware: [yamlAsJson],
  responses: {
    200: {
      description: 'The answers as they are now.',
      headers: etagHeader,
      content: { 'application/json': { schema: answersSchema } },
    },
    ...refusals(400, 401, 403, 412, 413, 415, 422, 428),
  },
})

/** What the company says about itself. */
export function addAnswersRoutes(app: App): void {
  app.openapi(readRoute, async (call) => {
    const answers = await readAnswers(call.get('context'))
    if (isAlreadyRead(call, answers.revision)) return call.body(null, 304)
    if (wantsYaml(call)) return yamlAnswer(call, answers.document)
    return call.json(answersOut(answers), 200)
  })

  app.openapi(saveRoute, async (call) => {
    const { document } = call.req.valid('json')
    const saved = await saveAnswers(call.get('context'), { document, seenRevision: seenRevision(call) })
    call.header('ETag', etagOf(saved.revision))
    return call.json(answersOut(saved), 200)
  })
}

function answersOut({
  document,
  revision,
  updatedBy,
  updatedAt,
}: AnswersText): z.input<typeof answersSchema> {
  return { document, revision, updatedBy: updatedBy ?? null, updatedAt: updatedAt ?? null }
}
