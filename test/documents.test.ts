import { existsSync, globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const documents = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md']).map((path) => {
  const text = readFileSync(path, 'utf8')
  return { path: path.replaceAll('\\', '/'), text, prose: text.replace(/^```[\s\S]*?^```$/gm, '') }
})
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

/** What npm does by itself, without an entry in `scripts`. */
const NPM_VERBS = ['ci', 'install']

describe.each(documents)('$path', ({ path, text, prose }) => {
  test('links to files that exist', () => {
    const links = [...prose.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g), ...prose.matchAll(/\bsrc="([^"]+)"/g)]
    const targets = links.map((link) => posix.join(posix.dirname(path), link[1]!))
    expect(targets.filter((target) => !existsSync(target))).toEqual([])
  })

  test('names files that exist', () => {
    const named = [...prose.matchAll(/`((?:src|test|scripts|examples|docs|bench)\/[^`\s*…]+)`/g)]
    expect(named.map((match) => match[1]!).filter((file) => !existsSync(file))).toEqual([])
  })

  test('names npm scripts that exist', () => {
    const named = [...text.matchAll(/(?:`|^\$? ?)npm (?:run (?:-s )?)?([a-z][\w:-]*)/gm)].map(
      (match) => match[1]!,
    )
    expect(named.filter((script) => ![...scripts, ...NPM_VERBS].includes(script))).toEqual([])
  })
})

test.each([
  ['README.md', 120],
  ['ARCHITECTURE.md', 150],
])('%s can be read in one go: at most %d lines', (path, most) => {
  expect(readFileSync(path, 'utf8').split('\n').length - 1).toBeLessThanOrEqual(most)
})

test('decision records are numbered without a gap and have the four headings', () => {
  const records = documents.filter(({ path }) => path.startsWith('docs/decisions/'))
  expect(
    records.map(({ path }) => Number(posix.basename(path).slice(0, 4))).toSorted((a, b) => a - b),
  ).toEqual(records.map((_, index) => index + 1))
  for (const { path, text } of records) {
    expect([path, ...[...text.matchAll(/^## (.+)$/gm)].map((heading) => heading[1])]).toEqual([
      path,
      'Context',
      'Decision',
      'Consequences',
      'Status',
    ])
  }
})
