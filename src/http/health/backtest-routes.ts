import { createRoute, z } from '@hono/zod-openapi'
import type { Backtest, Discrimination } from '../../domain/health/backtest/backtest.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import { backtestHealth } from '../../operations/health/backtest-health.ts'
import type { App } from '../app.ts'
import { refusals } from '../schema/problem-schema.ts'
import { healthBacktestSchema } from './backtest-schema.ts'

const route = createRoute({
  method: 'get',
  path: '/health/backtest',
  operationId: 'backtestHealth',
  tags: ['Health'],
  summary: 'Say whether health predicts who leaves',
  description:
    'Holds the health scores of accounts, or the signals behind them, as they stood some days ago against who has left since: AUC with its interval, calibration, lift, in all and by tier, and for signals the weights that the past suggests. `no_outcomes` where nobody left, or nobody stayed; `nothing_known` where there was no score or signal then; `too_few_events` where too few left to learn from.',
  request: {
    query: z.object({
      days: z.coerce.number().int().min(1).max(3650).default(90).openapi({ description: 'How long ago.' }),
      of: z
        .enum(['score', 'signals'])
        .optional()
        .openapi({ description: 'Left out: the scores where there were any, else the signals.' }),
    }),
  },
  responses: {
    200: {
      description: 'What was found.',
      content: { 'application/json': { schema: healthBacktestSchema } },
    },
    ...refusals(401, 403),
  },
})

export function addHealthBacktestRoutes(app: App): void {
  app.openapi(route, async (call) => {
    const found = await backtestHealth(call.get('context'), call.req.valid('query'))
    const { known, judged, of, accounts, left, missing, result } = found
    const answer = {
      ...{ known: formatDay(known), judged: formatDay(judged), of, accounts, left, missing: [...missing] },
      ...{ result: result.kind, backtest: result.kind === 'backtest' ? shown(result.backtest) : null },
    }
    return call.json(answer, 200)
  })
}

function shown({ groups, repeats, ...whole }: Backtest) {
  const { direction, directionFrom, aucOtherWay, folds, seed } = whole
  return {
    ...{ ...told(whole), direction, directionFrom, aucOtherWay, repeats: [...repeats], folds, seed },
    groups: groups.map(({ group, ...rest }) => ({ group: group ?? null, ...told(rest) })),
  }
}

/** Unknown is null, and lists are those of the answer. */
function told({ calibration, lift, weights, notes, ...rest }: Discrimination) {
  const { n, events, auc, aucLower, aucUpper, standardError, verdict } = rest
  return {
    ...{ n, events, auc: auc ?? null, aucLower: aucLower ?? null, aucUpper: aucUpper ?? null },
    ...{ standardError: standardError ?? null, verdict },
    calibration:
      calibration === undefined
        ? null
        : {
            ...calibration,
            ...{ slope: calibration.slope ?? null, slopeLower: calibration.slopeLower ?? null },
            ...{ slopeUpper: calibration.slopeUpper ?? null, intercept: calibration.intercept ?? null },
            bins: [...calibration.bins],
          },
    lift: [...lift],
    weights: weights.map(
      ({ logOdds, logOddsLower, logOddsUpper, missingLogOdds, categories, ...weight }) => ({
        ...weight,
        ...{
          logOdds: logOdds ?? null,
          logOddsLower: logOddsLower ?? null,
          logOddsUpper: logOddsUpper ?? null,
        },
        ...{ missingLogOdds: missingLogOdds ?? null, categories: [...categories] },
      }),
    ),
    notes: [...notes],
  }
}
