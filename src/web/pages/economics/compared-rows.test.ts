import { expect, test } from 'vitest'
import { readCompared, usualComparison, withModel } from './compared-in-address.ts'
import { findBest } from './compared-rows.ts'

test('the best figures are marked, and nothing where all are alike', () => {
  expect(findBest([0.12, 0.09, undefined, 0.09], 'low')).toEqual([false, true, false, true])
  expect(findBest([0.5, 0.7], 'high')).toEqual([false, true])
  expect(findBest([3, 3], 'low')).toEqual([false, false])
  expect(findBest([3, null], 'low')).toEqual([false, false])
  expect(findBest([3, 4], undefined)).toEqual([false, false])
})

test('an address compares each model once, four at most', () => {
  expect(readCompared('in-force,draft,draft,Nonsense!,default-low,default-tech,version-1')).toEqual([
    ...['in-force', 'draft', 'default-low', 'default-tech'],
  ])
  expect(readCompared(undefined)).toEqual([])
})

test('a model takes the place of another, or a new one at the end', () => {
  expect(withModel(['in-force', 'draft'], 1, 'recommended')).toBe('in-force,recommended')
  expect(withModel(['in-force'], 1, 'draft')).toBe('in-force,draft')
  expect(withModel(['in-force', 'draft'], 1, 'in-force')).toBe('in-force')
})

test('where nobody has chosen, what there is stands beside the cheaper ways', () => {
  expect(usualComparison([{ candidate: 'in-force' }, { candidate: 'draft' }])).toEqual([
    ...['in-force', 'draft', 'default-low', 'default-tech'],
  ])
  expect(usualComparison([])[0]).toBe('recommended')
})
