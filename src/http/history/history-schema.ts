import { z } from '@hono/zod-openapi'
import type { BasePlacement, OwnerPeriod, PlacementPeriod } from '../../store/placement-history.ts'
import { ownerOut, ownerSchema, reasonSchema } from '../account/account-schema.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { orNull } from '../schema/or-null.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const FACTS = {
  tier: z.string().nullable().openapi({ example: 'low', description: 'Null: in no tier.' }),
  reason: reasonSchema.nullable(),
  baseTier: z
    .string()
    .nullable()
    .openapi({ description: 'The tier by entry conditions and steadiness alone.' }),
  modelNumber: z.int().nullable().openapi({ description: 'The version of the model that decided.' }),
  evidence: z
    .record(z.string(), z.unknown())
    .nullable()
    .openapi({ description: 'The rule that decided, and the values that it looked at.' }),
  from: daySchema,
}

export const historySchema = z
  .strictObject({
    placements: z.array(
      z.strictObject({
        ...FACTS,
        until: daySchema
          .nullable()
          .openapi({ description: 'The day on which the next begins; null: lasts.' }),
      }),
    ),
    owners: z.array(
      z.strictObject({
        owner: orNull(ownerSchema),
        reason: z.string(),
        from: daySchema,
        until: daySchema.nullable(),
      }),
    ),
  })
  .openapi('AccountHistory')

export const basePlacementSchema = z
  .strictObject({
    accountId: uuidSchema,
    source: z.string(),
    externalId: z.string(),
    name: z.string().nullable(),
    ...FACTS,
    owner: orNull(ownerSchema),
    acvMinor: minorSchema,
    currency: currencySchema.nullable(),
  })
  .openapi('Placement')

/** A period of a tier for an answer. */
export function placementPeriodOut(
  period: PlacementPeriod,
): z.input<typeof historySchema>['placements'][number] {
  return { ...factsOut(period), until: dayOut(period.until) }
}

/** A period of an owner for an answer. */
export function ownerPeriodOut({
  owner,
  ownerName,
  reason,
  from,
  until,
}: OwnerPeriod): z.input<typeof historySchema>['owners'][number] {
  return {
    owner: ownerOut(owner === undefined ? undefined : { id: owner, name: ownerName }),
    reason,
    from: dayOut(from)!,
    until: dayOut(until),
  }
}

/** One account of a past state of the base for an answer. */
export function basePlacementOut(placement: BasePlacement): z.input<typeof basePlacementSchema> {
  const { accountId, source, externalId, name, owner, ownerName, acvMinor, currency } = placement
  return {
    ...{ accountId, source, externalId, name: name ?? null },
    ...factsOut(placement),
    owner: ownerOut(owner === undefined ? undefined : { id: owner, name: ownerName }),
    acvMinor: acvMinor ?? null,
    currency: currency ?? null,
  }
}

function factsOut({
  tier,
  reason,
  baseTier,
  modelNumber,
  evidence,
  from,
}: Pick<BasePlacement, 'tier' | 'reason' | 'baseTier' | 'modelNumber' | 'evidence' | 'from'>) {
  return {
    tier: tier ?? null,
    reason: reason ?? null,
    baseTier: baseTier ?? null,
    modelNumber: modelNumber ?? null,
    evidence: (evidence as Record<string, unknown> | undefined) ?? null,
    from: dayOut(from)!,
  }
}
