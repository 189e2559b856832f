import { z } from '@hono/zod-openapi'

/** Whole minor units of the currency that stands beside it; null: not known. */
export const minorSchema = z.int().nullable().openapi({ example: 1_250_000 })

export const currencySchema = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .openapi({ example: 'USD' })
