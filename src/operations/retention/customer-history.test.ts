import { expect, test } from 'vitest'
import type { HeldContract } from '../../store/contract-histories.ts'
import { customerHistory } from './customer-history.ts'

const held = (from: number, until?: number, acvMinor = 100): HeldContract => ({
  ...{ from, until, acvMinor, isForeign: false },
})
const AS_OF = 1000

test('[Q158] a contract holds until the next begins, and one that is late by at most 30 days follows', () => {
  const history = customerHistory([held(100, 465), held(495, undefined, 200), held(800)], AS_OF)!
  expect(history).toMatchObject({ startedOn: 100, leftOn: undefined })
  expect(history.held.map(({ from, until }) => [from, until])).toEqual([
    [100, 495],
    [495, 800],
    [800, undefined],
  ])
})

test('[Q158] who comes back after a longer gap has left before', () => {
  const history = customerHistory([held(100, 465), held(496)], AS_OF)!
  expect(history.leftOn).toBe(465)
  expect(history.held).toHaveLength(2)
})

test('[Q158] an end that is still to come is none, and neither is a begin', () => {
  expect(customerHistory([held(100, 1001)], AS_OF)!.leftOn).toBeUndefined()
  expect(customerHistory([held(100, 1000)], AS_OF)!.leftOn).toBe(1000)
  expect(customerHistory([held(1001)], AS_OF)).toBeUndefined()
  expect(customerHistory([], AS_OF)).toBeUndefined()
  // Renewed already, from next week on.
  expect(customerHistory([held(100, 995), held(1005)], AS_OF)).toMatchObject({ leftOn: undefined })
})
