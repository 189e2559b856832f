import { expect, test } from 'vitest'
import { ProblemError } from '../problem.ts'
import { expectedShares } from './expected-shares.ts'

const ARMS = ['No E-Mail', 'A', 'B']

test('[Q178] in the order of the arms, or by name; percentages and weights', () => {
  const halves = new Map([
    ['No E-Mail', 0.5],
    ['A', 0.25],
    ['B', 0.25],
  ])
  expect(expectedShares('0.5,0.25,0.25', ARMS)).toEqual(halves)
  expect(expectedShares('A=0.25, No E-Mail=0.5,B=.25', ARMS)).toEqual(halves)
  expect([...expectedShares('50%,25%,25%', ARMS).values()]).toEqual([50, 25, 25])
})

test.each([...['0.5,0.5', '0.5,0.25,0.25,0', '1,1,0', '1,1,x', 'A=1,B=1', 'A=1,A=1,B=1', '']])(
  '[Q178] "%s" does not give each of three arms a share',
  (text) => {
    expect(() => expectedShares(text, ARMS)).toThrow(ProblemError)
  },
)

test('[Q178] an arm that is not there is asked back', () => {
  try {
    expectedShares('No Email=1,A=1,B=1', ARMS)
    expect.unreachable()
  } catch (error) {
    expect((error as ProblemError).problems[0]).toMatchObject({
      code: 'pilot-expected',
      values: { suggestion: 'No E-Mail' },
    })
  }
})
