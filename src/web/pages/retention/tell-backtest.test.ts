import { expect, test } from 'vitest'
import { parseModel } from '../../../domain/model/parse-model.ts'
import { type Backtest, outcomeOf, weightsAsYaml } from './tell-backtest.ts'

const weight = (signal: string, share: number, direction: Backtest['weights'][number]['direction']) => ({
  ...{ signal, share, direction, logOdds: 1, logOddsLower: 0, logOddsUpper: 2, missingLogOdds: null },
  ...{ categories: [], isUncertain: false, p: 0.01 },
})

test('suggested weights are a health section that a model takes', () => {
  const yaml = weightsAsYaml([
    weight('logins', 0.6543, 'lower_is_riskier'),
    weight('open_tickets', 0.3457, 'higher_is_riskier'),
    weight('plan', 0.1, 'by_category'),
  ])
  const parsed = parseModel(`tierwise: 1\ncurrency: EUR\n${yaml}\n`)
  expect(parsed.kind).toBe('model')
  expect(parsed.kind === 'model' && parsed.model.health.scoring?.signals).toMatchObject([
    { metric: 'logins', weight: 65.4 },
    { metric: 'open_tickets', weight: 34.6, direction: 'lower' },
  ])
})

test('a score that points the wrong way is said to, whatever the verdict', () => {
  const judged = { auc: 0.3, aucLower: 0.2, aucUpper: 0.4, verdict: 'no_signal' as const }
  expect(outcomeOf({ ...judged, notes: [{ code: 'reversed' }] })).toBe('reversed')
  expect(outcomeOf({ ...judged, notes: [] })).toBe('no_signal')
})
