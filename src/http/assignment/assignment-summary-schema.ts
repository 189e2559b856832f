import { z } from '@hono/zod-openapi'
import { type BookOfCsm, LOCK_REFUSALS, UNCOVERED_REASONS } from '../../domain/assignment/books.ts'
import { GOALS, type Goal } from '../../domain/assignment/goal.ts'
import type { AssignmentSummary } from '../../operations/assignment/assignment-summary.ts'
import { currencySchema } from '../schema/money-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const pointsOf = Object.fromEntries(GOALS.map((goal) => [goal, z.number()])) as Record<Goal, z.ZodNumber>
const byTier = z.record(z.string(), z.int())

export const bookSchema = z
  .strictObject({
    personId: uuidSchema,
    name: z.string().nullable(),
    accounts: z.int(),
    hours: z.number().openapi({ description: 'Of work in the year ahead.' }),
    capacityHours: z.number(),
    arrMinor: z.int(),
    utilisation: z
      .number()
      .nullable()
      .openapi({ description: 'hours / capacityHours; null without capacity.' }),
    targetUtilisation: z.number().nullable(),
    accountsByTier: byTier,
    mostByTier: byTier.openapi({ description: 'By the maximum ratio and the ramp.' }),
    missingHours: z.number(),
    leaves: z.boolean(),
  })
  .openapi('BookOfPerson')

export const assignmentSummarySchema = z
  .strictObject({
    currency: currencySchema,
    counts: z.strictObject({
      kept: z.int(),
      moved: z.int().openapi({ description: 'From one owner to another.' }),
      given: z.int().openapi({ description: 'From nobody to somebody.' }),
      uncovered: z.int().openapi({ description: 'A person should serve them and nobody can.' }),
    }),
    movedArrMinor: z.int(),
    firstGoal: z
      .strictObject({
        uncoveredArrMinor: z.int(),
        lowerBoundMinor: z.int().openapi({ description: 'Proven: no books leave less uncovered.' }),
        isProven: z.boolean(),
        countedAsOneMinor: z.int(),
      })
      .openapi({ description: 'ARR that nobody covers although a person should: it comes before all else.' }),
    objective: z.number().openapi({ description: 'Points of the soft goals; lower is better.' }),
    lowerBound: z.number().nullable().openapi({ description: 'Proven: no books have fewer points.' }),
    gap: z.number().nullable().openapi({ description: '(objective − lowerBound) / objective, 0..1.' }),
    stop: z.enum(['proven', 'gap', 'effort', 'cancelled', 'crashed']),
    points: z.strictObject(pointsOf).openapi({ description: 'The objective by goal.' }),
    missingHours: z.number(),
    uncovered: z.array(
      z.strictObject({
        reason: z.enum(UNCOVERED_REASONS),
        counts: z.boolean().openapi({ description: 'Whether a person should serve them.' }),
        accounts: z.int(),
        arrMinor: z.int(),
      }),
    ),
    refusedLocks: z.array(
      z.strictObject({ accountId: z.string(), personId: z.string(), reason: z.enum(LOCK_REFUSALS) }),
    ),
    utilisation: z.array(bookSchema),
  })
  .openapi('AssignmentSummary')

/** The figures of a plan of books for an answer. */
export function assignmentSummaryOut(
  { uncovered, refusedLocks, utilisation, points, ...summary }: AssignmentSummary,
  names: ReadonlyMap<string, string>,
): z.input<typeof assignmentSummarySchema> {
  return {
    ...summary,
    points: { ...points },
    uncovered: [...uncovered],
    refusedLocks: refusedLocks.map(({ account, csm, reason }) => ({
      accountId: account,
      personId: csm,
      reason,
    })),
    utilisation: utilisation.map((book) => bookOut(book, names)),
  }
}

/** What somebody's book comes to, for an answer. */
export function bookOut(
  { csm, ...book }: BookOfCsm,
  names: ReadonlyMap<string, string>,
): z.input<typeof bookSchema> {
  return {
    ...book,
    personId: csm,
    name: names.get(csm) ?? null,
    utilisation: book.utilisation ?? null,
    targetUtilisation: book.targetUtilisation ?? null,
    accountsByTier: { ...book.accountsByTier },
    mostByTier: { ...book.mostByTier },
  }
}
