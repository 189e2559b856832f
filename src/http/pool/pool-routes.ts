import { createRoute, z } from '@hono/zod-openapi'
import { listPools } from '../../operations/pool/list-pools.ts'
import { readPool } from '../../operations/pool/read-pool.ts'
import { setAvailability } from '../../operations/pool/set-availability.ts'
import { setCaps } from '../../operations/pool/set-caps.ts'
import { staffPool } from '../../operations/pool/staff-pool.ts'
import type { PoolMember } from '../../store/pool-members.ts'
import type { App } from '../app.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { addCaseRoutes } from './case-routes.ts'
import { memberSchema, poolOut, poolPath, poolSchema, poolViewOut, poolViewSchema } from './pool-schema.ts'
import { questionSchema, settingIn, staffingOut, staffingSchema } from './staffing-schema.ts'

const MOST_CASES = 1000
const personPath = z.object({ personId: uuidSchema })
const MEMBER = {
  description: 'How they take part now.',
  content: { 'application/json': { schema: memberSchema } },
}

const listRoute = createRoute({
  method: 'get',
  path: '/pools',
  operationId: 'listPools',
  tags: ['Pools'],
  summary: 'List the pools',
  description:
    'The pools of the model in force: who is there, what waits, and how the last four weeks were. A CSM sees those that they serve. None before the first commit of a model.',
  responses: {
    200: {
      description: 'The pools.',
      content: {
        'application/json': {
          schema: z
            .strictObject({
              now: instantSchema,
              ownPersonId: uuidSchema.nullable(),
              pools: z.array(poolSchema),
            })
            .openapi('PoolList'),
        },
      },
    },
    ...refusals(401, 403),
  },
})

const readRoute = createRoute({
  method: 'get',
  path: '/pools/{pool}',
  operationId: 'readPool',
  tags: ['Pools'],
  summary: 'Read a pool',
  description: 'Its people with what they have and had, waiting times by week, and what is usual in it.',
  request: { params: poolPath },
  responses: {
    200: { description: 'The pool.', content: { 'application/json': { schema: poolViewSchema } } },
    ...refusals(400, 401, 403, 404),
  },
})

const availabilityRoute = createRoute({
  method: 'put',
  path: '/people/{personId}/availability',
  operationId: 'setAvailability',
  tags: ['Pools'],
  summary: 'Switch somebody on or off',
  description:
    'For the pools that they serve: oneself, or anybody with `pool.manage`. Who is switched on gets waiting cases at once; open ones stay where they are.',
  request: {
    params: personPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ isAvailable: z.boolean() }).openapi({ example: { isAvailable: true } }),
        },
      },
    },
  },
  responses: { 200: MEMBER, ...refusals(400, 401, 403, 404, 415) },
})

const capsRoute = createRoute({
  method: 'put',
  path: '/people/{personId}/caps',
  operationId: 'setCaps',
  tags: ['Pools'],
  summary: 'Limit how many cases somebody gets',
  description: 'In a day and open at once; null: no limit. Both are put in the place of those there were.',
  request: {
    params: personPath,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              dailyCap: z.int().min(0).max(MOST_CASES).nullable(),
              openCap: z.int().min(1).max(MOST_CASES).nullable(),
            })
            .openapi({ example: { dailyCap: 12, openCap: 5 } }),
        },
      },
    },
  },
  responses: { 200: MEMBER, ...refusals(400, 401, 403, 404, 415) },
})

const staffRoute = createRoute({
  method: 'post',
  path: '/pool-staffing',
  operationId: 'staffPool',
  tags: ['Pools'],
  summary: 'Ask how many people a promise takes',
  description:
    'By Erlang’s formula and in hours, checked by a simulation from a seed; `holds` says which of the two plans this promise. Nothing is kept.',
  request: { body: { required: true, content: { 'application/json': { schema: questionSchema } } } },
  responses: {
    200: { description: 'The answer.', content: { 'application/json': { schema: staffingSchema } } },
    ...refusals(400, 401, 403, 415),
  },
})

/** Queues that people share. */
export function addPoolRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { now, pools, ownPersonId = null } = await listPools(call.get('context'))
    return call.json({ now, ownPersonId, pools: pools.map(poolOut) }, 200)
  })

  app.openapi(readRoute, async (call) =>
    call.json(poolViewOut(await readPool(call.get('context'), call.req.valid('param'))), 200),
  )

  app.openapi(availabilityRoute, async (call) => {
    const request = { ...call.req.valid('param'), ...call.req.valid('json') }
    return call.json(memberOut(await setAvailability(call.get('context'), request)), 200)
  })

  app.openapi(capsRoute, async (call) => {
    const { dailyCap, openCap } = call.req.valid('json')
    const { personId } = call.req.valid('param')
    const caps = { personId, dailyCap: dailyCap ?? undefined, openCap: openCap ?? undefined }
    return call.json(memberOut(await setCaps(call.get('context'), caps)), 200)
  })

  app.openapi(staffRoute, async (call) => {
    const { setting, ...rest } = call.req.valid('json')
    const question = { setting: settingIn(setting), ...rest }
    return call.json(staffingOut(await staffPool(call.get('context'), question)), 200)
  })

  addCaseRoutes(app)
}

function memberOut({ personId, isAvailable, dailyCap, openCap }: PoolMember): z.input<typeof memberSchema> {
  return { personId, isAvailable, dailyCap: dailyCap ?? null, openCap: openCap ?? null }
}
