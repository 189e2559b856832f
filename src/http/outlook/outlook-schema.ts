import { z } from '@hono/zod-openapi'
import { ASSUMPTION_SOURCES } from '../../domain/forecast/assumption.ts'
import { LANGUAGES } from '../../domain/model/model.ts'
import { daySchema } from '../schema/day-schema.ts'
import { currencySchema } from '../schema/money-schema.ts'

const amount = (description: string) => z.int().openapi({ description, example: 150_000_00 })

const basisSchema = z
  .discriminatedUnion('code', [
    z.strictObject({ code: z.literal('contracts'), events: z.int(), accountMonths: z.int() }),
    z.strictObject({ code: z.literal('start_dates'), events: z.int(), months: z.int() }),
    z.strictObject({ code: z.literal('placements'), events: z.int(), accountMonths: z.int() }),
    z.strictObject({ code: z.literal('list'), accounts: z.int() }),
    z.strictObject({ code: z.literal('projection'), accounts: z.int(), months: z.int() }),
    z.strictObject({ code: z.literal('retention_target'), retention: z.number() }),
    z.strictObject({ code: z.literal('people_rules') }),
    z.strictObject({ code: z.literal('published_example') }),
    z.strictObject({ code: z.literal('none_known') }),
    z.strictObject({ code: z.literal('chosen') }),
  ])
  .openapi({
    description:
      'What it rests on: cases counted in a history of so many account-months, the list, the answers, the model, a published example, or nothing.',
  })

const assumptionSchema = z
  .strictObject({
    value: z.number().nullable().openapi({ description: 'Null: nobody knows, and whoever asks has to say.' }),
    spread: z
      .number()
      .openapi({ description: 'Standard deviation of what it may really be; 0: taken as certain.' }),
    source: z.enum(ASSUMPTION_SOURCES),
    basis: basisSchema,
  })
  .openapi('Assumption')

const tierSchema = z
  .strictObject({
    id: z.string(),
    label: z.partialRecord(z.enum(LANGUAGES), z.string()),
    touch: z.enum(['high', 'low', 'tech']),
    pool: z.string().nullable(),
    ratio: z.number().nullable().openapi({ description: 'Accounts per CSM; null: nobody is assigned.' }),
    cost: z.strictObject({
      csmMinor: amount('Per CSM and year.'),
      sharedMinor: amount('Per account and year.'),
      technologyMinor: amount('Per account and year.'),
      programMinor: amount('Of the program, per year.'),
      variableMinor: amount('Per account and year.'),
      serviceRevenueMinor: amount('Per account and year, of paid services.'),
    }),
    accounts: z.int().openapi({ description: 'That the model in force gives to the tier today.' }),
    arrMinor: amount('Of the accounts whose ACV is known.'),
    hoursPerAccount: z.number().openapi({
      description: 'Of the tier’s own people, per account and year, without onboarding.',
    }),
    onboardingHours: z
      .number()
      .openapi({ description: 'Of the tier’s own people, per account that is won.' }),
    assumptions: z.strictObject({
      newPerMonth: assumptionSchema,
      churnPerYear: assumptionSchema.openapi({ description: 'Share of the accounts.' }),
      expansionPerYear: assumptionSchema.openapi({ description: 'Share of the ARR of those who stay.' }),
      contractionPerYear: assumptionSchema.openapi({ description: 'Share of the ARR of those who stay.' }),
      movesPerYear: z.array(z.strictObject({ to: z.string(), rate: assumptionSchema })).openapi({
        description:
          'Share of the accounts that move to each other tier; tiers to which none moved are left out.',
      }),
      newAcvMinor: assumptionSchema,
      acvSpread: assumptionSchema.openapi({ description: 'Standard deviation / mean of single ACVs.' }),
    }),
  })
  .openapi('TierOutlook')

const groupSchema = z.strictObject({
  people: z.int(),
  fteByMonth: z.array(z.number()).openapi({
    description: 'What one of them gives in each month ahead, with ramp, leave and start, if they stay.',
  }),
  fromMonth: z.int(),
})

const unitSchema = z
  .strictObject({
    id: z.string().openapi({ description: 'Of the tier, or of the pool.' }),
    kind: z.enum(['tier', 'pool']),
    tiers: z.array(z.string()),
    csmMinor: amount('Per CSM and year, of the dearest of its tiers.'),
    team: z.array(groupSchema).nullable().openapi({
      description: 'CSMs, alike ones together; null: nobody has said who the people are.',
    }),
  })
  .openapi('UnitOutlook')

export const outlookSchema = z
  .strictObject({
    modelNumber: z.int().openapi({ description: 'The version in force.' }),
    asOf: daySchema,
    currency: currencySchema,
    months: z.int().openapi({ description: 'For so many months ahead the people are listed.', example: 36 }),
    tiers: z.array(tierSchema).openapi({ description: 'In the order of the model.' }),
    units: z.array(unitSchema),
    people: z.strictObject({
      productiveHours: z
        .number()
        .openapi({ description: 'That one CSM gives to accounts in a year.', example: 1288 }),
      rampByMonth: z.array(z.number()),
      attritionPerYear: assumptionSchema,
      daysToHireP80: z
        .number()
        .openapi({ description: 'Four of five openings are filled within so many days.' }),
      hiresPerQuarter: z.number().nullable(),
    }),
    highestCostShare: z
      .number()
      .openapi({ description: 'Above it the model is too expensive.', example: 0.15 }),
    lowestCostShare: z.number().openapi({ description: 'Below it little is spent.', example: 0.05 }),
    asIs: z
      .array(
        z.strictObject({
          id: z.string(),
          accounts: z.int(),
          arrMinor: amount('Of the accounts whose ACV is known.'),
          ratio: z
            .number()
            .nullable()
            .openapi({ description: 'Accounts per person of today; null: as in the model.' }),
        }),
      )
      .nullable()
      .openapi({ description: 'The tiers that accounts are in today; null: none is recorded.' }),
  })
  .openapi('Outlook')
