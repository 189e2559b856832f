import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../../operations/problem.ts'
import { type PowerOptions, questionOf } from './power-question.ts'

const PLAIN = {
  ...{ alpha: 0.05, sides: '2', correction: 'none', direction: 'increase', clusterVariation: 0 },
} as const satisfies PowerOptions

const ask = (options: Partial<PowerOptions>) => questionOf({ ...PLAIN, ...options })

describe('[D30] what is asked', () => {
  test('a mean, unless something else is named', () => {
    expect(ask({ effect: 0.5, sd: 15 })).toMatchObject({
      ...{ outcome: { kind: 'mean', difference: 7.5, sd: 15 }, isEffectGiven: true, sizes: undefined },
      ...{ power: 0.8, design: { allocation: [0.5, 0.5], sides: 2, clusters: undefined } },
    })
    expect(ask({ accounts: 100, share: 0.25 })).toMatchObject({ isEffectGiven: false, sizes: [75, 25] })
    // What is needed keeps the share that was said, not what few accounts make of it.
    expect(ask({ accounts: 10, share: 0.01 })).toMatchObject({
      ...{ sizes: [10, 0], design: { allocation: [0.99, 0.01] } },
    })
  })

  test('a share', () => {
    const { outcome, isEffectGiven } = ask({ baseline: 0.9, accounts: 10 })
    expect({ outcome, isEffectGiven }).toEqual({
      outcome: { kind: 'proportion', baseline: 0.9, target: 0.9, method: 'normal' },
      isEffectGiven: false,
    })
    expect(ask({ baseline: 0.9, target: 0.95, method: 'arcsine' }).outcome).toMatchObject({
      method: 'arcsine',
    })
  })

  test('leaving, by who is left after a year or at the end', () => {
    const { outcome } = ask({ retention: 0.9, weeks: 4, accounts: 9 })
    expect(outcome.kind === 'time' && outcome.survival).toBeCloseTo(0.9 ** (28 / 365.25), 12)
    expect(ask({ survival: 0.7, hazard: 0.5, method: 'schoenfeld' }).outcome).toEqual({
      ...{ kind: 'time', survival: 0.7, hazardRatio: 0.5, method: 'schoenfeld' },
    })
  })

  test('arms by count, by shares, one by one, and in whole books', () => {
    expect(ask({ effect: 1, arms: 4 }).design.allocation).toEqual([0.25, 0.25, 0.25, 0.25])
    expect(ask({ accounts: 10, allocation: [0.5, 0.25, 0.25] }).sizes).toEqual([4, 3, 3])
    expect(ask({ n1: 30, n2: 90 })).toMatchObject({ sizes: [30, 90], design: { allocation: [0.25, 0.75] } })
    const books = ask({ clusters: 9, clusterSize: 20, icc: 0.05, share: 0.25 })
    expect(books.sizes).toEqual([140, 40])
    expect(books.design.clusters).toEqual({ size: 20, sizeVariation: 0, icc: 0.05 })
  })
})

test.each<[string, Partial<PowerOptions>]>([
  ['kinds', { effect: 0.5, baseline: 0.9 }],
  ['target_without_baseline', { target: 0.9 }],
  ['effect_twice', { effect: 0.5, meanDifference: 3 }],
  ['nothing', {}],
  ['nothing', { baseline: 0.9 }],
  ['all', { effect: 0.5, accounts: 50, power: 0.9 }],
  ['arms_twice', { effect: 0.5, share: 0.25, arms: 3 }],
  ['accounts_twice', { accounts: 5, n1: 3, n2: 4 }],
  ['one_arm', { n1: 3 }],
  ['one_arm', { effect: 0.5, arms: 1 }],
  ['clusters', { effect: 0.5, icc: 0.1 }],
  ['clusters', { clusters: 5 }],
  ['weeks', { retention: 0.9, accounts: 9 }],
  ['weeks', { hazard: 0.5 }],
  ['method', { effect: 0.5, method: 'arcsine' }],
  ['method', { survival: 0.5, hazard: 0.5, method: 'normal' }],
  ['no_effect', { survival: 0.5, hazard: 1 }],
])('[D30] refused: %s', (reason, options) => {
  const refusal = () => ask(options)
  expect(refusal).toThrow(ProblemError)
  expect(refusal).toThrow(
    expect.objectContaining({ problems: [{ code: 'power-question', values: { reason } }] }),
  )
})
