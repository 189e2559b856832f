import { z } from '@hono/zod-openapi'
import type { ReadAssignmentPlan } from '../../operations/assignment/read-assignment-plan.ts'
import type { StoredAssignmentPlan } from '../../store/assignment-plans.ts'
import { runOut, runSchema } from '../plan/run-schema.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { orNull } from '../schema/or-null.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'
import { assignmentOptionsSchema, optionsOut } from './assignment-options-schema.ts'
import {
  assignmentSummaryOut,
  assignmentSummarySchema,
  bookOut,
  bookSchema,
} from './assignment-summary-schema.ts'

/** The plan of books that a path names. */
export const assignmentPlanPath = z.object({ assignmentPlanId: uuidSchema })

export const assignmentPlanSchema = z
  .strictObject({
    id: uuidSchema,
    state: z
      .enum(['computing', 'ready', 'failed', 'applied', 'discarded'])
      .openapi({ description: 'Applied: nothing of it is left to do.' }),
    asOf: daySchema,
    modelVersionId: uuidSchema,
    modelNumber: z.int(),
    seenRun: z.int().openapi({ description: 'The run that it took for the present state of owners.' }),
    seenAct: z.int().nullable(),
    options: assignmentOptionsSchema,
    jobId: uuidSchema,
    createdBy: uuidSchema.nullable(),
    createdAt: instantSchema,
    cancelledAt: instantSchema
      .nullable()
      .openapi({ description: 'When somebody asked for what was found so far instead of more.' }),
    finishedAt: instantSchema.nullable(),
  })
  .openapi('AssignmentPlan')

export const wholeAssignmentPlanSchema = z
  .strictObject({
    ...assignmentPlanSchema.shape,
    stale: z.strictObject({
      modelChanged: z
        .boolean()
        .openapi({ description: 'Another version of the model is in force: applying is refused.' }),
      dataChanged: z
        .boolean()
        .openapi({ description: 'Something was done since that may have changed accounts or people.' }),
    }),
    incumbent: z
      .strictObject({
        stage: z
          .enum(['cover', 'balance'])
          .openapi({ description: 'First as little uncovered ARR as possible, then the soft goals.' }),
        objective: z.number(),
        lowerBound: z.number().nullable(),
        gap: z.number().nullable(),
      })
      .nullable()
      .openapi({ description: 'The best that was found so far while it is computed.' }),
    summary: orNull(assignmentSummarySchema).openapi({
      description: 'Null until it is computed, and for whoever may not read plans.',
    }),
    ownBook: orNull(bookSchema).openapi({
      description: 'Of a CSM who sees only their own book: what it comes to in the plan.',
    }),
    runs: z.array(runSchema).openapi({ description: 'What was applied of it, the newest first.' }),
  })
  .openapi('WholeAssignmentPlan')

/** A plan of books for an answer. */
export function assignmentPlanOut(plan: StoredAssignmentPlan): z.input<typeof assignmentPlanSchema> {
  const { id, state, asOf, modelVersionId, modelNumber, seenRun, options, jobId, createdAt } = plan
  return {
    ...{ id, state, asOf: dayOut(asOf)!, modelVersionId, modelNumber, seenRun, jobId, createdAt },
    options: optionsOut(options),
    seenAct: plan.seenAct ?? null,
    createdBy: plan.createdBy ?? null,
    cancelledAt: plan.cancelledAt ?? null,
    finishedAt: plan.finishedAt ?? null,
  }
}

/** A plan of books with its figures for an answer. */
export function wholeAssignmentPlanOut(plan: ReadAssignmentPlan): z.input<typeof wholeAssignmentPlanSchema> {
  const { stale, summary, ownBook, incumbent = null, runs, names } = plan
  return {
    ...assignmentPlanOut(plan),
    ...{ stale, incumbent },
    summary: summary === undefined ? null : assignmentSummaryOut(summary, names),
    ownBook: ownBook === undefined ? null : bookOut(ownBook, names),
    runs: runs.map(runOut),
  }
}
