import { createRoute, z } from '@hono/zod-openapi'
import { checkModel, checkModelDraft } from '../../operations/model/check-model.ts'
import { compareModels } from '../../operations/model/compare-models.ts'
import { suggestModel } from '../../operations/model/suggest-model.ts'
import type { App } from '../app.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import {
  documentBody,
  documentContent,
  documentSchema,
  wantsYaml,
  yamlAnswer,
  yamlAsJson,
} from '../schema/document-schema.ts'
import { LARGEST_NUMBER } from '../schema/key-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { checkOut, checkSchema, comparisonOut, comparisonSchema } from './model-schema.ts'

const CHECKED = { description: 'What was found.', content: { 'application/json': { schema: checkSchema } } }

const checkRoute = createRoute({
  method: 'post',
  path: '/model/check',
  operationId: 'checkModel',
  tags: ['Model'],
  summary: 'Check a text',
  description:
    'What is wrong with a text as a model, with line and column; and of a model its gaps, overlaps, tiers that nobody reaches and promises without a price, and what the workspace’s accounts say about it: fields that are mostly empty, thresholds on which many sit. Keeps nothing.',
  request: { body: documentBody(z.strictObject({ document: documentSchema })) },
  middleware: [yamlAsJson],
  responses: { 200: CHECKED, ...refusals(400, 401, 403, 413, 415, 422) },
})

const checkDraftRoute = createRoute({
  method: 'post',
  path: '/model/draft/check',
  operationId: 'checkModelDraft',
  tags: ['Model'],
  summary: 'Check the draft',
  description: 'The same for the draft as it is saved.',
  responses: { 200: CHECKED, ...refusals(401, 403, 404) },
})

const comparedSchema = z.union([z.literal('draft'), z.coerce.number().int().min(1).max(LARGEST_NUMBER)])

const compareRoute = createRoute({
  method: 'get',
  path: '/model/comparison',
  operationId: 'compareModels',
  tags: ['Model'],
  summary: 'Compare two models',
  description:
    'What changes from one model to another, in words: comments, layout and defaults that are written out are no change.',
  request: {
    query: z.object({
      from: comparedSchema.openapi({ description: 'The number of a version, or `draft`.', example: 1 }),
      to: comparedSchema.openapi({ description: 'The number of a version, or `draft`.', example: 'draft' }),
    }),
  },
  responses: {
    200: { description: 'The changes.', content: { 'application/json': { schema: comparisonSchema } } },
    ...refusals(400, 401, 403, 404, 422),
  },
})

const suggestionSchema = z
  .strictObject({
    document: documentSchema,
    recommendation: z
      .enum(['high', 'low', 'tech', 'hybrid'])
      .nullable()
      .openapi({ description: 'Null where nothing is known; the document is then the default hybrid.' }),
    asOf: daySchema,
  })
  .openapi('ModelSuggestion')

const suggestRoute = createRoute({
  method: 'post',
  path: '/model/suggestion',
  operationId: 'suggestModel',
  tags: ['Model'],
  summary: 'Suggest a model to begin with',
  description:
    'The model that the assessment of the accounts, the team and the answers recommends, as a text with comments that say why. Keeps nothing: save it as the draft. `Accept: text/yaml` gives the mere text.',
  request: {
    query: z.object({
      parameters: z.enum(['selection', 'structure']).optional().openapi({
        description:
          'The set of published numbers behind the defaults. Without it the costs and limits are those of the model in force; before the first, `selection`.',
      }),
    }),
  },
  responses: {
    200: { description: 'The suggestion.', content: documentContent(suggestionSchema) },
    ...refusals(400, 401, 403, 422),
  },
})

export function addCheckRoutes(app: App): void {
  app.openapi(checkRoute, async (call) => {
    return call.json(checkOut(call, await checkModel(call.get('context'), call.req.valid('json'))), 200)
  })

  app.openapi(checkDraftRoute, async (call) => {
    return call.json(checkOut(call, await checkModelDraft(call.get('context'))), 200)
  })

  app.openapi(compareRoute, async (call) => {
    const comparison = await compareModels(call.get('context'), call.req.valid('query'))
    return call.json(comparisonOut(call, comparison), 200)
  })

  app.openapi(suggestRoute, async (call) => {
    const suggestion = await suggestModel(call.get('context'), call.req.valid('query'))
    const { document, recommendation = null, asOf } = suggestion
    if (wantsYaml(call)) return yamlAnswer(call, document)
    return call.json({ document, recommendation, asOf: dayOut(asOf)! }, 200)
  })
}
