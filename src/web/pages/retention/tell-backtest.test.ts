import { expect, test } from 'vitest'
import { isUnsure, outcomeOf } from './tell-backtest.ts'

test('a score that points the wrong way is said to, whatever the verdict', () => {
  const judged = { auc: 0.3, aucLower: 0.2, aucUpper: 0.4, verdict: 'no_signal' as const }
  expect(outcomeOf({ ...judged, notes: [{ code: 'reversed' }] })).toBe('reversed')
  expect(outcomeOf({ ...judged, notes: [] })).toBe('no_signal')
})

test('an interval that reaches what would be worth having has not shown that nothing is there', () => {
  expect(isUnsure({ verdict: 'no_signal', aucUpper: 0.9 })).toBe(true)
  expect(isUnsure({ verdict: 'no_signal', aucUpper: 0.6 })).toBe(false)
  expect(isUnsure({ verdict: 'no_signal', aucUpper: null })).toBe(true)
  expect(isUnsure({ verdict: 'predicts', aucUpper: 0.9 })).toBe(false)
})
