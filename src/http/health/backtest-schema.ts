import { z } from '@hono/zod-openapi'
import { daySchema } from '../schema/day-schema.ts'
import { orNull } from '../schema/or-null.ts'

const share = z.number().openapi({ example: 0.25 })
const maybe = z.number().nullable()
const verdict = z
  .enum(['predicts', 'no_signal'])
  .openapi({ description: '`predicts` only where the whole interval of the AUC lies above chance, 0.5.' })
const direction = z.enum(['higher_is_riskier', 'lower_is_riskier'])

const binSchema = z
  .strictObject({
    ...{ n: z.int(), events: z.int(), predicted: share, observed: share, lower: share, upper: share },
  })
  .openapi('CalibrationBin')

const calibrationSchema = z
  .strictObject({
    scale: z.enum(['as_given', 'fitted']),
    slope: maybe.openapi({ description: '1 is right, below 1 the predictions are too extreme.' }),
    ...{ slopeLower: maybe, slopeUpper: maybe, intercept: maybe, meanPredicted: share, meanObserved: share },
    ...{ brier: z.number(), brierOfBaseRate: z.number(), bins: z.array(binSchema) },
  })
  .openapi('HealthCalibration')

const liftSchema = z
  .strictObject({
    decile: z.int().openapi({ description: '1 holds the accounts most at risk.' }),
    ...{ n: z.int(), events: z.number(), rate: share, lift: z.number() },
    ...{ cumulativeShare: share, cumulativeEventShare: share },
  })
  .openapi('LiftPart')

const weightSchema = z
  .strictObject({
    ...{ signal: z.string(), share, direction: z.enum([...direction.options, 'by_category']) },
    ...{ logOdds: maybe, logOddsLower: maybe, logOddsUpper: maybe, missingLogOdds: maybe },
    categories: z.array(z.strictObject({ category: z.string(), logOdds: z.number() })),
    ...{ isUncertain: z.boolean(), p: share },
  })
  .openapi('SuggestedWeight')

const noteSchema = z
  .discriminatedUnion('code', [
    z.strictObject({ code: z.literal('reversed') }),
    z.strictObject({ code: z.literal('one_outcome') }),
    z.strictObject({ code: z.literal('direction_found'), direction }),
    z.strictObject({ code: z.literal('few_events'), events: z.int(), others: z.int() }),
    z.strictObject({ code: z.literal('too_good'), column: z.string(), auc: share }),
    z.strictObject({ code: z.literal('too_good_when_missing'), column: z.string(), auc: share }),
    z.strictObject({ code: z.literal('looks_like_id'), column: z.string() }),
    z.strictObject({ code: z.literal('is_day'), column: z.string() }),
    z.strictObject({ code: z.literal('is_constant'), column: z.string() }),
    z.strictObject({ code: z.literal('many_groups'), groups: z.int(), predicts: z.int() }),
    z.strictObject({ code: z.literal('seeds_disagree'), lowest: share, highest: share }),
  ])
  .openapi('BacktestNote')

const discrimination = {
  ...{
    n: z.int(),
    events: z.int(),
    auc: maybe,
    aucLower: maybe,
    aucUpper: maybe,
    standardError: maybe,
    verdict,
  },
  ...{ calibration: orNull(calibrationSchema), lift: z.array(liftSchema), weights: z.array(weightSchema) },
  notes: z.array(noteSchema),
}

const backtestSchema = z
  .strictObject({
    ...discrimination,
    ...{ direction, directionFrom: z.enum(['stated', 'found', 'convention']), aucOtherWay: share },
    groups: z
      .array(z.strictObject({ group: z.string().nullable(), ...discrimination }))
      .openapi({ description: 'By tier.' }),
    repeats: z.array(z.strictObject({ seed: z.int(), auc: share })),
    ...{ folds: z.int(), seed: z.int() },
  })
  .openapi('Backtest')

export const healthBacktestSchema = z
  .strictObject({
    known: daySchema.openapi({ description: 'Scores and signals are as they stood on this day.' }),
    judged: daySchema.openapi({ description: 'Who has left is judged on this day.' }),
    of: z.enum(['score', 'signals']),
    accounts: z.int().openapi({ description: 'That had a contract on the first day.' }),
    left: z.int().openapi({ description: 'Of those, whose contracts have all ended since.' }),
    missing: z
      .array(z.strictObject({ of: z.string(), accounts: z.int() }))
      .openapi({ description: 'Accounts of which the score, or a metric, was not known then.' }),
    result: z.enum(['backtest', 'no_outcomes', 'nothing_known', 'too_few_events']),
    backtest: orNull(backtestSchema).openapi({ description: 'Null unless the result is `backtest`.' }),
  })
  .openapi('HealthBacktest')
