import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { exportPilotMembers, listPilotMembers } from '../../operations/pilot/list-pilot-members.ts'
import { memberCsvHeader, memberCsvLines } from '../../operations/pilot/member-csv.ts'
import type { ListedMember } from '../../store/pilot-members.ts'
import type { App } from '../app.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { pageOf, pageQuery } from '../schema/page-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { pilotPath } from './pilot-schema.ts'

const armQuery = z.object({
  arm: z.enum(['treated', 'control']).optional().openapi({ description: 'Both when left out.' }),
})
const valuesSchema = z.record(z.string(), z.number().nullable())

const memberSchema = z
  .strictObject({
    accountId: uuidSchema,
    externalId: z.string(),
    name: z.string().nullable(),
    arm: z.enum(['treated', 'control']),
    stratum: z.string(),
    book: z.string().nullable().openapi({ description: 'The book that it was drawn with.' }),
    tier: z.string().nullable().openapi({ description: 'In which it stays.' }),
    before: valuesSchema.openapi({ description: 'The metrics before the treatment.' }),
    after: valuesSchema.nullable().openapi({ description: 'Those at the end; null before it.' }),
  })
  .openapi('PilotMember')

const listRoute = createRoute({
  method: 'get',
  path: '/pilots/{pilotId}/members',
  operationId: 'listPilotMembers',
  tags: ['Pilots'],
  summary: 'List who takes part in a pilot',
  description: 'A page of accounts, each with its arm. Accounts that were erased are not among them.',
  request: { params: pilotPath, query: pageQuery.extend(armQuery.shape) },
  responses: {
    200: { description: 'A page.', content: { 'application/json': { schema: pageOf(memberSchema) } } },
    ...refusals(400, 401, 403, 404),
  },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/pilots/{pilotId}/members/export',
  operationId: 'exportPilotMembers',
  tags: ['Pilots'],
  summary: 'Export who takes part in a pilot',
  description: 'All of them as CSV, say for whoever delivers the treatment.',
  request: { params: pilotPath, query: armQuery },
  responses: {
    200: { description: 'The file.', content: { 'text/csv': { schema: z.string() } } },
    ...refusals(400, 401, 403, 404),
  },
})

export function addMemberRoutes(app: App): void {
  app.openapi(listRoute, async (call) => {
    const { pilotId } = call.req.valid('param')
    const { after, limit, arm } = call.req.valid('query')
    const list = `members ${pilotId} ${arm}`
    const place = readCursor(list, after, uuidSchema)
    const { items, next } = await listPilotMembers(call.get('context'), { pilotId, arm, after: place, limit })
    const cursor = next === undefined ? null : writeCursor(list, next)
    return call.json({ items: items.map(memberOut), next: cursor }, 200)
  })

  app.openapi(exportRoute, async (call) => {
    const { pilotId } = call.req.valid('param')
    const wanted = { pilotId, ...call.req.valid('query') }
    const { metrics, pages } = await exportPilotMembers(call.get('context'), wanted)
    call.header('Content-Type', 'text/csv; charset=utf-8')
    call.header('Content-Disposition', `attachment; filename="pilot-${pilotId}.csv"`)
    // A fault in the midst of it breaks the connection, so that nobody takes a part for the whole.
    const text = Readable.from(textOf(metrics, pages), { objectMode: false })
    return call.body(Readable.toWeb(text) as ReadableStream)
  })
}

async function* textOf(
  metrics: readonly string[],
  pages: AsyncIterable<readonly ListedMember[]>,
): AsyncGenerator<string> {
  yield memberCsvHeader(metrics)
  for await (const page of pages) yield memberCsvLines(page, metrics)
}

function memberOut(member: ListedMember): z.input<typeof memberSchema> {
  const { accountId, externalId, name, arm, stratum, book, tier, before, after } = member
  return {
    ...{ accountId, externalId, name: name ?? null, arm, stratum, book: book ?? null, tier: tier ?? null },
    ...{ before: { ...before }, after: after === undefined ? null : { ...after } },
  }
}
