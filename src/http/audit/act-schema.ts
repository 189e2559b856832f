import { z } from '@hono/zod-openapi'
import type { NamedAct } from '../../operations/audit/name-people.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const hashSchema = z.string().openapi({ description: 'SHA-256, in hex.' })

/** What something was before an act, or is after it; null for nothing. */
export const changedSchema = z.unknown().openapi({
  description:
    'Null for nothing. Texts about people are in the clear, and `{ "erased": … }` once the person was erased.',
})

export const actSchema = z
  .strictObject({
    number: z.int().openapi({ description: 'From 1, without gaps.' }),
    actId: uuidSchema,
    action: z.string().openapi({ example: 'model.commit' }),
    actor: z.string().openapi({ description: '`user:…`, `api-key:…` or `system`.' }),
    actorName: z.string().nullable().openapi({
      description: 'Of the member or the key. Null for the system, and for who is no member any more.',
    }),
    aboutName: z.string().nullable().openapi({ description: 'Of the member or the key that it is about.' }),
    at: instantSchema,
    details: z.record(z.string(), z.unknown()),
    accountRows: z.int().openapi({ description: 'How many entries about accounts it has.' }),
    workspaceRows: z.int().openapi({ description: 'How many about the workspace as a whole.' }),
    rowsDigest: hashSchema,
    previousHash: hashSchema,
    hash: hashSchema,
  })
  .openapi('Act')

export const actorSchema = z.string().max(100).openapi({ description: '`user:…`, `api-key:…` or `system`.' })

export function actOut(act: NamedAct): z.input<typeof actSchema> {
  const { number, actId, action, actor, at, details, accountRows, workspaceRows } = act
  const { rowsDigest, previousHash, hash, actorName = null, aboutName = null } = act
  return {
    ...{ actorName, aboutName },
    ...{ number, actId, action, actor, at, details: { ...details }, accountRows, workspaceRows },
    ...{ rowsDigest, previousHash, hash },
  }
}
