import { z } from '@hono/zod-openapi'
import { dayOf } from '../../domain/kernel/day.ts'
import { instantSchema } from './instant-schema.ts'

/** Of a run or a version of the model: the one after it has a number too. */
export const LARGEST_NUMBER = 2 ** 31 - 2

/**
 * What a cursor may hold as the key of a place: a cursor that somebody has made up holds anything, and a database knows numbers
 * and days within bounds only.
 */
export const numberKey = z.int().min(0).max(LARGEST_NUMBER)
/** Of an act: they are counted further. */
export const longNumberKey = z.int().min(0)
export const dayKey = z
  .int()
  .min(dayOf(1, 1, 1)!)
  .max(dayOf(9999, 12, 31)!)
export const instantKey = instantSchema.refine((text) => text >= '0001')
