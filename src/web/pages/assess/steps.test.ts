import { expect, test } from 'vitest'
import { neighboursOf, STEPS, stepIn } from './steps.ts'

test('an address names the step; without a name it is the first, or the result where all is known', () => {
  expect(stepIn('complexity', false)).toBe('complexity')
  expect(stepIn('nonsense', false)).toBe('acv')
  expect(stepIn(undefined, true)).toBe('result')
  expect(stepIn('growth', true)).toBe('growth')
})

test('the path leads from the first factor to the result and back', () => {
  const path = [STEPS[0] as (typeof STEPS)[number]]
  for (let next = neighboursOf('acv').after; next !== undefined; next = neighboursOf(next).after)
    path.push(next)
  expect(path).toEqual(['acv', 'complexity', 'segment', 'margin', 'competition', 'growth', 'result'])
  expect(path.slice(1).map((step) => neighboursOf(step).before)).toEqual(path.slice(0, -1))
})
