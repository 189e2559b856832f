import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswerValues } from './answer-values.ts'
import { editEachAnswer } from './edit-answers.ts'
import { compareAnswers, mergeAnswers } from './merge-answers.ts'

const BASE = '# ours\nmargin: 0.7\npositioning: standard\ncac: 10\n'

describe('[S41] two people who answer at the same time', () => {
  test('what only one of them changed is kept; what both changed is a clash until somebody decides', () => {
    const mine = editEachAnswer(BASE, { margin: 0.8, 'complexity.skill': 'deep', cac: undefined })
    const theirs = editEachAnswer(BASE, { margin: 0.6, positioning: 'premium', cac: undefined })
    const differences = compareAnswers({ base: BASE, mine, theirs })
    expect(differences).toEqual([
      { key: 'margin', base: 0.7, mine: 0.8, theirs: 0.6, isClash: true },
      { key: 'cac', base: 10, mine: undefined, theirs: undefined, isClash: false },
      { key: 'positioning', base: 'standard', mine: 'standard', theirs: 'premium', isClash: false },
      { key: 'complexity.skill', base: undefined, mine: 'deep', theirs: undefined, isClash: false },
    ])
    const merged = (kept: readonly 'margin'[]) =>
      readAnswerValues(mergeAnswers(theirs, { differences, kept: new Set(kept) }))
    expect(merged([])).toEqual({ margin: 0.6, positioning: 'premium', 'complexity.skill': 'deep' })
    expect(merged(['margin'])).toEqual({ margin: 0.8, positioning: 'premium', 'complexity.skill': 'deep' })
  })

  test('where nothing clashes it does not matter who saves first', () => {
    const some = fc.record({ margin: fc.constantFrom(0.1, 0.9), cac: fc.nat(9) }, { requiredKeys: [] })
    const others = fc.record(
      { growthRate: fc.constantFrom(0, 2), hiresPerQuarter: fc.nat(9) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(some, others, (one, other) => {
        const [mine, theirs] = [editEachAnswer(BASE, one), editEachAnswer(BASE, other)]
        const merge = (first: string, second: string) => {
          const differences = compareAnswers({ base: BASE, mine: second, theirs: first })
          expect(differences.some(({ isClash }) => isClash)).toBe(false)
          return readAnswerValues(mergeAnswers(first, { differences, kept: new Set() }))
        }
        expect(merge(mine, theirs)).toEqual(merge(theirs, mine))
      }),
    )
  })
})
