import { createRoute, z } from '@hono/zod-openapi'
import { readAbout } from '../../operations/about/read-about.ts'
import type { App } from '../app.ts'
import type { Limits } from '../limit/limits.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { refusals } from '../schema/problem-schema.ts'

/** What a process knows of itself. */
export type Installation = {
  readonly version: string
  readonly database: 'embedded' | 'external'
  readonly limits: Limits
}

const aboutSchema = z
  .strictObject({
    version: z.string(),
    licence: z.string().openapi({ example: 'MIT' }),
    database: z.enum(['embedded', 'external']).openapi({ description: 'Who runs PostgreSQL.' }),
    databaseVersion: z.string(),
    today: daySchema.openapi({ description: 'The day for which the server answers.' }),
    limits: z.strictObject({
      jsonBytes: z.int(),
      uploadBytes: z.int(),
      requestsPerMinute: z.int().openapi({ description: 'Of one user or key; 0: no limit.' }),
    }),
  })
  .openapi('About')

const route = createRoute({
  method: 'get',
  path: '/about',
  operationId: 'readAbout',
  tags: ['Workspaces'],
  summary: 'What runs here',
  description: 'Version, licence, database and limits.',
  responses: {
    200: { description: 'It.', content: { 'application/json': { schema: aboutSchema } } },
    ...refusals(401, 403),
  },
})

export function addAboutRoute(app: App, { limits, ...installation }: Installation): void {
  app.openapi(route, async (call) => {
    const about = await readAbout(call.get('context'))
    const { jsonBytes, uploadBytes, requestsPerMinute } = limits
    const told = { ...installation, ...about, limits: { jsonBytes, uploadBytes, requestsPerMinute } }
    return call.json({ ...told, licence: 'MIT', today: dayOut(call.get('context').today())! }, 200)
  })
}
