import { expect, test } from 'vitest'
import { answerSize, type SizeQuestion } from './answer-size.ts'
import { PLAIN_DESIGN } from './design.ts'

const QUESTION: SizeQuestion = {
  design: PLAIN_DESIGN,
  outcome: { kind: 'mean', difference: 0.5, sd: 1 },
  sizes: undefined,
  isEffectGiven: true,
  power: 0.8,
  direction: 'increase',
}

test('[PT61] the effect gives the accounts', () => {
  const found = answerSize(QUESTION)
  expect(found).toMatchObject({ asked: 'accounts', sizes: [64, 64], neededAccounts: undefined })
  expect(found.exactSizes?.[0]).toBeCloseTo(63.7656, 4)
  expect(found.power).toBeCloseTo(0.80146, 5)
  expect(found.smallest).toMatchObject({ kind: 'mean' })
})

test('[PT61] the accounts give the effect', () => {
  const found = answerSize({ ...QUESTION, isEffectGiven: false, sizes: [64, 64] })
  expect(found.asked).toBe('effect')
  expect(found.outcome?.kind === 'mean' && found.outcome.difference).toBeCloseTo(0.4991, 4)
  expect(found.power).toBeCloseTo(0.8, 10)
})

test('[PT61] both give the power, and what would be enough', () => {
  const found = answerSize({ ...QUESTION, sizes: [20, 20] })
  expect(found.asked).toBe('power')
  expect(found.power).toBeCloseTo(0.3379390289251, 12)
  expect(found.neededAccounts).toBe(128)
  expect(answerSize({ ...QUESTION, sizes: [70, 70] }).neededAccounts).toBeUndefined()
})

test('[PT61] without an effect there is no number', () => {
  const outcome = { kind: 'mean', difference: 0, sd: 1 } as const
  expect(answerSize({ ...QUESTION, outcome })).toMatchObject({ sizes: undefined, power: undefined })
})
