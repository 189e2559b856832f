import { z } from '@hono/zod-openapi'
import type { WhyNot } from '../../domain/pool/next-helper.ts'
import type { ShownCase } from '../../operations/pool/shown-case.ts'
import { CASE_STATES } from '../../store/pool-cases.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const WHY_NOT = [
  'not_started',
  'on_leave',
  'switched_off',
  'at_daily_cap',
  'at_open_cap',
  'lacks_language',
  'lacks_skill',
  'handed_back',
  'more_loaded',
  'equally_loaded',
  'last_helper_preferred',
  'last_helper_ahead',
] as const satisfies readonly WhyNot['code'][]

const whyNotSchema = z
  .strictObject({
    code: z.enum(WHY_NOT),
    values: z.record(z.string(), z.union([z.number(), z.string()])).openapi({
      description: 'The cap, the language, the skill, or the loads in cases per full day of work.',
    }),
  })
  .openapi('WhyNotHelper')

export const caseStateSchema = z.enum(CASE_STATES)

export const caseSchema = z
  .strictObject({
    caseId: uuidSchema,
    account: z.strictObject({ accountId: uuidSchema, externalId: z.string(), name: z.string().nullable() }),
    pool: z.string(),
    title: z.string(),
    language: z.string().nullable(),
    skill: z.string().nullable(),
    state: caseStateSchema,
    openedAt: instantSchema,
    dueAt: instantSchema.nullable().openapi({
      description: 'Until when the tier promises a first response; null where it promises none.',
    }),
    person: z
      .strictObject({ personId: uuidSchema, name: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Who has it. Null while it waits.' }),
    assignedAt: instantSchema.nullable(),
    respondedAt: instantSchema.nullable(),
    closedAt: instantSchema.nullable(),
    minutes: z.int().nullable(),
    why: z.strictObject({
      because: z.enum(['only_one', 'last_helper', 'least_loaded']).nullable(),
      others: z.array(z.strictObject({ personId: uuidSchema, why: z.array(whyNotSchema) })),
    }),
  })
  .openapi('PoolCase')

export function caseOut(found: ShownCase): z.input<typeof caseSchema> {
  const { caseId, accountId, externalId, accountName, personId, personName, why } = found
  const { pool, title, state, openedAt } = found
  return {
    ...{ caseId, pool, title, state, openedAt },
    account: { accountId, externalId, name: accountName ?? null },
    language: found.language ?? null,
    skill: found.skill ?? null,
    dueAt: found.dueAt ?? null,
    person: personId === undefined ? null : { personId, name: personName ?? null },
    assignedAt: found.assignedAt ?? null,
    respondedAt: found.respondedAt ?? null,
    closedAt: found.closedAt ?? null,
    minutes: found.minutes ?? null,
    why: {
      because: why.because ?? null,
      others: why.others.map(({ personId: other, why: reasons }) => ({
        personId: other,
        why: reasons.map(({ code, ...values }) => ({ code, values })),
      })),
    },
  }
}
