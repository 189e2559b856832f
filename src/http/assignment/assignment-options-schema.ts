import { z } from '@hono/zod-openapi'
import type { AssignmentOptions } from '../../store/assignment-plans.ts'
import { dayInputSchema, dayOut, daySchema } from '../schema/day-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const MOST_LOCKS = 10_000
const MOST_PEOPLE = 1000

const lockSchema = z.strictObject({ accountId: uuidSchema, personId: uuidSchema })
const weightSchema = z.number().min(0).max(1000).optional()
const weightsSchema = z
  .strictObject({
    keepOwner: weightSchema,
    language: weightSchema,
    region: weightSchema,
    skill: weightSchema,
    evenness: weightSchema,
    concentration: weightSchema,
  })
  .openapi({ description: 'How much each goal counts here, where not as much as the model says.' })
const poolsSchema = z.enum(['queue', 'books']).openapi({
  description: '`queue`: tiers that share a pool have no owners; `books`: their accounts get one too.',
})
const effortSchema = z.enum(['repair', 'quick', 'usual', 'thorough']).openapi({
  description:
    'How much work the search is given, in steps and never in time. `thorough` goes on until the plan is proven to be the best.',
})

/** What somebody may want of a plan of books. */
export const assignmentRequestSchema = z
  .strictObject({
    without: z
      .array(z.strictObject({ personId: uuidSchema, from: dayInputSchema.optional() }))
      .max(MOST_PEOPLE)
      .optional()
      .openapi({
        description:
          'People who leave, from a day if one is given: they get nothing and lose what they have.',
      }),
    locks: z
      .array(lockSchema)
      .max(MOST_LOCKS)
      .optional()
      .openapi({ description: 'Accounts that somebody has given to a person by hand.' }),
    mostMoves: z
      .int()
      .min(0)
      .optional()
      .openapi({ description: 'So many accounts that have an owner may get another one.' }),
    allowOverload: z.boolean().optional().openapi({
      description:
        'Books may grow beyond the hours there are; what is missing is told. Ratios hold all the same.',
    }),
    pools: poolsSchema.optional(),
    effort: effortSchema.optional(),
    weights: weightsSchema.optional(),
    basedOn: uuidSchema.optional().openapi({
      description: 'A plan of books to start from: the answer comes soon and changes little of it.',
    }),
  })
  .openapi('AssignmentRequest', {
    example: {
      without: [{ personId: '0197c0f0-6c00-7000-8000-000000000001', from: '2026-09-30' }],
      mostMoves: 40,
    },
  })

export const assignmentOptionsSchema = z
  .strictObject({
    without: z.array(z.strictObject({ personId: uuidSchema, from: daySchema.nullable() })),
    locks: z.array(lockSchema),
    mostMoves: z.int().nullable(),
    allowOverload: z.boolean(),
    pools: poolsSchema,
    effort: effortSchema,
    weights: weightsSchema,
    basedOn: uuidSchema.nullable(),
  })
  .openapi('AssignmentOptions')

/** Wishes as the operation takes them. */
export function optionsIn({ without, weights, ...wishes }: z.output<typeof assignmentRequestSchema>) {
  const known = Object.entries(weights ?? {}).filter(([, weight]) => weight !== undefined)
  return {
    ...wishes,
    without: without?.map(({ personId, from = null }) => ({ personId, from })),
    weights: Object.fromEntries(known) as Record<string, number>,
  }
}

/** Wishes for an answer. */
export function optionsOut({
  without,
  locks,
  ...options
}: AssignmentOptions): z.input<typeof assignmentOptionsSchema> {
  return {
    ...options,
    without: without.map(({ personId, from }) => ({ personId, from: dayOut(from ?? undefined) })),
    locks: [...locks],
  }
}
