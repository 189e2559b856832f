import { expect, test } from 'vitest'
import { describe } from '../../../language/describe.ts'
import type { Schema } from '../../api/client.ts'
import { type AnswerFacts, answerAccount } from './account-answer.ts'

const words = describe({ language: 'en', currency: 'USD' })
const placement = {
  ...{ since: '2026-05-01', reason: 'growth' as const, baseTier: 'low', modelVersionId: null },
  ...{ pin: null, riskSince: null },
}
const account: AnswerFacts['account'] = { tier: 'low', placement, acvMinor: 48_000_00 }
const limits = {
  ...{ up: null, downBelowMinor: null, stayUntil: null, freeze: null },
  band: { fromMinor: 10_000_00, belowMinor: 100_000_00 },
}
const service = {
  tiers: [{ isOwn: true, costMinor: 2_400_00, costShare: 0.05 }],
} as unknown as Schema<'AccountService'>
const answer = (facts: Partial<AnswerFacts>) =>
  answerAccount(
    { account, explanation: { text: 'As it is.', limits }, service: undefined, ...facts },
    words,
    (tier) => `${tier}-touch`,
  )

test('the tier, since when, between which thresholds, and what its service costs', () => {
  expect(answer({ service })).toBe(
    'Low-touch since May 1, 2026 because ACV $48K is between $10K and $100K. Its service costs $2,400 a year, 5.0% of what it pays.',
  )
})

test.each([
  [{ fromMinor: 10_000_00, belowMinor: null }, 'because ACV $48K is at least $10K.'],
  [{ fromMinor: null, belowMinor: 100_000_00 }, 'because ACV $48K is below $100K.'],
  [{ fromMinor: null, belowMinor: null }, 'since May 1, 2026: growth.'],
  [{ fromMinor: 60_000_00, belowMinor: null }, 'since May 1, 2026: growth.'],
])('with the band %o it says %s', (band, said) => {
  expect(answer({ explanation: { text: '', limits: { ...limits, band } } })).toContain(said)
})

test('another reason than ACV is told as it is; a tier of the list too', () => {
  const pinned = { ...account, placement: { ...placement, reason: 'pinned' as const } }
  expect(answer({ account: pinned })).toBe('Low-touch since May 1, 2026: pinned.')
  expect(answer({ account: { ...account, placement: null } })).toBe('Low-touch: by the customer list.')
})

test('in no tier the explanation speaks', () => {
  expect(answer({ account: { ...account, tier: null, placement: null } })).toBe('As it is.')
  expect(answer({ account: { ...account, tier: null }, explanation: undefined })).toBe('In no tier')
})
