import { z } from '@hono/zod-openapi'
import type { CodedColumn } from '../../operations/plan/plan-columns.ts'

/** A column of texts of which few differ. */
export const codedSchema = z.strictObject({
  values: z.array(z.string()).openapi({ description: 'Each once.' }),
  at: z.array(z.int()).openapi({ description: 'For each row its place in `values`; −1: there is none.' }),
})

/** Such a column for an answer. */
export function codedOut({ values, at }: CodedColumn): z.input<typeof codedSchema> {
  return { values: [...values], at }
}
