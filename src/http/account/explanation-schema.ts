import { z } from '@hono/zod-openapi'
import type { Evidence } from '../../domain/condition/evidence.ts'
import type { StoredExplanation } from '../../operations/account/explain-account.ts'
import type { ToldExplanation } from '../../operations/account/tell-explanation.ts'
import { daySchema } from '../schema/day-schema.ts'
import { reasonSchema } from './account-schema.ts'

const valueSchema = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** One part of a condition with what was found for it. */
const evidenceSchema = z
  .strictObject({
    /** As it is written in the model. */
    condition: z.string(),
    /** How deep it stands inside the tier's condition: 0 is the whole. */
    depth: z.int(),
    /** Null: not known. */
    holds: z.boolean().nullable(),
    values: z.record(z.string(), valueSchema),
    missing: z.array(z.string()),
  })
  .openapi('Evidence')

export const explanationSchema = z
  .strictObject({
    asOf: daySchema,
    modelNumber: z.int(),
    tier: z.string().nullable(),
    reason: reasonSchema.nullable(),
    /** Whether applying a plan of today would move it. */
    moves: z.boolean(),
    from: z.string().nullable(),
    needsApproval: z.boolean(),
    text: z.string().openapi({ example: 'C-0012 Northwind: High-touch (growth).' }),
    tiers: z.array(
      z.strictObject({
        tier: z.string(),
        name: z.string(),
        verdict: z.enum([
          'taken',
          'fails',
          'unknown',
          'after_an_earlier_one',
          'no_seat',
          'several_hold',
          'after_an_unknown_one',
        ]),
        text: z.string(),
        seat: z.strictObject({ rank: z.int(), seats: z.int() }).nullable(),
        evidence: z.array(evidenceSchema),
      }),
    ),
    rules: z.array(z.strictObject({ name: z.string(), text: z.string() })),
    holds: z.array(z.strictObject({ rule: z.string(), wanted: z.string().nullable(), text: z.string() })),
    steps: z.array(
      z.strictObject({ step: z.enum(['base', 'floors', 'risk', 'pin', 'hold']), tier: z.string() }),
    ),
  })
  .openapi('Explanation')

/** An explanation for an answer: codes and values, with the words beside them. */
export function explanationOut(
  { explanation, modelNumber }: StoredExplanation,
  told: ToldExplanation,
  asOf: string,
): z.input<typeof explanationSchema> {
  const { outcome, tiers, seat, steps } = explanation
  const placed = outcome.kind === 'placed' ? outcome : undefined
  return {
    asOf,
    modelNumber,
    tier: placed?.tier ?? null,
    reason: placed?.reason ?? null,
    moves: placed?.moves ?? false,
    from: placed?.from ?? null,
    needsApproval: placed?.needsApproval ?? false,
    text: told.headline,
    tiers: tiers.map(({ tier, verdict, evidence }, index) => ({
      tier,
      name: told.tiers[index]!.name,
      verdict,
      text: told.tiers[index]!.verdict,
      seat: seat?.tier === tier ? { rank: seat.rank, seats: seat.seats } : null,
      evidence: evidence === undefined ? [] : evidenceOut(evidence, 0),
    })),
    rules: told.rules.map((rule) => ({ ...rule })),
    holds: (placed?.heldBy ?? []).map(({ rule, wanted }, index) => ({
      rule,
      wanted: wanted ?? null,
      text: told.holds[index]!,
    })),
    steps: steps.map((step) => ({ ...step })),
  }
}

/** A condition and its parts, one after the other, each with its depth: a list is easier to read than a tree. */
function evidenceOut(evidence: Evidence, depth: number): z.input<typeof evidenceSchema>[] {
  const { source, holds, missing } = evidence
  const found = 'fields' in evidence ? Object.entries(evidence.fields) : []
  const values = Object.fromEntries(found.map(([name, value]) => [name, value ?? null]))
  return [
    { condition: source, depth, holds: holds ?? null, values, missing: [...missing] },
    ...partsOf(evidence).flatMap((part) => evidenceOut(part, depth + 1)),
  ]
}

function partsOf(evidence: Evidence): readonly Evidence[] {
  switch (evidence.kind) {
    case 'all':
    case 'any':
      return evidence.parts
    case 'not':
      return [evidence.part]
    case 'choice':
      return [evidence.condition, evidence.whenTrue, evidence.whenFalse]
    default:
      return []
  }
}
