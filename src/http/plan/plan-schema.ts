import { z } from '@hono/zod-openapi'
import type { ReadPlan } from '../../operations/plan/read-plan.ts'
import type { StoredPlan } from '../../store/plans.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { orNull } from '../schema/or-null.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { runOut, runSchema } from './run-schema.ts'

/** The plan that a path names. */
export const planPath = z.object({ planId: uuidSchema })

export const planSchema = z
  .strictObject({
    id: uuidSchema,
    state: z
      .enum(['computing', 'ready', 'failed', 'applied', 'discarded'])
      .openapi({ description: 'Applied: nothing of it is left to do.' }),
    asOf: daySchema,
    modelVersionId: uuidSchema,
    modelNumber: z.int(),
    seenRun: z.int().openapi({ description: 'The run that it took for the present state of placements.' }),
    seenAct: z
      .int()
      .nullable()
      .openapi({ description: 'The last act of the audit log that it has seen: the version of the data.' }),
    jobId: uuidSchema.nullable(),
    createdBy: uuidSchema.nullable(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .openapi('Plan')

export const countsSchema = z
  .strictObject({
    moving: z.int(),
    pending: z.int().openapi({ description: 'Moves that somebody must agree to.' }),
    held: z.int().openapi({ description: 'Accounts that a rule holds where they are.' }),
    unplaced: z.int(),
    steady: z.int().openapi({
      description:
        'Accounts that stay, of which another state is kept for later decisions, say the version of the model.',
    }),
  })
  .openapi('PlanCounts')

export const wholePlanSchema = z
  .strictObject({
    ...planSchema.shape,
    stale: z.strictObject({
      modelChanged: z
        .boolean()
        .openapi({ description: 'Another version of the model is in force: applying is refused.' }),
      dataChanged: z.boolean().openapi({
        description: 'Something was done since that may have changed accounts; `/changes` says which.',
      }),
    }),
    accounts: z.int().nullable().openapi({ description: 'Accounts that were planned.' }),
    counts: orNull(countsSchema),
    document: z.record(z.string(), z.unknown()).nullable().openapi({
      description:
        'Tiers, economics, findings, staffing and the rest: the document of `tierwise plan --json` without its lists of accounts. Money in whole minor units, shares 0..1. Null until it is computed.',
    }),
    runs: z.array(runSchema).openapi({ description: 'What was applied of it, the newest first.' }),
  })
  .openapi('WholePlan')

/** A plan for an answer. */
export function planOut(plan: StoredPlan): z.input<typeof planSchema> {
  const { id, state, asOf, modelVersionId, modelNumber, seenRun, createdAt } = plan
  return {
    ...{ id, state, asOf: dayOut(asOf)!, modelVersionId, modelNumber, seenRun, createdAt },
    seenAct: plan.seenAct ?? null,
    jobId: plan.jobId ?? null,
    createdBy: plan.createdBy ?? null,
    finishedAt: plan.finishedAt ?? null,
  }
}

/** A plan with its figures for an answer. */
export function wholePlanOut(plan: ReadPlan): z.input<typeof wholePlanSchema> {
  const { stale, summary, runs } = plan
  return {
    ...planOut(plan),
    stale,
    accounts: summary?.accounts ?? null,
    counts: summary?.counts ?? null,
    document: summary?.document ?? null,
    runs: runs.map(runOut),
  }
}
