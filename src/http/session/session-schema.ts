import { z } from '@hono/zod-openapi'
import { ROLES } from '../../operations/access/actor.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import type { BrowserSession } from './session-of.ts'

export const roleSchema = z.enum(ROLES).openapi('Role', { example: 'operations' })

/** Longer than any password that is taken, so that the rule about that answers. */
export const passwordSchema = z.string().max(5000).openapi({ format: 'password' })
export const emailSchema = z.string().max(1000).openapi({ format: 'email', example: 'name@example.com' })

export const sessionSchema = z
  .strictObject({
    userId: uuidSchema,
    email: z.string(),
    name: z.string().nullable(),
    workspaceId: uuidSchema,
    role: roleSchema.nullable().openapi({
      description: 'In that workspace; null for somebody who does not belong to it any more.',
    }),
    expiresAt: instantSchema,
    csrfToken: z
      .string()
      .openapi({ description: 'For the header X-CSRF-Token of every request that changes something.' }),
  })
  .openapi('Session')

export function sessionOut({ signedIn, csrfToken }: BrowserSession): z.input<typeof sessionSchema> {
  const { userId, email, name, workspaceId, role, expiresAt } = signedIn
  return { userId, email, name: name ?? null, workspaceId, role: role ?? null, expiresAt, csrfToken }
}
