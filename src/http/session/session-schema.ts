import { z } from '@hono/zod-openapi'
import { ROLES } from '../../operations/access/actor.ts'
import { mayDo, type OperationName, RIGHTS } from '../../operations/access/rights.ts'
import type { Call } from '../app.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { orNull } from '../schema/or-null.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import type { BrowserSession } from './session-of.ts'

export const roleSchema = z.enum(ROLES).openapi('Role', { example: 'operations' })

/** Longer than any password that is taken, so that the rule about that answers. */
export const passwordSchema = z.string().max(5000).openapi({ format: 'password' })
export const emailSchema = z.string().max(1000).openapi({ format: 'email', example: 'name@example.com' })

const OPERATIONS = Object.keys(RIGHTS) as [OperationName, ...OperationName[]]
export const operationSchema = z.enum(OPERATIONS)

export const sessionSchema = z
  .strictObject({
    userId: uuidSchema,
    email: z.string(),
    name: z.string().nullable(),
    workspaceId: uuidSchema,
    role: orNull(roleSchema).openapi({
      description: 'In that workspace; null for somebody who does not belong to it any more.',
    }),
    rights: z.array(operationSchema).openapi({ description: 'What they may do in that workspace.' }),
    today: daySchema.openapi({ description: 'The day for which the server answers.' }),
    expiresAt: instantSchema,
    csrfToken: z
      .string()
      .openapi({ description: 'For the header X-CSRF-Token of every request that changes something.' }),
  })
  .openapi('Session')

export function sessionOut(
  call: Call,
  { signedIn, csrfToken }: BrowserSession,
): z.input<typeof sessionSchema> {
  const { userId, email, name, workspaceId, role, bookOf, expiresAt } = signedIn
  const rights =
    role === undefined
      ? []
      : OPERATIONS.filter((operation) => mayDo({ kind: 'user', userId, role, bookOf }, operation))
  return {
    ...{ userId, email, name: name ?? null, workspaceId, role: role ?? null, rights },
    today: dayOut(call.get('surroundings').today())!,
    ...{ expiresAt, csrfToken },
  }
}
