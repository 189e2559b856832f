import { z } from '@hono/zod-openapi'
import type { PilotDraw } from '../../operations/pilot/pilot-draw.ts'
import { dayOut, daySchema } from '../schema/day-schema.ts'
import { armCountsSchema } from './look-schema.ts'

const number = z.number().nullable()

const enrolmentSchema = z
  .strictObject({
    active: z.int().openapi({ description: 'Accounts that are active on the day of the draw.' }),
    outOfScope: z.int(),
    scopeUnknown: z
      .int()
      .openapi({ description: 'The scope depends on a field that is not known: they do not take part.' }),
    excluded: z.int(),
    excludeUnknown: z
      .int()
      .openapi({ description: 'The exclusion depends on a field that is not known: they take part.' }),
    openEscalation: z.int(),
    renewalInPilot: z
      .int()
      .openapi({ description: 'Their renewal falls into the days of treatment: they do not take part.' }),
    inOtherPilot: z.int(),
    eligible: z.int(),
  })
  .openapi('PilotEnrolment')

const metricPower = {
  metric: z.string(),
  smallestEffect: number.openapi({
    description:
      'The smallest effect that would be shown, in the metric’s own unit; null: none, or not known.',
  }),
}

const powerSchema = z
  .strictObject({
    canShow: z.boolean().nullable().openapi({
      description: 'Whether the least effect that pays would be shown; null: not known.',
    }),
    power: number.openapi({ description: 'How probably it would be.' }),
    primary: z.strictObject(metricPower),
    others: z.array(z.strictObject(metricPower)),
    neededAccounts: number.openapi({ description: 'Of both arms; null: no number is enough, or not known.' }),
    neededDays: number.openapi({ description: 'Where more days help.' }),
    proposal: z
      .strictObject({ ...metricPower, inSpreads: z.number() })
      .nullable()
      .openapi({ description: 'Where it cannot: a metric that would show sooner.' }),
  })
  .openapi('PilotPower')

export const drawSchema = z
  .strictObject({
    day: daySchema,
    enrolment: enrolmentSchema,
    arms: armCountsSchema,
    books: z
      .strictObject({
        treated: z.int(),
        control: z.int(),
        size: z.number(),
        sizeVariation: z.number(),
        icc: z.number(),
        isIccAssumed: z.boolean(),
      })
      .nullable()
      .openapi({ description: 'Where books are drawn: how many, how large, and how alike their accounts.' }),
    strata: z.array(
      z.strictObject({
        stratum: z.string(),
        accounts: z.int(),
        treated: z.int(),
        units: z.int(),
        mergedFrom: z.array(z.string()),
      }),
    ),
    balance: z.array(
      z.strictObject({
        covariate: z.string(),
        treatedMean: number,
        controlMean: number,
        smd: number.openapi({ description: 'Standardised mean difference.' }),
        flagged: z.boolean().openapi({ description: 'Beyond 0.1.' }),
        isWithinChance: z.boolean(),
        treatedMissing: z.int(),
        controlMissing: z.int(),
      }),
    ),
    contamination: z
      .array(
        z.strictObject({
          csm: z.string().openapi({ description: 'The person’s id, or the name that only a list has.' }),
          treated: z.int(),
          control: z.int(),
        }),
      )
      .openapi({ description: 'People with accounts in both arms, those with most first; 200 at most.' }),
    contaminated: z.int(),
    withoutBook: z.int(),
    power: powerSchema,
  })
  .openapi('PilotDraw')

/** A draw for an answer. */
export function drawOut(draw: PilotDraw): z.input<typeof drawSchema> {
  const { enrolment, arms, books, strata, balance, contamination, contaminated, withoutBook } = draw
  return {
    ...{ day: dayOut(draw.day)!, enrolment: { ...enrolment }, arms, books: books ?? null },
    strata: strata.map((stratum) => ({ ...stratum, mergedFrom: [...stratum.mergedFrom] })),
    balance: balance.map((row) => ({
      ...row,
      treatedMean: row.treatedMean ?? null,
      controlMean: row.controlMean ?? null,
      smd: row.smd ?? null,
    })),
    ...{ contamination: contamination.map((row) => ({ ...row })), contaminated, withoutBook },
    power: powerOut(draw.power),
  }
}

function powerOut(power: PilotDraw['power']): z.input<typeof powerSchema> {
  const { canShow, primary, others, neededAccounts, neededDays, proposal } = power
  return {
    ...{ canShow: canShow ?? null, power: power.power ?? null },
    ...{ primary: metricOut(primary), others: others.map(metricOut) },
    ...{ neededAccounts: neededAccounts ?? null, neededDays: neededDays ?? null },
    proposal: proposal ? { ...metricOut(proposal), inSpreads: proposal.inSpreads } : null,
  }
}

function metricOut({ metric, smallestEffect }: PilotDraw['power']['primary']) {
  return { metric, smallestEffect: smallestEffect ?? null }
}
