import { createRoute, z } from '@hono/zod-openapi'
import { deleteView } from '../../operations/view/delete-view.ts'
import { editView } from '../../operations/view/edit-view.ts'
import { listViews } from '../../operations/view/list-views.ts'
import { saveView } from '../../operations/view/save-view.ts'
import { VIEW_PLACES } from '../../operations/view/view-place.ts'
import type { SavedView } from '../../store/saved-views.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const LONGEST_ADDRESS = 4000

const placeSchema = z.enum(VIEW_PLACES).openapi('ViewPlace', { example: 'base' })
const nameSchema = z.string().max(1000).openapi({ example: 'Renewals of this quarter' })
const addressSchema = z
  .string()
  .max(LONGEST_ADDRESS)
  .regex(/^[^?#\s]*$/)
  .openapi({
    example: 'tier=high&sort=-acv',
    description: 'What stands after the question mark of the page’s address.',
  })
const sharedSchema = z.boolean().openapi({ description: 'Whether everybody in the workspace sees it.' })

const viewSchema = z
  .strictObject({
    id: uuidSchema,
    place: placeSchema,
    name: z.string(),
    address: z.string(),
    isShared: sharedSchema,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .openapi('SavedView')

const path = z.object({ id: uuidSchema.openapi({ param: { in: 'path', name: 'id' } }) })
const viewAnswer = {
  description: 'The view as it is now.',
  content: { 'application/json': { schema: viewSchema } },
}

const listRoute = createRoute({
  method: 'get',
  path: '/views',
  operationId: 'listViews',
  tags: ['Views'],
  summary: 'List the saved views of a page',
  description: 'Your own and the shared ones, in the order in which they were saved.',
  request: { query: pageQuery.extend({ place: placeSchema }) },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(viewSchema) } } },
    ...refusals(400, 401, 403),
  },
})

const saveRoute = createRoute({
  method: 'post',
  path: '/views',
  operationId: 'saveView',
  tags: ['Views'],
  summary: 'Save a view of a page',
  description:
    'Keeps how a page is set up under a name, for yourself or for everybody. A program has nothing of its own: what it saves is shared.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            place: placeSchema,
            name: nameSchema,
            address: addressSchema,
            isShared: sharedSchema.default(false),
          }),
        },
      },
    },
  },
  responses: { 201: viewAnswer, ...refusals(400, 401, 403, 422) },
})

const editRoute = createRoute({
  method: 'patch',
  path: '/views/{id}',
  operationId: 'editView',
  tags: ['Views'],
  summary: 'Edit a saved view',
  description:
    'Renames it, gives it another address, shares it or takes it back to yourself; what is left out stays.',
  request: {
    params: path,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            name: nameSchema.optional(),
            address: addressSchema.optional(),
            isShared: sharedSchema.optional(),
          }),
        },
      },
    },
  },
  responses: { 200: viewAnswer, ...refusals(400, 401, 403, 404, 422) },
})

const deleteRoute = createRoute({
  method: 'delete',
  path: '/views/{id}',
  operationId: 'deleteView',
  tags: ['Views'],
  summary: 'Delete a saved view',
  description: 'The accounts and everything else stay as they are.',
  request: { params: path },
  responses: { 204: { description: 'Deleted.' }, ...refusals(400, 401, 403, 404) },
})

/** How people have set up pages, to come back to. */
export function addViewRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { place, after, limit } = call.req.valid('query')
    const list = `views ${place}`
    const page = await listViews(call.get('context'), {
      ...{ place, limit },
      after: readCursor(list, after, uuidSchema),
    })
    const next = page.next === undefined ? null : writeCursor(list, page.next)
    return call.json({ items: page.views.map(viewOut), next }, 200)
  })

  app.openapi(saveRoute, async (call) => {
    return call.json(viewOut(await saveView(call.get('context'), call.req.valid('json'))), 201)
  })

  app.openapi(editRoute, async (call) => {
    const { id } = call.req.valid('param')
    return call.json(viewOut(await editView(call.get('context'), { id, ...call.req.valid('json') })), 200)
  })

  app.openapi(deleteRoute, async (call) => {
    await deleteView(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })
}

function viewOut({ ownerId, place, ...view }: SavedView): z.input<typeof viewSchema> {
  return { ...view, place: place as z.input<typeof placeSchema>, isShared: ownerId === undefined }
}
