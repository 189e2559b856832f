import { expect, test } from 'vitest'
import type { PoolView } from './pool-queries.ts'
import { questionOf, triedIn, usualOf } from './question-in-address.ts'

const VIEW = {
  members: Array(4).fill(undefined),
  usual: {
    setting: {
      ...{ casesPerDay: 29.010989, handlingMinutes: 35, handlingVariation: 1, openHours: 8 },
      ...{ absentShare: 6 / 52, deskShare: 0.7, dailyCap: null, backgroundMinutes: null },
      promise: { hours: 24, share: 0.9, counts: 'all_hours' },
    },
    ...{ proactiveHoursPerDay: 22.40591, casesFrom: 'model', minutesFrom: 'guess' },
  },
} as unknown as PoolView

test('what is usual comes in numbers that somebody would type', () => {
  expect(usualOf(VIEW)).toEqual({
    ...{ cases: 29, minutes: 35, within: 24, kept: 90, people: 4, absent: 11.5, desk: 70 },
    ...{ proactive: 22.4, spread: 1 },
  })
})

test('a pool without people asks about one', () => {
  expect(usualOf({ ...VIEW, members: [] }).people).toBe(1)
})

test('the address changes what it says, and nothing by what makes no sense', () => {
  expect(triedIn({ cases: '12.5', people: '6', within: '2' })).toEqual({ cases: 12.5, people: 6, within: 2 })
  expect(
    triedIn({ cases: '', people: '2.5', kept: '100', desk: 'much', minutes: '0', spread: '-1' }),
  ).toEqual({})
})

test('per cent become shares in the question', () => {
  const { setting, people, proactiveHoursPerDay, seed } = questionOf(VIEW, usualOf(VIEW), 'open_hours')
  expect(setting).toMatchObject({
    ...{ casesPerDay: 29, deskShare: 0.7, absentShare: 0.115 },
    promise: { hours: 24, share: 0.9, counts: 'open_hours' },
  })
  expect({ people, proactiveHoursPerDay, seed }).toEqual({ people: 4, proactiveHoursPerDay: 22.4, seed: 1 })
})
