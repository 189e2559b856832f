import { createRoute, z } from '@hono/zod-openapi'
import { addPlanComment } from '../../operations/plan/add-plan-comment.ts'
import { deletePlanComment } from '../../operations/plan/delete-plan-comment.ts'
import { type ListedComment, listPlanComments } from '../../operations/plan/list-plan-comments.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { planPath } from './plan-schema.ts'

const LONGEST_COMMENT = 4000

const commentSchema = z
  .strictObject({
    commentId: uuidSchema,
    accountId: uuidSchema
      .nullable()
      .openapi({ description: 'Whose row it is about; null: the plan as a whole.' }),
    body: z.string(),
    author: z.strictObject({
      userId: uuidSchema.nullable().openapi({ description: 'Null for what a program has written.' }),
      name: z.string().nullable().openapi({ description: 'Null for somebody who was erased.' }),
    }),
    createdAt: instantSchema,
    isDeletable: z.boolean().openapi({ description: 'Whether you may take it away.' }),
  })
  .openapi('PlanComment')

const listRoute = createRoute({
  method: 'get',
  path: '/plans/{planId}/comments',
  operationId: 'listPlanComments',
  tags: ['Plans'],
  summary: 'List what is said about a plan',
  description: 'A page of comments on a plan and on its rows, in the order in which they were written.',
  request: {
    params: planPath,
    query: pageQuery.extend({
      accountId: uuidSchema.optional().openapi({ description: 'Only those about the row of this account.' }),
    }),
  },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(commentSchema) } } },
    ...refusals(400, 401, 403, 404),
  },
})

const addRoute = createRoute({
  method: 'post',
  path: '/plans/{planId}/comments',
  operationId: 'addPlanComment',
  tags: ['Plans'],
  summary: 'Comment on a plan',
  description:
    'On the plan as a whole, or on the row of an account. The audit log has that something was said, and not what; nor does the answer repeat it.',
  request: {
    params: planPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              accountId: uuidSchema.optional(),
              body: z.string().trim().min(1).max(LONGEST_COMMENT),
            })
            .openapi({ example: { body: 'Their renewal was moved to spring: let us wait.' } }),
        },
      },
    },
  },
  responses: {
    201: {
      description: 'Written.',
      content: {
        'application/json': { schema: z.strictObject({ commentId: uuidSchema }).openapi('AddedComment') },
      },
    },
    ...refusals(400, 401, 403, 404, 409, 415),
  },
})

const deleteRoute = createRoute({
  method: 'delete',
  path: '/plans/{planId}/comments/{commentId}',
  operationId: 'deletePlanComment',
  tags: ['Plans'],
  summary: 'Take a comment away',
  description: 'For good. One’s own, and as an owner anybody’s.',
  request: { params: planPath.extend({ commentId: uuidSchema }) },
  responses: { 204: { description: 'Gone.' }, ...refusals(400, 401, 403, 404) },
})

export function addCommentRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { planId } = call.req.valid('param')
    const { after, limit, accountId } = call.req.valid('query')
    const list = `plan comments ${planId} ${accountId}`
    const place = readCursor(list, after, uuidSchema)
    const page = await listPlanComments(call.get('context'), { planId, accountId, after: place, limit })
    const next = page.next === undefined ? null : writeCursor(list, page.next)
    return call.json({ items: page.items.map(commentOut), next }, 200)
  })

  app.openapi(addRoute, async (call) => {
    const comment = { ...call.req.valid('param'), ...call.req.valid('json') }
    return call.json(await addPlanComment(call.get('context'), comment), 201)
  })

  app.openapi(deleteRoute, async (call) => {
    await deletePlanComment(call.get('context'), call.req.valid('param'))
    return call.body(null, 204)
  })
}

function commentOut(comment: ListedComment): z.input<typeof commentSchema> {
  const { commentId, accountId, body, authorId, authorName, createdAt, isDeletable } = comment
  return {
    ...{ commentId, accountId: accountId ?? null, body, createdAt, isDeletable },
    author: { userId: authorId ?? null, name: authorName ?? null },
  }
}
