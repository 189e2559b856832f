import { describe, expect, test } from 'vitest'
import { withoutComments } from './read-imports.ts'
import { readSourceFiles } from './source-files.ts'

type RuleBook = { readonly path: string; readonly rules: readonly string[] }

const ruleBooks: RuleBook[] = readSourceFiles(['src'], 'RULES.md').map(({ path, text }) => ({
  path,
  rules: [...text.matchAll(/^- \*\*([A-Z]{1,2}\d+)\*\* /gm)].map((match) => match[1]!),
}))
const cited = readSourceFiles(['src', 'test'], '.test.ts')
  .filter(({ path }) => path !== 'test/rules.test.ts')
  .map(({ path, text }) => ({ path, rules: citedRules(text) }))

const written = new Set(ruleBooks.flatMap(({ rules }) => rules))
const tested = new Set(cited.flatMap(({ rules }) => rules))

describe('rule books', () => {
  test.each(ruleBooks)('$path has letters of its own and numbers from 1 without gaps', ({ rules }) => {
    const letter = letterOf(rules)
    expect(rules).toEqual(rules.map((_, index) => `${letter}${index + 1}`))
    expect(rules).not.toEqual([])
  })

  test('no two use the same letters', () => {
    const letters = ruleBooks.map(({ rules }) => letterOf(rules))
    expect(new Set(letters).size).toBe(letters.length)
  })

  test.each(ruleBooks)('every rule of $path has a test', ({ rules }) => {
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([])
  })
})

test.each(cited)('$path cites rules that exist', ({ rules }) => {
  expect(rules.filter((rule) => !written.has(rule))).toEqual([])
})

test('citations are read from titles only, several to a title', () => {
  const text = [
    "test('[X1] [X2] two at once', () => {})",
    'test.each([1, 2])("[X3] each %d", () => {})',
    "describe('[X4] a group', () => {})",
    "test.skipIf(absent)('[X5] where the data is', () => {})",
    "// test('[X6] gone', () => {})",
    "expect(message).toBe('[X7] no title')",
  ].join('\n')
  expect(citedRules(text)).toEqual(['X1', 'X2', 'X3', 'X4', 'X5'])
})

/** K of K12, ST of ST3. */
function letterOf(rules: readonly string[]): string | undefined {
  return rules[0]?.replace(/\d+$/, '')
}

/** The rule ids in the titles of tests and groups of tests. */
function citedRules(text: string): string[] {
  const titles = withoutComments(text).matchAll(
    /(?:\b(?:test|it|describe)|[\])`]|\bskipIf\([^()]*\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g,
  )
  return [...titles].flatMap((title) =>
    [...title[2]!.matchAll(/\[([A-Z]{1,2}\d+)\]/g)].map((match) => match[1]!),
  )
}
