import { z } from '@hono/zod-openapi'
import type { ComparedPlan, PlanComparison, TierComparison } from '../../operations/plan/compare-plans.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { kindSchema } from './plan-row-schema.ts'
import { countsSchema, planOut, planSchema } from './plan-schema.ts'

const comparedSchema = z
  .strictObject({ ...planSchema.shape, counts: countsSchema, csCostMinor: z.int() })
  .openapi('ComparedPlan')

const figuresSchema = z
  .strictObject({ accounts: z.int(), arrMinor: z.int(), csCostMinor: z.int() })
  .nullable()
  .openapi({ description: 'Null in a plan whose model does not have the tier.' })

const plannedSchema = z
  .strictObject({
    kind: kindSchema,
    from: z.string().nullable(),
    to: z.string().nullable(),
    reason: z.string().nullable(),
    acvMinor: minorSchema,
    currency: currencySchema.nullable(),
  })
  .nullable()
  .openapi({ description: 'Null where the plan leaves the account as it is.' })

export const comparisonSchema = z
  .strictObject({
    one: comparedSchema,
    other: comparedSchema,
    tiers: z.array(z.strictObject({ tier: z.string(), one: figuresSchema, other: figuresSchema })),
    items: z.array(
      z.strictObject({
        accountId: uuidSchema,
        externalId: z.string(),
        name: z.string().nullable(),
        one: plannedSchema,
        other: plannedSchema,
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi('PlanComparison')

/** A comparison for an answer. */
export function comparisonOut(
  { one, other, tiers, items }: PlanComparison,
  next: string | null,
): z.input<typeof comparisonSchema> {
  return {
    one: comparedOut(one),
    other: comparedOut(other),
    tiers: tiers.map(tierOut),
    items: items.map((item) => ({
      ...item,
      name: item.name ?? null,
      one: item.one ?? null,
      other: item.other ?? null,
    })),
    next,
  }
}

function comparedOut(plan: ComparedPlan): z.input<typeof comparedSchema> {
  return { ...planOut(plan), counts: plan.counts, csCostMinor: plan.csCostMinor }
}

function tierOut({ tier, one, other }: TierComparison) {
  return { tier, one: one ?? null, other: other ?? null }
}
