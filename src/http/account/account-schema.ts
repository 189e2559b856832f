import { z } from '@hono/zod-openapi'
import { REASONS } from '../../domain/model/model.ts'
import type { ListedAccount } from '../../store/listed-account.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { orNull } from '../schema/or-null.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

export const reasonSchema = z.enum(REASONS).openapi({ example: 'growth' })

export const ownerSchema = z
  .strictObject({
    /** Null where the company's list names somebody whom the team does not have. */
    id: uuidSchema.nullable(),
    name: z.string().nullable(),
  })
  .openapi('Owner')

export const accountSchema = z
  .strictObject({
    id: uuidSchema,
    source: z.string().openapi({ example: 'crm' }),
    externalId: z.string().openapi({ example: 'C-0012' }),
    name: z.string().nullable(),
    acvMinor: minorSchema,
    currency: currencySchema.nullable(),
    renewalOn: daySchema.nullable(),
    startOn: daySchema.nullable(),
    employees: z.int().nullable(),
    industry: z.string().nullable(),
    region: z.string().nullable(),
    country: z.string().nullable(),
    language: z.string().nullable(),
    strategic: z.boolean().nullable(),
    complexity: z.int().min(1).max(5).nullable(),
    contractTouch: z.enum(['high', 'low', 'tech']).nullable(),
    health: z.number().min(0).max(100).nullable(),
    healthTrend: z.number().nullable(),
    openTickets: z.int().nullable(),
    nps: z.number().nullable(),
    parentId: uuidSchema.nullable(),
    custom: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    hasLeft: z.boolean().openapi({ description: 'All of its contracts have ended: plans leave it out.' }),
    tier: z.string().nullable().openapi({ example: 'high', description: 'Null: in no tier.' }),
    placement: z
      .strictObject({
        since: daySchema.nullable(),
        reason: reasonSchema.nullable(),
        baseTier: z.string().nullable(),
        modelVersionId: uuidSchema.nullable(),
        pin: z.strictObject({ tier: z.string(), reason: z.string(), until: daySchema }).nullable(),
        riskSince: daySchema.nullable(),
      })
      .nullable()
      .openapi({ description: 'Null while the tier is only what the company’s own list says.' }),
    owner: orNull(ownerSchema),
    cover: z
      .strictObject({ id: uuidSchema, name: z.string().nullable(), until: daySchema })
      .nullable()
      .openapi({ description: 'Who stands in for the owner today, and the last day of it.' }),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .openapi('Account')

/** An account for an answer. */
export function accountOut(account: ListedAccount): z.input<typeof accountSchema> {
  const { placement, owner } = account
  return {
    id: account.id,
    source: account.source,
    externalId: account.externalId,
    name: account.name ?? null,
    acvMinor: account.acvMinor ?? null,
    currency: account.currency ?? null,
    renewalOn: dayOut(account.renewalOn),
    startOn: dayOut(account.startOn),
    employees: account.employees ?? null,
    industry: account.industry ?? null,
    region: account.region ?? null,
    country: account.country ?? null,
    language: account.language ?? null,
    strategic: account.strategic ?? null,
    complexity: account.complexity ?? null,
    contractTouch: account.contractTouch ?? null,
    health: account.health ?? null,
    healthTrend: account.healthTrend ?? null,
    openTickets: account.openTickets ?? null,
    nps: account.nps ?? null,
    parentId: account.parentId ?? null,
    custom: { ...account.custom },
    hasLeft: account.hasLeft,
    tier: account.tier ?? null,
    placement:
      placement === undefined
        ? null
        : {
            since: dayOut(placement.since),
            reason: placement.reason ?? null,
            baseTier: placement.baseTier ?? null,
            modelVersionId: placement.modelVersionId ?? null,
            pin:
              placement.pin === undefined ? null : { ...placement.pin, until: dayOut(placement.pin.until)! },
            riskSince: dayOut(placement.riskSince),
          },
    owner: ownerOut(owner),
    cover: coverOut(account),
    createdAt: account.createdAt,
    updatedAt: account.updatedAt,
  }
}

function coverOut({ cover }: ListedAccount): z.input<typeof accountSchema>['cover'] {
  return cover === undefined
    ? null
    : { id: cover.personId, name: cover.personName, until: dayOut(cover.until)! }
}

/** Whose an account is, for an answer; null: nobody's. */
export function ownerOut(
  owner: { readonly id: string | undefined; readonly name: string | undefined } | undefined,
): z.input<typeof ownerSchema> | null {
  return owner === undefined ? null : { id: owner.id ?? null, name: owner.name ?? null }
}
