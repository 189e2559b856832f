import { z } from '@hono/zod-openapi'
import type { Hold } from '../../domain/tiering/outcome.ts'
import { PLAN_ROW_KINDS, type PlanRow } from '../../store/plan-rows.ts'
import { dayOut } from '../schema/day-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]).nullable()

export const kindSchema = z.enum(PLAN_ROW_KINDS)

export const changeSchema = z
  .strictObject({ field: z.string().openapi({ example: 'acv' }), before: scalarSchema, after: scalarSchema })
  .openapi('InputChange', {
    description: 'Money in whole minor units, days as YYYY-MM-DD, null for what is not known.',
  })

export const refusalSchema = z
  .strictObject({ accountId: uuidSchema, changes: z.array(changeSchema) })
  .openapi('Refusal')

const holdSchema = z
  .strictObject({
    rule: z.string().openapi({ example: 'minimum_stay' }),
    wanted: z
      .string()
      .nullable()
      .openapi({ description: 'The tier that the account would otherwise be in.' }),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).openapi({
      description: 'What the rule looked at.',
      example: { since: '2026-05-01', from: '2026-07-30' },
    }),
  })
  .openapi('Hold')

export const planRowSchema = z
  .strictObject({
    accountId: uuidSchema,
    externalId: z.string(),
    name: z.string().nullable(),
    kind: kindSchema,
    from: z.string().nullable(),
    to: z
      .string()
      .nullable()
      .openapi({ description: 'Of a held account the tier that it would otherwise be in.' }),
    reason: z
      .string()
      .nullable()
      .openapi({ description: 'Of a held account the rule that holds it.', example: 'growth' }),
    acvMinor: minorSchema,
    csCostBeforeMinor: minorSchema,
    csCostAfterMinor: minorSchema,
    currency: currencySchema.nullable(),
    ownerBefore: uuidSchema.nullable(),
    ownerAfter: uuidSchema.nullable(),
    ownerName: z
      .string()
      .nullable()
      .openapi({ description: 'An owner of the company’s list whom the team does not have.' }),
    holds: z.array(holdSchema),
    missing: z
      .array(z.string())
      .openapi({ description: 'Of an unplaced account: fields that were needed and not known.' }),
    holding: z
      .array(z.string())
      .openapi({ description: 'Of an unplaced account: tiers of an exclusive model that all take it.' }),
    fingerprint: z.string(),
    appliedRun: z.int().nullable(),
    refused: z
      .array(changeSchema)
      .nullable()
      .openapi({ description: 'What the latest apply found changed, and so left the account as it was.' }),
  })
  .openapi('PlanRow')

/** Names of values of a hold that are days. */
const DAYS: ReadonlySet<string> = new Set(['since', 'from', 'renewalOn'])

/** A row for an answer. */
export function planRowOut(row: PlanRow): z.input<typeof planRowSchema> {
  const { accountId, externalId, kind, fingerprint, details } = row
  const { heldBy = [], missing = [], holding = [], ownerName } = details as RowDetails
  return {
    ...{ accountId, externalId, kind, fingerprint },
    name: row.name ?? null,
    from: row.from ?? null,
    to: row.to ?? null,
    reason: row.reason ?? null,
    acvMinor: row.acvMinor ?? null,
    csCostBeforeMinor: row.costBeforeMinor ?? null,
    csCostAfterMinor: row.costAfterMinor ?? null,
    currency: row.currency ?? null,
    ownerBefore: row.ownerBefore ?? null,
    ownerAfter: row.ownerAfter ?? null,
    ownerName: ownerName ?? null,
    holds: heldBy.map(holdOut),
    missing: [...missing],
    holding: [...holding],
    appliedRun: row.appliedRun ?? null,
    refused: row.refused?.map((change) => ({ ...change })) ?? null,
  }
}

type RowDetails = {
  readonly heldBy?: readonly Hold[]
  readonly missing?: readonly string[]
  readonly holding?: readonly string[]
  readonly ownerName?: string
}

function holdOut({ rule, wanted, ...values }: Hold): z.input<typeof holdSchema> {
  const told = Object.entries(values).map(([name, value]) => [
    name,
    DAYS.has(name) && typeof value === 'number' ? dayOut(value) : value,
  ])
  return { rule, wanted: wanted ?? null, values: Object.fromEntries(told) }
}
