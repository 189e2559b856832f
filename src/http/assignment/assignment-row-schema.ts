import { z } from '@hono/zod-openapi'
import type { ExplainedAssignment } from '../../operations/assignment/explain-assignment.ts'
import type { AssignmentRow } from '../../store/assignment-row-walks.ts'
import { refusalSchema } from '../plan/plan-row-schema.ts'
import { currencySchema, minorSchema } from '../schema/money-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

const personSchema = z.strictObject({ id: uuidSchema.nullable(), name: z.string().nullable() })

export const assignmentRowSchema = z
  .strictObject({
    accountId: uuidSchema,
    externalId: z.string(),
    name: z.string().nullable(),
    kind: z.enum(['kept', 'moved', 'uncovered']),
    tier: z.string(),
    ownerBefore: personSchema.nullable(),
    ownerAfter: personSchema.nullable(),
    acvMinor: minorSchema,
    currency: currencySchema.nullable(),
    hours: z.number().nullable().openapi({ description: 'Of work in a year.' }),
    reason: z.record(z.string(), z.unknown()).openapi({
      description:
        'Why this person (`code`, `values`) and why not the owner before (`before`); of an uncovered account why nobody.',
    }),
    refused: refusalSchema.shape.changes
      .nullable()
      .openapi({ description: 'What the latest apply found changed, and so left the account.' }),
    appliedRun: z.int().nullable(),
  })
  .openapi('AssignmentRow')

export const explainedAssignmentSchema = z
  .strictObject({
    row: assignmentRowSchema,
    alternatives: z
      .array(
        z.strictObject({
          personId: uuidSchema,
          name: z.string().nullable(),
          mismatch: z.strictObject({ language: z.number(), region: z.number(), skill: z.number() }),
          leaving: z.number().openapi({ description: 'For taking the account from its owner.' }),
          time: z.number().openapi({ description: 'Its hours at the price of this person’s time.' }),
          arr: z.number().openapi({ description: 'Its ARR at the price of this person’s concentration.' }),
          place: z.number().openapi({ description: 'A place in this person’s tier at its price.' }),
          total: z.number(),
          difference: z
            .number()
            .nullable()
            .openapi({ description: 'total − that of whoever has the account; null while nobody has.' }),
          costsAtLeast: z.number().openapi({
            description: 'Proven: with this person all books together have at least so many points more.',
          }),
          blockedBy: z
            .enum(['over_ratio', 'no_capacity', 'move_limit'])
            .nullable()
            .openapi({ description: 'Why this person cannot take it beside the rest.' }),
        }),
      )
      .openapi({ description: 'Everybody who serves the tier, the cheapest first, in points.' }),
  })
  .openapi('ExplainedAssignment')

/** A row of a plan of books for an answer. */
function assignmentRowOut(
  row: AssignmentRow,
  names: ReadonlyMap<string, string>,
): z.input<typeof assignmentRowSchema> {
  const { accountId, externalId, name = null, kind, tier, acvMinor = null, currency = null, hours } = row
  const personOf = (id: string | undefined, listed?: string) => {
    if (id === undefined) return listed === undefined ? null : { id: null, name: listed }
    return { id, name: names.get(id) ?? null }
  }
  return {
    ...{ accountId, externalId, name, kind, tier, acvMinor, currency, hours: hours ?? null },
    ownerBefore: personOf(row.ownerBefore, row.ownerBeforeName),
    ownerAfter: personOf(row.ownerAfter),
    reason: { ...row.reason },
    refused: row.refused === undefined ? null : [...row.refused],
    appliedRun: row.appliedRun ?? null,
  }
}

/** A row with what every other person would have cost, for an answer. */
export function explainedAssignmentOut({
  row,
  explanation,
  names,
}: ExplainedAssignment): z.input<typeof explainedAssignmentSchema> {
  return {
    row: assignmentRowOut(row, names),
    alternatives: explanation.alternatives.map(({ csm, mismatch, difference, blockedBy, ...points }) => ({
      ...points,
      personId: csm,
      name: names.get(csm) ?? null,
      mismatch: { ...mismatch },
      difference: difference ?? null,
      blockedBy: blockedBy ?? null,
    })),
  }
}
