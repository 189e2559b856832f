import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js'
import { blankTexts } from './blank-texts.ts'
import type { ExpressionProblem } from './expression-problem.ts'

const LONGEST_SOURCE = 10_000
export const DEEPEST_NESTING = 100

type Range = { readonly start: number; readonly end: number }

const parser = new Environment({
  // The outermost expression is the parser's first level.
  limits: { maxDepth: DEEPEST_NESTING + 1, maxListElements: LONGEST_SOURCE, maxAstNodes: LONGEST_SOURCE * 2 },
})

/** CEL's syntax tree of a source, or the first problem that keeps it from being one. Never overflows the stack. */
export function parseSyntax(source: string): ASTNode | ExpressionProblem {
  if (source.length > LONGEST_SOURCE) {
    return problem(
      source,
      { start: LONGEST_SOURCE, end: source.length },
      {
        reason: 'too-long',
        limit: String(LONGEST_SOURCE),
        found: String(source.length),
      },
    )
  }
  if (source.trim() === '') return problem(source, { start: 0, end: source.length }, { reason: 'empty' })
  const signs = findRunOfSigns(source)
  if (signs !== undefined) return problem(source, signs, tooDeep())
  try {
    return parser.parse(source).ast
  } catch (error) {
    if (error instanceof ParseError) return problemOf(source, error)
    throw error
  }
}

export function tooDeep(): Record<string, string> {
  return { reason: 'too-deep', limit: String(DEEPEST_NESTING) }
}

/** The parser counts brackets but not signs, and recurses on both. */
function findRunOfSigns(source: string): Range | undefined {
  const code = blankTexts(source)
  const run = /(?:[!-]\s*)+/g
  for (const match of code.matchAll(run)) {
    if (match[0].replace(/\s/g, '').length > DEEPEST_NESTING) {
      return { start: match.index, end: match.index + match[0].length }
    }
  }
  return undefined
}

function problemOf(source: string, error: ParseError): ExpressionProblem {
  const range = error.range ?? { start: 0, end: source.length }
  if (error.code === 'limit_exceeded') return problem(source, range, tooDeep())
  const found = source.slice(range.start, range.end)
  const suggestion = suggestionFor(source, range)
  return problem(source, range, {
    reason: reasonOf(error.code, found),
    ...(found === '' ? {} : { found: found.slice(0, 40) }),
    ...(suggestion === undefined ? {} : { suggestion }),
    message: error.summary,
  })
}

function reasonOf(code: string, found: string): string {
  if (code === 'reserved_identifier') return 'reserved-word'
  if (code.startsWith('unterminated') || code === 'newline_in_string') return 'unterminated-text'
  if (found === '') return 'unexpected-end'
  return code.startsWith('unexpected') || code === 'expected_token' ? 'unexpected' : 'malformed'
}

/** What CEL calls the things that people write out of habit from SQL, spreadsheets and word processors. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ['=', '=='],
  ['=<', '<='],
  ['=>', '>='],
  ['<>', '!='],
  ['&', '&&'],
  ['|', '||'],
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‘', "'"],
  ['’', "'"],
])

function suggestionFor(source: string, { start, end }: Range): string | undefined {
  for (const number of source.matchAll(/\b\d{1,3}(?:,\d{3})+\b/g)) {
    if (number.index < start && start < number.index + number[0].length) return number[0].replaceAll(',', '')
  }
  const wordBefore = /\w*(?=\s*$)/.exec(source.slice(0, start))?.[0].toLowerCase()
  return (
    HABITS.get(source.slice(start - 1, end)) ??
    HABITS.get(source.slice(start, end + 1)) ??
    HABITS.get(source.slice(start, end).toLowerCase()) ??
    (wordBefore === 'not' ? HABITS.get(wordBefore) : undefined)
  )
}

function problem(source: string, range: Range, detail: Readonly<Record<string, string>>): ExpressionProblem {
  const offset = Math.min(range.start, source.length)
  return { code: 'syntax', offset, length: Math.max(0, range.end - offset), detail }
}
