import { createRoute, z } from '@hono/zod-openapi'
import { listPeople } from '../../operations/person/list-people.ts'
import type { StoredPerson } from '../../store/people.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const shareSchema = z.number().min(0).max(1).nullable()

const personSchema = z
  .strictObject({
    personId: uuidSchema,
    source: z.string(),
    externalId: z.string().openapi({ description: 'As the source calls the person.' }),
    name: z.string().nullable(),
    role: z.string().nullable(),
    tiers: z.array(z.string()).openapi({ description: 'The tiers that the person serves; none: any.' }),
    hoursPerWeek: z.number().nullable(),
    productiveShare: shareSchema,
    ramp: shareSchema.openapi({ description: 'Share of the full capacity reached today.' }),
    languages: z.array(z.string()),
    regions: z.array(z.string()),
    skills: z.array(z.string()),
    leave: z.array(z.strictObject({ from: daySchema, until: daySchema })).openapi({
      description: 'Both days away.',
    }),
    startOn: daySchema.nullable(),
    endOn: daySchema.nullable().openapi({ description: 'The last day in the team.' }),
    loadedCostMinor: minorSchema.openapi({
      description: 'Of a year. Null where it is not known, and for readers who may not make plans.',
    }),
    currency: currencySchema.nullable(),
  })
  .openapi('Person')

const listRoute = createRoute({
  method: 'get',
  path: '/people',
  operationId: 'listPeople',
  tags: ['People'],
  summary: 'List the team',
  description:
    'A page of the people who look after accounts, with their capacity and leave, in the order of their ids.',
  request: { query: pageQuery },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(personSchema) } } },
    ...refusals(400, 401, 403),
  },
})

export function addPersonRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { after, limit } = call.req.valid('query')
    const page = await listPeople(call.get('context'), {
      after: readCursor('people', after, uuidSchema),
      limit,
    })
    const next = page.next === undefined ? null : writeCursor('people', page.next)
    return call.json({ items: page.people.map(personOut), next }, 200)
  })
}

function personOut({ csm, source, externalId, endOn, currency }: StoredPerson): z.input<typeof personSchema> {
  return {
    personId: csm.id,
    source,
    externalId,
    name: csm.name ?? null,
    role: csm.role ?? null,
    tiers: [...csm.tiers],
    hoursPerWeek: csm.hoursPerWeek ?? null,
    productiveShare: csm.productiveShare ?? null,
    ramp: csm.ramp ?? null,
    languages: [...csm.languages],
    regions: [...csm.regions],
    skills: [...csm.skills],
    leave: csm.leave.map(({ from, until }) => ({ from: dayOut(from)!, until: dayOut(until)! })),
    startOn: dayOut(csm.startOn),
    endOn: dayOut(endOn),
    loadedCostMinor: csm.loadedCostMinor ?? null,
    currency: currency ?? null,
  }
}
