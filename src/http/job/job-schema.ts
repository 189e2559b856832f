import { z } from '@hono/zod-openapi'
import { JOB_KINDS } from '../../operations/job/job-work.ts'
import type { Problem } from '../../operations/problem.ts'
import type { Job } from '../../store/jobs.ts'
import type { Call } from '../app.ts'
import { tellProblems } from '../problem/tell-problems.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { problemItemSchema } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

export const jobSchema = z
  .strictObject({
    jobId: uuidSchema,
    kind: z.enum(JOB_KINDS),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    stage: z.string().nullable().openapi({ description: 'What is being done.', example: 'plan' }),
    done: z.int().nullable(),
    total: z.int().nullable().openapi({ description: 'Null while nobody knows how much there is.' }),
    result: z.unknown().openapi({ description: 'Of a job that is done; what it is depends on the kind.' }),
    problems: z
      .array(problemItemSchema)
      .nullable()
      .openapi({ description: 'Of a job that failed, in the language of the request.' }),
    attempts: z.int().openapi({ description: 'How often it was begun: above 1 after a crash.' }),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .openapi('Job')

/** A job as it stands in an answer; its problems in the reader's language. */
export function jobOut(call: Call, job: Job): z.input<typeof jobSchema> {
  const { id, kind, state, stage, done, total, result, problems, attempts } = job
  return {
    jobId: id,
    kind: kind as (typeof JOB_KINDS)[number],
    state,
    stage: stage ?? null,
    done: done ?? null,
    total: total ?? null,
    result: result ?? null,
    problems: problems === null ? null : tellProblems(call, problems as readonly Problem[]),
    attempts,
    createdAt: job.createdAt,
    updatedAt: job.updatedAt,
    finishedAt: job.finishedAt ?? null,
  }
}
