import { createRoute, z } from '@hono/zod-openapi'
import { readSignInSettings } from '../../operations/open-id/read-sign-in-settings.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { roleSchema } from './session-schema.ts'

const openIdSchema = z.strictObject({
  issuer: z.string(),
  clientId: z.string(),
  hasClientSecret: z.boolean(),
  redirectUri: z.string().openapi({ description: 'What the provider has to know.' }),
  groupsClaim: z.string(),
  isForHere: z.boolean().openapi({ description: 'Whether newcomers are let into this workspace.' }),
  roleOfGroup: z.record(z.string(), roleSchema).openapi({ description: 'Of this workspace.' }),
})

const settingsSchema = z
  .strictObject({
    publicUrl: z.string(),
    canMail: z.boolean().openapi({ description: 'Whether invitations and forgotten passwords are mailed.' }),
    openId: openIdSchema.nullable().openapi({ description: 'Null: people sign in by password only.' }),
  })
  .openapi('SignInSettings')

const route = createRoute({
  method: 'get',
  path: '/sign-in/settings',
  operationId: 'readSignInSettings',
  tags: ['Workspaces'],
  summary: 'How people sign in',
  description: 'As it is in force; whoever runs the server sets it by its environment. No secret is told.',
  responses: {
    200: { description: 'The settings.', content: { 'application/json': { schema: settingsSchema } } },
    ...refusals(401, 403),
  },
})

export function addSettingsRoute(app: App): void {
  app.openapi(route, async (call) => {
    const { openId, ...settings } = await readSignInSettings(call.get('context'))
    return call.json({ ...settings, openId: openId ? { ...openId } : null }, 200)
  })
}
