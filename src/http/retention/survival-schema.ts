import { z } from '@hono/zod-openapi'
import type { CustomerSurvival } from '../../operations/retention/read-customer-survival.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { groupQuery, leftOutCount, withoutContractSchema } from './retention-schema.ts'

export const survivalQuery = z.object({
  group: groupQuery,
  conf: z.enum(['log', 'log-log', 'plain']).default('log'),
})

const limit = z.number().nullable()

const curve = {
  n: z.int(),
  events: z.int(),
  median: limit.openapi({
    description: 'Months after which half have left; null where more than half are still there.',
  }),
  medianLower: limit,
  medianUpper: limit,
  lastTime: limit.openapi({ description: 'Until when somebody was watched.' }),
  watched: z
    .array(z.strictObject({ time: z.int(), customers: z.int() }))
    .openapi({ description: 'How many were still watched after so many months.' }),
  table: z.array(
    z.strictObject({
      time: z.number().openapi({ description: 'Months since the first contract.' }),
      atRisk: z.int(),
      events: z.int(),
      survival: z.number(),
      lower: limit,
      upper: limit,
    }),
  ),
}

export const survivalSchema = z
  .strictObject({
    asOf: daySchema,
    unit: z.literal('months'),
    method: z.literal('kaplan_meier'),
    whole: z.strictObject(curve),
    groups: z.array(z.strictObject({ group: z.string(), ...curve })),
    logRank: z.strictObject({ chiSquared: z.number(), df: z.int(), p: z.number() }).nullable().openapi({
      description: 'Whether the groups differ; null without two in which somebody could have left.',
    }),
    recordBeginsOn: daySchema.nullable(),
    accounts: z.int(),
    leftOut: z.strictObject({
      withoutContract: withoutContractSchema,
      beforeRecord: leftOutCount(
        'Customers already when the record begins: who left before is in no record, and these alone would flatter the curve.',
      ),
      withoutGroup: leftOutCount('In the curve of the whole only.'),
    }),
  })
  .openapi('CustomerSurvival')

/** How long customers stay, as an answer. */
export function survivalOut(read: CustomerSurvival): z.input<typeof survivalSchema> {
  const { asOf, whole, groups, logRank, recordBeginsOn, ...found } = read
  return {
    ...{ ...found, asOf: dayOut(asOf)!, unit: 'months', method: 'kaplan_meier', whole: curveOut(whole) },
    groups: groups.map((own) => ({ group: own.group, ...curveOut(own) })),
    logRank: logRank === undefined ? null : { chiSquared: logRank.chiSquared, df: logRank.df, p: logRank.p },
    recordBeginsOn: dayOut(recordBeginsOn),
  }
}

function curveOut({
  n,
  events,
  median,
  medianLower,
  medianUpper,
  lastTime,
  table,
  watched,
}: CustomerSurvival['whole']) {
  return {
    ...{ n, events, median: median ?? null, medianLower: medianLower ?? null },
    ...{ medianUpper: medianUpper ?? null, lastTime: lastTime ?? null },
    watched: [...watched],
    table: table.map(({ lower, upper, ...step }) => ({
      ...step,
      lower: lower ?? null,
      upper: upper ?? null,
    })),
  }
}
