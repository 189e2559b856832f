import { z } from '@hono/zod-openapi'
import type { MessageId } from '../../language/catalogue.ts'
import type { MessageValues } from '../../language/describe.ts'
import type { FoundImport } from '../../operations/import/get-import.ts'
import type { ImportFailure, ImportReport, RejectedRow } from '../../operations/import/import-report.ts'
import { IMPORT_KINDS, IMPORT_STATES, type ImportRun } from '../../store/import-runs.ts'
import type { Call } from '../app.ts'
import { tellProblems } from '../problem/tell-problems.ts'
import { wordsFor } from '../problem/words-for.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { instantSchema } from '../schema/instant-schema.ts'
import { currencySchema } from '../schema/money-schema.ts'
import { problemItemSchema } from '../schema/problem-schema.ts'
import { uuidSchema } from '../schema/uuid-schema.ts'

export const kindSchema = z.enum(IMPORT_KINDS).openapi({ example: 'accounts' })

export const sourceSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}*$/u)
  .openapi({
    description: 'The system that a list comes from: the name space of its ids.',
    example: 'crm',
    // The same as above; JSON Schema has no flags.
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$',
  })

const countsSchema = z.strictObject({
  rows: z.int().openapi({ description: 'Data rows of the file.' }),
  accepted: z.int(),
  filtered: z.int().openapi({ description: 'Left out by the `where` of the map.' }),
  rejectedRows: z.int(),
  rejectedValues: z.int().openapi({ description: 'Values that cannot be read and count as not known.' }),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
})

const summarySchema = {
  importId: uuidSchema.openapi({ description: 'Also the id of its job.' }),
  kind: kindSchema,
  source: z.string(),
  fileName: z.string().nullable(),
  state: z.enum(IMPORT_STATES).openapi({ description: '`unchanged`: everything in the list was known.' }),
  contentDigest: z.string().openapi({ description: 'SHA-256 of the bytes.' }),
  asOf: daySchema.nullable(),
  currency: currencySchema.nullable(),
  counts: countsSchema.nullable().openapi({ description: 'Null while it runs, and where it failed.' }),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  undoneAt: instantSchema.nullable(),
}

export const importSchema = z.strictObject(summarySchema).openapi('Import')

const rejectedSchema = problemItemSchema
  .extend({
    scope: z
      .enum(['row', 'value', 'joined'])
      .openapi({ description: '`row`: the row is left out; `value`: the value counts as not known.' }),
    line: z.int().nullable(),
    column: z.string().nullable(),
  })
  .openapi('RejectedRow')

export const importDetailSchema = z
  .strictObject({
    ...summarySchema,
    problems: z.array(problemItemSchema).openapi({ description: 'Why it failed.' }),
    mapping: z.array(z.strictObject({ field: z.string(), source: z.string() })).openapi({
      description: 'Which column, or expression of a map, each field was read from.',
    }),
    ignoredColumns: z.array(z.string()),
    notes: z.array(
      z.strictObject({ code: z.string(), message: z.string(), values: z.record(z.string(), z.unknown()) }),
    ),
    map: z.string().nullable().openapi({ description: 'The map that it was read with.' }),
    rejected: z.array(rejectedSchema).openapi({ description: 'The first 1000 of them.' }),
  })
  .openapi('ImportDetail')

/** An import as it stands in a list. */
export function importOut(run: ImportRun): z.input<typeof importSchema> {
  return {
    importId: run.id,
    kind: run.kind,
    source: run.source,
    fileName: run.fileName ?? null,
    state: run.state,
    contentDigest: run.contentDigest,
    asOf: dayOut(run.asOf),
    currency: run.currency ?? null,
    counts: countsOf(reportOf(run)),
    createdAt: run.createdAt,
    finishedAt: run.finishedAt ?? null,
    undoneAt: run.undoneAt ?? null,
  }
}

/** An import with all that is known of it, in the reader's language. */
export function importDetailOut(call: Call, found: FoundImport): z.input<typeof importDetailSchema> {
  const report = reportOf(found)
  const failure = found.state === 'failed' ? (found.summary as ImportFailure | null) : undefined
  const words = wordsFor(call, found.currency)
  return {
    ...importOut(found),
    problems: tellProblems(call, failure?.problems ?? []),
    mapping: (report?.mapping ?? []).map(({ field, source }) => ({ field, source })),
    ignoredColumns: [...(report?.ignoredColumns ?? [])],
    notes: (report?.notes ?? []).map(({ code, values }) => ({
      code,
      message: words.text(`note.${code}` as MessageId, values as MessageValues),
      values: { ...values },
    })),
    map: found.map ?? null,
    rejected: rejectedOut(call, found.rejected),
  }
}

/** Rows and values that were not taken, in the reader's language. */
export function rejectedOut(call: Call, rejected: readonly RejectedRow[]): z.input<typeof rejectedSchema>[] {
  const told = tellProblems(call, rejected)
  return told.map((problem, index) => {
    const { scope, line, column } = rejected[index]!
    return { ...problem, scope, line: line ?? null, column: column === undefined ? null : String(column) }
  })
}

function reportOf({ state, summary }: ImportRun): ImportReport | undefined {
  return state === 'failed' || summary === null ? undefined : (summary as ImportReport)
}

function countsOf(report: ImportReport | undefined): z.input<typeof countsSchema> | null {
  if (report === undefined) return null
  const { rows, accepted, filtered, rejectedRows, rejectedValues, added, changed, unchanged } = report
  return { rows, accepted, filtered, rejectedRows, rejectedValues, added, changed, unchanged }
}
