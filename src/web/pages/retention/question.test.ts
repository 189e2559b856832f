import { expect, test } from 'vitest'
import { readQuestion } from './question.ts'

test('an address that says nothing asks for a year by months', () => {
  expect(readQuestion({})).toEqual({
    ...{ range: '12', months: 12, definition: 'capped', by: 'month', snapshot: 'start', cohort: 'year' },
  })
})

test('what an address says is asked; what nobody knows is as if it were not there', () => {
  const asked = { range: 'all', definition: 'renewal', by: 'quarter', snapshot: 'end', group: 'tier' }
  expect(readQuestion(asked)).toEqual({ ...asked, cohort: 'year' })
  expect(readQuestion({ range: '7', definition: 'mine', group: 'colour' })).toEqual(readQuestion({}))
})
