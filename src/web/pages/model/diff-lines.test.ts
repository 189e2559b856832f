import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from './diff-lines.ts'

const anyLines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 })

test('what stays, goes and comes, in order', () => {
  expect(diffLines(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([
    { kind: 'same', before: 0, after: 0, count: 1 },
    { kind: 'removed', before: 1, after: 1, count: 1 },
    { kind: 'added', before: 2, after: 1, count: 1 },
    { kind: 'same', before: 2, after: 2, count: 1 },
    { kind: 'added', before: 3, after: 3, count: 1 },
  ])
  expect(diffLines([], [])).toEqual([])
})

test('the runs rebuild both texts, and as many lines stay as can', () => {
  fc.assert(
    fc.property(anyLines, anyLines, (before, after) => {
      const runs = diffLines(before, after)
      const of = (kinds: readonly string[], side: 'before' | 'after', lines: readonly string[]) =>
        runs
          .filter(({ kind }) => kinds.includes(kind))
          .flatMap((run) => lines.slice(run[side], run[side] + run.count))
      expect(of(['same', 'removed'], 'before', before)).toEqual(before)
      expect(of(['same', 'added'], 'after', after)).toEqual(after)
      expect(of(['same'], 'before', before)).toEqual(of(['same'], 'after', after))
      expect(of(['same'], 'before', before)).toHaveLength(longestCommon(before, after))
    }),
  )
})

/** By the textbook's table. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  const table = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0))
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      table[i]![j] =
        one[i - 1] === other[j - 1]
          ? table[i - 1]![j - 1]! + 1
          : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
    }
  }
  return table[one.length]![other.length]!
}
