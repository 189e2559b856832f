import { expect, test } from 'vitest'
import { describe as wordsOf } from '../../../language/describe.ts'
import type { Schema } from '../../api/client.ts'
import { tellCaveat, tellReason } from './tell-reason.ts'

const words = wordsOf({ language: 'en', currency: 'EUR' })
const PROTOCOL = {
  primary: { name: 'Health', source: { code: 'health' }, kind: 'mean', better: 'higher' },
  others: [{ name: 'ACV', source: { code: 'acv' }, kind: 'mean', better: 'higher' }],
} as unknown as Schema<'PilotProtocol'>

test('reasons are told in the unit of the metric that they are about', () => {
  const values = { gain: 6, lower: 4.5, upper: 7.5, minimumEffect: 4 }
  expect(tellReason({ code: 'better-enough', values }, PROTOCOL, words)).toBe(
    'The treated did better by 6 points (between 4.5 points and 7.5 points), and 4 points would already pay for the change.',
  )
  expect(tellReason({ code: 'guardrail', values: { metric: 'ACV', loss: 1_200_00 } }, PROTOCOL, words)).toBe(
    '“ACV” became worse by €1,200, by more than chance.',
  )
  expect(tellReason({ code: 'sample-ratio', values: { p: 0.00001 } }, PROTOCOL, words)).toContain('p < 0.001')
})

test('caveats name the group in words', () => {
  const caveat = { code: 'missing-differs', arm: 'treated', values: { p: 0.004 } }
  expect(tellCaveat(caveat, words)).toMatch(/^Treated: the value is not missing as often .* \(p 0.004\)/)
})
