import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { formatDay } from '../../domain/kernel/day.ts'
import { exportPlacements } from '../../operations/history/export-placements.ts'
import { placementCsvHeader, placementCsvLines } from '../../operations/history/placement-csv.ts'
import type { BasePlacement } from '../../store/placement-history.ts'
import type { App } from '../app.ts'
import { dayInputSchema } from '../schema/day-schema.ts'
import { refusals } from '../schema/problem-schema.ts'
import { basePlacementOut } from './history-schema.ts'

const route = createRoute({
  method: 'get',
  path: '/placements/export',
  operationId: 'exportPlacements',
  tags: ['History'],
  summary: 'Export the whole base as it was on a day',
  description:
    'Every account that had been placed by then, in one file of any size: CSV, or one JSON object a line. An apply in the midst of it does not show.',
  request: {
    query: z.object({
      on: dayInputSchema.optional().openapi({ description: 'The day; today when left out.' }),
      tier: z.string().max(200).optional().openapi({ description: 'Only accounts that were in this tier.' }),
      format: z.enum(['csv', 'ndjson']).default('csv'),
    }),
  },
  responses: {
    200: {
      description: 'The file.',
      content: {
        'text/csv': { schema: z.string() },
        'application/x-ndjson': { schema: z.string() },
      },
    },
    ...refusals(400, 401, 403),
  },
})

const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', header: placementCsvHeader, lines: placementCsvLines },
  ndjson: { type: 'application/x-ndjson', header: () => '', lines: jsonLines },
} as const

export function addExportRoute(app: App): void {
  app.openapi(route, async (call) => {
    const context = call.get('context')
    const { on = context.today(), tier, format } = call.req.valid('query')
    const pages = await exportPlacements(context, { day: on, tier })
    const { type, header, lines } = FORMATS[format]
    call.header('Content-Type', type)
    call.header('Content-Disposition', `attachment; filename="placements-${formatDay(on)}.${format}"`)
    // A fault in the midst of it breaks the connection, so that nobody takes a part for the whole.
    const text = Readable.from(textOf(header(), pages, lines), { objectMode: false })
    return call.body(Readable.toWeb(text) as ReadableStream)
  })
}

async function* textOf(
  header: string,
  pages: AsyncIterable<readonly BasePlacement[]>,
  lines: (placements: readonly BasePlacement[]) => string,
): AsyncGenerator<string> {
  yield header
  for await (const page of pages) yield lines(page)
}

function jsonLines(placements: readonly BasePlacement[]): string {
  return placements.map((placement) => `${JSON.stringify(basePlacementOut(placement))}\n`).join('')
}
