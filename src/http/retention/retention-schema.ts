import { z } from '@hono/zod-openapi'
import { DEFINITIONS, type DefinitionName } from '../../domain/retention/bridge/definition.ts'
import { parseMonth } from '../../domain/retention/bridge/month.ts'
import type { MOVEMENTS } from '../../domain/retention/bridge/movements.ts'
import type { RetentionRead } from '../../operations/retention/read-retention.ts'
import { RETENTION_GROUPS } from '../../operations/retention/retention-group.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { currencySchema } from '../schema/money-schema.ts'

/** By what retention is told apart. */
export const groupQuery = z.enum(RETENTION_GROUPS).optional()

const monthInput = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .openapi({ example: '2026-01' })
  .transform((text) => parseMonth(text)!)
  .optional()

const definitionName = z.enum(Object.keys(DEFINITIONS) as DefinitionName[])

const span = z.enum(['month', 'quarter', 'year'])

export const retentionQuery = z.object({
  from: monthInput,
  to: monthInput,
  months: z.coerce.number().int().min(1).max(1200).optional().openapi({
    description: 'Where `from` is left out: the last so many months, as far as the record goes.',
  }),
  definition: definitionName.default('capped'),
  snapshot: z.enum(['start', 'end']).default('start'),
  by: span.default('quarter'),
  cohort: span.default('year'),
  group: groupQuery,
})

const share = (description: string) => z.number().nullable().openapi({ description, example: 0.93 })
const amount = z.int()

const figures = {
  openingMinor: amount.openapi({ description: 'ARR in the month before.' }),
  newMinor: amount,
  reactivationMinor: amount,
  expansionMinor: amount,
  contractionMinor: amount.openapi({ description: 'Losses are positive amounts.' }),
  churnMinor: amount,
  closingMinor: amount,
  basisMinor: amount.openapi({ description: 'What GRR and NRR are shares of.' }),
  grr: share('Null where that is nothing.'),
  nrr: share('Null where nothing was there.'),
  logoChurn: share('Customers lost, of those who were there.'),
  openingCustomers: z.int(),
  closingCustomers: z.int(),
  counts: z.strictObject({
    new: z.int(),
    reactivation: z.int(),
    expansion: z.int(),
    contraction: z.int(),
    churn: z.int(),
  } satisfies Record<(typeof MOVEMENTS)[number], z.ZodType>),
}

const figuresSchema = z.strictObject(figures).openapi('RetentionFigures')

const bridgeSchema = z
  .strictObject({
    months: z.array(
      z.strictObject({
        month: z.string().openapi({ example: '2026-06' }),
        ...figures,
        isCutOff: z.boolean(),
      }),
    ),
    periods: z.array(
      z.strictObject({
        period: z.string().openapi({ example: '2026-Q2' }),
        ...figures,
        isCutOff: z.boolean(),
      }),
    ),
    totals: figuresSchema,
  })
  .openapi('RetentionBridge')

export const leftOutCount = (description: string) => z.int().openapi({ description })

export const withoutContractSchema = leftOutCount('Accounts of which no contract says anything.')

export const retentionSchema = z
  .strictObject({
    asOf: daySchema,
    currency: currencySchema,
    measure: z.literal('arr'),
    definition: z
      .strictObject({ name: definitionName, version: z.int() })
      .openapi({ description: 'What GRR, NRR and logo churn mean here.' }),
    snapshot: z.enum(['start', 'end']),
    bridge: z
      .union([bridgeSchema, z.null()])
      .openapi({ description: 'Null where the record has none of these months.' }),
    groups: z
      .array(z.strictObject({ group: z.string().nullable(), bridge: bridgeSchema }))
      .nullable()
      .openapi({
        description: 'Null where nobody asked; the group null is of those whose group is not known.',
      }),
    cohorts: z.array(
      z.strictObject({
        cohort: z.string().openapi({ example: '2025' }),
        customers: z.int(),
        ages: z.array(
          z.strictObject({
            age: z.int().openapi({ description: 'Months since each customer’s first.' }),
            customers: z.int(),
            amountMinor: amount,
            logoRetention: z.number(),
            grr: share('Of what they paid first.'),
            nrr: share('Of what they paid first.'),
          }),
        ),
      }),
    ),
    recordBeginsOn: daySchema.nullable().openapi({ description: 'The day of the first contract.' }),
    accounts: z.int(),
    leftOut: z.strictObject({
      withoutContract: withoutContractSchema,
      withoutAmount: leftOutCount('With a contract whose amount is not known.'),
      otherCurrency: leftOutCount('With a contract in another currency.'),
    }),
    beforeRecord: leftOutCount('Customers already when the record begins: in the bridge, and in no cohort.'),
    mayStillRenew: leftOutCount('Told as lost; their contract ended within the last 30 days.'),
  })
  .openapi('Retention')

/** The retention of a workspace as an answer. */
export function retentionOut(read: RetentionRead): z.input<typeof retentionSchema> {
  const { bridge, groups, cohorts, asOf, recordBeginsOn, ...found } = read
  return {
    ...{ ...found, asOf: dayOut(asOf)!, measure: 'arr', recordBeginsOn: dayOut(recordBeginsOn) },
    bridge: bridge === undefined ? null : bridgeOut(bridge),
    groups: groups?.map((own) => ({ group: own.group ?? null, bridge: bridgeOut(own.bridge) })) ?? null,
    cohorts: cohorts.map(({ ages, ...cohort }) => ({
      ...cohort,
      ages: ages.map(({ grr, nrr, ...age }) => ({ ...age, grr: grr ?? null, nrr: nrr ?? null })),
    })),
  }
}

type Bridge = NonNullable<RetentionRead['bridge']>

function bridgeOut({ months, periods, totals }: Bridge): z.input<typeof bridgeSchema> {
  return { months: months.map(known), periods: periods.map(known), totals: known(totals) }
}

function known<Figures extends Bridge['totals']>({ grr, nrr, logoChurn, ...figures }: Figures) {
  return { ...figures, grr: grr ?? null, nrr: nrr ?? null, logoChurn: logoChurn ?? null }
}
