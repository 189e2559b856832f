import { z } from '@hono/zod-openapi'
import type { Interval, Projection } from '../../domain/retention/fit/project-renewals.ts'
import type { RenewalsRead } from '../../operations/retention/read-renewals.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { leftOutCount, withoutContractSchema } from './retention-schema.ts'

export const projectionQuery = z.object({
  project: z.coerce.number().int().min(1).max(100).default(10).openapi({ description: 'Years ahead.' }),
  discount: z.coerce.number().min(0).max(1).default(0.1).openapi({ description: 'By the year.' }),
  after: z.coerce.number().int().min(0).max(100).optional().openapi({
    description: 'The residual lifetime of a customer who has renewed so many times.',
  }),
})

const limit = z.number().nullable()
const interval = z.strictObject({ lower: limit, upper: limit })
const test = z.strictObject({ chiSquared: z.number(), df: z.int(), p: z.number() }).nullable()
const REFUSALS = [
  'nobody_at_start',
  'not_a_count',
  'survival_rises',
  'too_few_renewals',
  'no_churn',
  'all_leave_at_once',
  'leave_at_first_only',
  'churn_constant',
] as const

const fitSchema = z
  .strictObject({
    definition: z.literal('shifted_beta_geometric'),
    alpha: z.number(),
    beta: z.number(),
    logLikelihood: z.number(),
    customers: z.int(),
    renewals: z.int().openapi({ description: 'Of the cohort that was watched for longest.' }),
    meanChurn: z.number(),
    survival: z
      .array(z.number())
      .openapi({ description: 'Shares still there after 0, 1, … yearly renewals.' }),
    renewalRates: z.array(z.number()),
    observed: z.array(z.number()),
    discount: z.number(),
    expectedDiscountedLifetime: limit.openapi({
      description: 'Years that a new customer is expected to pay, the first undiscounted; null: endless.',
    }),
    residualLifetime: z.strictObject({ afterRenewals: z.int(), value: limit }).nullable(),
    intervals: z.strictObject({
      confidence: z.literal(0.95),
      method: z.literal('profile_likelihood'),
      alpha: interval,
      beta: interval,
      meanChurn: interval,
      survival: z.array(interval),
      expectedDiscountedLifetime: interval,
    }),
    fitTest: test.openapi({ description: 'Against one free rate for each renewal.' }),
    cohorts: z.array(
      z.strictObject({
        cohort: z.string().openapi({ example: '2023' }),
        customers: z.int(),
        renewals: z.int(),
        alpha: limit,
        beta: limit,
        meanChurn: limit,
        refused: z.enum(REFUSALS).nullable(),
      }),
    ),
    pooling: test.openapi({ description: 'Whether cohorts are told better each on its own.' }),
  })
  .openapi('RenewalFit')

export const projectionSchema = z
  .strictObject({
    asOf: daySchema,
    fit: z.union([fitSchema, z.null()]),
    refused: z
      .strictObject({
        code: z.enum(REFUSALS),
        churn: limit.openapi({
          description: 'The constant churn that fits as well, or the share that leaves at the first renewal.',
        }),
      })
      .nullable()
      .openapi({ description: 'Why nothing can be fitted.' }),
    recordBeginsOn: daySchema.nullable(),
    accounts: z.int(),
    leftOut: z.strictObject({
      withoutContract: withoutContractSchema,
      beforeRecord: leftOutCount('Customers already when the record begins.'),
      tooYoung: leftOutCount('Began too lately for a first anniversary.'),
    }),
  })
  .openapi('RenewalProjection')

/** Renewals to come, as an answer. */
export function projectionOut(read: RenewalsRead): z.input<typeof projectionSchema> {
  const { asOf, found, discount, recordBeginsOn, accounts, leftOut } = read
  const reason = found.kind === 'refused' ? found.reason : undefined
  return {
    asOf: dayOut(asOf)!,
    fit: found.kind === 'refused' ? null : fitOut(found, discount),
    refused:
      reason === undefined ? null : { code: reason.code, churn: 'churn' in reason ? reason.churn : null },
    ...{ recordBeginsOn: dayOut(recordBeginsOn), accounts, leftOut },
  }
}

function fitOut(found: Projection, discount: number): z.input<typeof fitSchema> {
  const { fit, survival, renewalRates, observed, residualLifetime } = found
  const { alpha, beta, logLikelihood, customers, renewals } = fit
  return {
    ...{ definition: 'shifted_beta_geometric', alpha, beta, logLikelihood, customers, renewals },
    meanChurn: fit.mixture.churn,
    ...{ survival: [...survival], renewalRates: [...renewalRates], observed: [...observed], discount },
    expectedDiscountedLifetime: found.expectedLifetime ?? null,
    residualLifetime:
      residualLifetime === undefined
        ? null
        : { afterRenewals: residualLifetime.afterRenewals, value: residualLifetime.value ?? null },
    intervals: {
      ...{ confidence: 0.95, method: 'profile_likelihood', alpha: intervalOut(found.alpha) },
      ...{ beta: intervalOut(found.beta), meanChurn: intervalOut(found.meanChurn) },
      survival: found.survivalLimits.map(intervalOut),
      expectedDiscountedLifetime: intervalOut(found.expectedLifetimeLimits),
    },
    fitTest: fit.against ?? null,
    cohorts: found.cohorts.map(({ name, customers, renewals, fit: own, refusal }) => ({
      ...{ cohort: name, customers, renewals, alpha: own?.alpha ?? null, beta: own?.beta ?? null },
      ...{ meanChurn: own?.mixture.churn ?? null, refused: refusal?.code ?? null },
    })),
    pooling: found.pooling ?? null,
  }
}

function intervalOut({ lower, upper }: Interval): { lower: number | null; upper: number | null } {
  return { lower: lower ?? null, upper: upper ?? null }
}
