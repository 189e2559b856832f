import { z } from '@hono/zod-openapi'
import { type Decision, VERDICTS } from '../../domain/pilot/decide/decide.ts'
import type { NamedLook } from '../../operations/pilot/list-looks.ts'
import type { SeenMetric } from '../../operations/pilot/look-results.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import {
  analysisOut,
  analysisSchema,
  caveatOut,
  caveatSchema,
  limitsOut,
  sampleRatioOut,
  sampleRatioSchema,
} from './analysis-schema.ts'

const number = z.number().nullable()

export const armCountsSchema = z
  .strictObject({ treated: z.int(), control: z.int() })
  .openapi('PilotArmCounts')

export const reasonsSchema = z
  .array(
    z.strictObject({
      code: z.string().openapi({ example: 'better-enough' }),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  )
  .openapi({ description: 'Why; the one that decided first.' })

export const verdictSchema = z.enum(VERDICTS)

const seenSchema = z
  .strictObject({
    metric: z.string(),
    kind: z.enum(['mean', 'proportion', 'time']),
    arms: z.array(z.strictObject({ arm: z.string(), n: z.int(), missing: z.int(), mean: number })),
    comparisons: z.array(
      z.strictObject({
        arm: z.string(),
        difference: number,
        sequential: z.strictObject({ lower: number, upper: number, planned: z.number() }),
      }),
    ),
    sampleRatio: sampleRatioSchema,
    caveats: z.array(caveatSchema),
  })
  .openapi('SeenPilotMetric', {
    description: 'What holds however often one looks: the interval is the sequential one.',
  })

export const lookSchema = z
  .strictObject({
    number: z.int(),
    asOf: daySchema.openapi({ description: 'The last day that was measured.' }),
    isFinal: z.boolean(),
    lookedAt: instantSchema,
    lookedBy: z.string().openapi({ description: 'As the audit log names them.' }),
    lookedByName: z.string().nullable(),
    erased: armCountsSchema.openapi({ description: 'Drawn and erased since: they count as missing.' }),
    left: armCountsSchema.openapi({ description: 'Left since: they stay in their arm.' }),
    metrics: z.array(seenSchema).openapi({ description: 'The primary one first.' }),
    verdict: verdictSchema.nullable().openapi({
      description: 'What the locked rule makes of it; null: nothing yet.',
    }),
    reasons: reasonsSchema,
    final: z
      .array(analysisSchema)
      .nullable()
      .openapi({ description: 'The whole analysis; null before the end.' }),
  })
  .openapi('PilotLook')

/** A look for an answer. */
export function lookOut(look: NamedLook): z.input<typeof lookSchema> {
  const { number, asOf, isFinal, lookedAt, lookedBy, lookedByName, results } = look
  const { erased, left, metrics, decision, final } = results
  return {
    ...{ number, asOf: dayOut(asOf)!, isFinal, lookedAt, lookedBy, lookedByName: lookedByName ?? null },
    ...{ erased, left, metrics: metrics.map(seenOut) },
    ...{ verdict: decision.verdict ?? null, reasons: reasonsOut(decision.reasons) },
    final: final === undefined ? null : final.map(analysisOut),
  }
}

/** Reasons for an answer. */
export function reasonsOut(reasons: Decision['reasons']): z.input<typeof reasonsSchema> {
  return reasons.map(({ code, values }) => ({ code, values: { ...values } }))
}

function seenOut({
  metric,
  kind,
  arms,
  comparisons,
  sampleRatio,
  caveats,
}: SeenMetric): z.input<typeof seenSchema> {
  return {
    ...{ metric, kind, sampleRatio: sampleRatioOut(sampleRatio), caveats: caveats.map(caveatOut) },
    arms: arms.map(({ arm, n, missing, mean }) => ({ arm, n, missing, mean: mean ?? null })),
    comparisons: comparisons.map(({ arm, difference, sequential }) => ({
      ...{ arm, difference: difference ?? null },
      sequential: { ...limitsOut(sequential), planned: sequential.planned },
    })),
  }
}
