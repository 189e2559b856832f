import { expect, test } from 'vitest'
import { newProtocol } from './edit-protocol.ts'
import { choiceOfMetric, METRIC_CHOICES, metricOf, roundUp, takeProposal, unitOfMetric } from './metrics.ts'

const HEALTH = newProtocol({ name: 'Calls', metric: 'Health', today: '2026-07-01', seed: 7 })
const LEFT = metricOf('left', 'Leaving')
const SLOW = { ...HEALTH, primary: LEFT, rule: { minimumEffect: 0.005, alpha: 0.1 } }

test('each choice is the metric that it was chosen as', () => {
  expect(METRIC_CHOICES.map((choice) => choiceOfMetric(metricOf(choice, 'x')))).toEqual(METRIC_CHOICES)
  expect(METRIC_CHOICES.map((choice) => unitOfMetric(metricOf(choice, 'x')))).toEqual([
    ...['points', 'share', 'days', 'money', 'plain'],
  ])
})

test('a proposal decides in the place of what decided before, which is watched from then on', () => {
  const proposal = { metric: 'health', smallestEffect: 3.91, inSpreads: 0.4 }
  expect(takeProposal(SLOW, proposal, 'Health score')).toEqual({
    primary: metricOf('health', 'Health score'),
    others: [LEFT],
    rule: { minimumEffect: 4, alpha: 0.1 },
  })
  const signal = { ...proposal, metric: 'logins' }
  expect(takeProposal(SLOW, signal, 'Health score').primary).toEqual(metricOf('signal', 'logins', 'logins'))
})

test('a proposal that is watched already is not there twice', () => {
  const watched = metricOf('health', 'Health')
  const { primary, others } = takeProposal(
    { ...SLOW, others: [watched] },
    { metric: 'Health', smallestEffect: 0.0432, inSpreads: 0.4 },
    'Health score',
  )
  expect([primary, others]).toEqual([watched, [LEFT]])
})

test('what can be shown is never rounded down', () => {
  expect([3.91, 4, 0.0432, 12.01, 99.5, 0].map(roundUp)).toEqual([4, 4, 0.044, 13, 100, 0])
})
