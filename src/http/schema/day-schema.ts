import { z } from '@hono/zod-openapi'
import { type Day, formatDay, parseDay } from '../../domain/kernel/day.ts'

/** A day in an answer: 2026-07-01. */
export const daySchema = z.iso.date().openapi({ example: '2026-07-01' })

/** A day in a request, as the domain counts it. */
export const dayInputSchema = daySchema
  // Databases know no year 0.
  .refine((text) => text >= '0001', { error: '0001-01-01 …' })
  .transform((text) => parseDay(text)!)

/** A day for an answer; null for one that is not known. */
export function dayOut(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day)
}
