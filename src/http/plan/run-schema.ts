import { z } from '@hono/zod-openapi'
import type { PlacementRun } from '../../store/placement-runs.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

export const runSchema = z
  .strictObject({
    number: z.int(),
    id: uuidSchema,
    action: z.string().nullable().openapi({ example: 'plan.apply' }),
    planId: uuidSchema.nullable(),
    assignmentPlanId: uuidSchema.nullable().openapi({ description: 'The plan of books that it applied.' }),
    modelVersionId: uuidSchema.nullable(),
    effectiveOn: daySchema.openapi({ description: 'The day from which it holds.' }),
    actor: z.string().openapi({ example: 'user:0197c0f0-6c00-7000-8000-000000000001' }),
    publishedAt: instantSchema,
    undoes: z.int().nullable().openapi({ description: 'The run that it takes back.' }),
    undoneBy: z.int().nullable().openapi({ description: 'The run that takes it back.' }),
  })
  .openapi('Run')

/** A run for an answer. */
export function runOut(run: PlacementRun): z.input<typeof runSchema> {
  const { number, id, effectiveOn, actor, publishedAt } = run
  return {
    ...{ number, id, effectiveOn: dayOut(effectiveOn)!, actor, publishedAt },
    action: run.action ?? null,
    planId: run.planId ?? null,
    assignmentPlanId: run.assignmentPlanId ?? null,
    modelVersionId: run.modelVersionId ?? null,
    undoes: run.undoes ?? null,
    undoneBy: run.undoneBy ?? null,
  }
}
