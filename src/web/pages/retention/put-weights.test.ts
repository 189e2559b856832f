import { expect, test } from 'vitest'
import { parseModel } from '../../../domain/model/parse-model.ts'
import { putWeights } from './put-weights.ts'
import type { Backtest } from './tell-backtest.ts'

const weight = (signal: string, share: number, direction: Backtest['weights'][number]['direction']) => ({
  ...{ signal, share, direction, logOdds: 1, logOddsLower: 0, logOddsUpper: 2, missingLogOdds: null },
  ...{ categories: [], isUncertain: false, p: 0.01 },
})
const WEIGHTS = [
  weight('logins', 0.6543, 'lower_is_riskier'),
  weight('open_tickets', 0.3457, 'higher_is_riskier'),
  weight('plan', 0.1, 'by_category'),
]

function signalsIn(text: string | undefined) {
  const parsed = parseModel(text ?? '')
  expect(parsed.kind).toBe('model')
  return parsed.kind === 'model' ? parsed.model.health.scoring?.signals : undefined
}

test('a model without signals gets those that are suggested, and keeps its letters', () => {
  const text = putWeights('tierwise: 1\ncurrency: EUR # ours\n', WEIGHTS)
  expect(text).toContain('currency: EUR # ours')
  const signals = signalsIn(text)
  expect(signals).toHaveLength(2)
  expect(signals).toMatchObject([
    { metric: 'logins', weight: 65.4 },
    { metric: 'open_tickets', weight: 34.6, direction: 'lower' },
  ])
})

test('a signal that stays keeps its scale and its days; one that tells nothing goes', () => {
  const before = `tierwise: 1
health:
  redBelow: 30
  signals:
    - { metric: open_tickets, group: support, weight: 9, scale: [[0, 100], [10, 0]], freshDays: 7 }
    - { metric: nps, group: sentiment }
`
  const text = putWeights(before, WEIGHTS)
  expect(text).toContain('redBelow: 30')
  const signals = signalsIn(text)!
  expect(signals.map(({ metric }) => metric)).toEqual(['logins', 'open_tickets'])
  expect(signals[1]).toMatchObject({ group: 'evidence', weight: 34.6, freshDays: 7, direction: 'lower' })
})

test('what is no YAML is left alone', () => {
  expect(putWeights('tierwise: [', WEIGHTS)).toBeUndefined()
})
