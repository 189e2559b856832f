import { z } from 'zod'
import { CANONICAL_FIELDS } from '../mapping/canonical-field.ts'

const column = z.string().min(1).describe('Header of a column.')
const expression = z
  .string()
  .min(1)
  .describe('CEL over the columns of the row: `Fresh + Milk`, `row["Monthly Charges"] * 12`.')

const valueSource = z.union([
  column,
  z.null().describe('Not mapped, even where a header would be guessed.'),
  z.strictObject({ column }),
  z.strictObject({ value: expression }),
  z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean()]) }),
])

const idSource = z.union([
  valueSource,
  z.strictObject({
    generate: z
      .string()
      .regex(/\{row(:\d+)?\}/)
      .describe('`C{row}`, or `C{row:4}` with zeros in front: the number of the data row.'),
  }),
])

const acvSource = z.union([
  valueSource,
  z.strictObject({ minor: expression.describe('The amount in whole minor units, as Stripe gives it.') }),
  z
    .strictObject({ total: expression, months: expression })
    .describe('A contract of several months: total / months × 12.'),
  z
    .strictObject({ years: z.array(expression).min(1), start: expression })
    .describe(
      'A ramped contract: the amount of each contract year; the year that contains the as-of day counts.',
    ),
])

const reading = {
  decimal: z.enum([',', '.']).optional().describe('Decimal mark of every number of the file.'),
  dates: z.enum(['dmy', 'mdy']).optional().describe('Order of day and month in dates of numbers only.'),
  sheet: z.string().optional().describe('Sheet of a workbook; the first when not given.'),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis']).optional(),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  types: z
    .record(z.string(), z.enum(['number', 'date', 'bool', 'text']))
    .optional()
    .describe('What columns hold, where a guess from the values will not do.'),
  empty: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .optional()
    .describe('What an empty cell of a column means: `end_date: "9999-12-31"`.'),
  replace: z
    .record(z.string(), z.record(z.string(), z.string()))
    .optional()
    .describe('Values to put right: `sector: { technolgy: technology }`.'),
  where: expression.optional().describe('Keeps only the rows for which this is true.'),
}

const take = z.union([
  z.literal('count'),
  z.strictObject({ sum: expression }),
  z.strictObject({ min: expression }),
  z.strictObject({ max: expression }),
  z.strictObject({ first: expression }),
  z.strictObject({
    last: expression,
    by: expression
      .optional()
      .describe('The row with the highest value counts; without it, the last in the file.'),
  }),
])

/** A second file whose rows are grouped by a key and looked up from each row. */
export type JoinSpec = {
  file: string
  on: Record<string, string>
  take: Record<string, z.infer<typeof take>>
  join?: JoinSpec[] | undefined
} & { [Key in keyof typeof reading]?: z.infer<(typeof reading)[Key]> | undefined }

const join: z.ZodType<JoinSpec> = z.lazy(() =>
  z.strictObject({
    file: z.string().min(1).describe('The second file, seen from the folder of the first.'),
    on: z.record(z.string(), z.string()).describe('One pair: column of this file, column of the second.'),
    take: z.record(z.string().regex(/^[A-Za-z_]\w*$/), take).describe('New columns, by name.'),
    join: z.array(join).optional(),
    ...reading,
  }),
)

/** A map file: how a foreign list becomes a customer list. */
export const mapSchema = z.strictObject({
  source: z.string().optional().describe('What the file is, for people.'),
  ...reading,
  currency: z.string().optional().describe('ISO code of the currency of the result.'),
  rates: z
    .record(z.string(), z.number().positive())
    .optional()
    .describe('What one unit of another currency is worth in `currency`.'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('The day the data ends: taken when no day is asked for.'),
  acvProxy: z.string().min(1).optional().describe('What stands in for ACV; every report says it.'),
  join: z.array(join).optional(),
  columns: z
    .strictObject({
      ...Object.fromEntries(CANONICAL_FIELDS.map((field) => [field, valueSource.optional()])),
      account_id: idSource.optional(),
      acv: acvSource.optional(),
    })
    .optional()
    .describe('The canonical columns; those not named here are guessed from the headers.'),
  custom: z.record(z.string().min(1), valueSource).optional().describe('More columns, as `custom.NAME`.'),
  otherColumns: z
    .enum(['keep', 'drop'])
    .optional()
    .describe('Whether columns that nothing names become custom columns (keep, unless said).'),
})

type ValueSource = z.infer<typeof valueSource>
export type ColumnSource = z.infer<typeof acvSource> | z.infer<typeof idSource> | ValueSource
export type ReadingSpec = Pick<JoinSpec, keyof typeof reading>
export type TakeSpec = z.infer<typeof take>
export type MapSpec = Omit<z.infer<typeof mapSchema>, 'columns'> & {
  columns?: { [field: string]: ColumnSource | undefined } | undefined
}

/** The JSON Schema of map files, so that editors complete and check them. */
export function mapJsonSchema(): object {
  return z.toJSONSchema(mapSchema, { reused: 'ref' })
}
