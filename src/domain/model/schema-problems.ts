import type { z } from 'zod'
import { findClosestName } from '../condition/find-closest-name.ts'
import { cutText } from '../kernel/cut-text.ts'
import { knownKeys } from './known-keys.ts'
import type { ModelPath, ModelProblem, ProblemValues } from './model-problem.ts'
import { nearbyValue } from './nearby-value.ts'

type Issue = z.core.$ZodIssue
type Union = Extract<Issue, { code: 'invalid_union' }>

/** Nobody mends more in one go. */
export const MOST_PROBLEMS = 100

/** What the schema refused in a value, each with what to write instead where that can be known. */
export function findSchemaProblems(error: z.core.$ZodError, value: unknown): readonly ModelProblem[] {
  const found: ModelProblem[] = []
  for (const issue of error.issues) {
    found.push(...problemsOf(issue, value))
    if (found.length >= MOST_PROBLEMS) break
  }
  return found
}

function problemsOf(issue: Issue, root: unknown): readonly ModelProblem[] {
  const path = issue.path as ModelPath
  const found = valueAt(root, path)
  const problem = (code: ModelProblem['code'], values: ProblemValues): readonly ModelProblem[] => [
    { code, path, values },
  ]
  if (found === undefined && issue.code !== 'unrecognized_keys') {
    return problem('missing_key', { key: String(path.at(-1) ?? ''), ...wantedOf(issue) })
  }
  if (found === null) return problem('empty_value', { key: String(path.at(-1) ?? '') })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_PROBLEMS).map((key) => unknownKey([...path, key]))
    case 'invalid_type':
      return issue.expected === 'int' && typeof found === 'number'
        ? problem('not_whole', { found })
        : problem('wrong_type', {
            expected: TYPE_NAMES[issue.expected] ?? issue.expected,
            found: typeName(found),
            ...suggestionFor(found, issue.expected),
          })
    case 'invalid_value':
      return path[0] === 'tierwise'
        ? problem('unknown_version', { found: cutText(String(found), 60), known: issue.values.map(String) })
        : problem('not_in_list', notInList(found, issue.values.map(String)))
    case 'too_small':
      if (issue.origin !== 'number') return problem('empty_value', { key: String(path.at(-1)) })
      return problem('too_small', {
        found: found as number,
        limit: Number(issue.minimum),
        limitIsAllowed: String(issue.inclusive),
      })
    case 'too_big':
      return problem(
        issue.origin === 'string' ? 'too_long' : issue.origin === 'array' ? 'too_many' : 'too_big',
        {
          found: sizeOf(found),
          limit: Number(issue.maximum),
          ...suggestionFor(found, 'share', issue.maximum),
        },
      )
    case 'invalid_format':
      return problem('bad_format', formatValues(path, found))
    case 'invalid_key':
      return problem('bad_format', { ...formatValues(path, path.at(-1)), of: 'key' })
    case 'invalid_union':
      return unionProblems(issue, root)
    default:
      return problem('wrong_type', { expected: 'text', found: typeName(found) })
  }
}

/** Of several things allowed, the one that the value was probably meant to be: its own type first, then the list. */
function unionProblems(issue: Union, root: unknown): readonly ModelProblem[] {
  const path = issue.path as ModelPath
  const found = valueAt(root, path)
  const isOfOtherType = (branch: readonly Issue[]) =>
    branch.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type')
  const near = issue.errors.find((branch) => !isOfOtherType(branch) && branch[0]?.code !== 'invalid_value')
  if (near) {
    return near.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, root))
  }
  const listed = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []))
  const types = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_type' ? [TYPE_NAMES[inner.expected] ?? inner.expected] : []))
  if (typeof found === 'string' && listed.length > 0) {
    return [{ code: 'not_in_list', path, values: { ...notInList(found, listed), orType: types } }]
  }
  if (typeof found === 'number' && types.includes('whole_number'))
    return [{ code: 'not_whole', path, values: { found } }]
  return [
    {
      code: 'wrong_type',
      path,
      values: { expected: types[0] ?? 'text', found: typeName(found), orValues: listed },
    },
  ]
}

function unknownKey(path: ModelPath): ModelProblem {
  const key = String(path.at(-1))
  const known = knownKeys(path.slice(0, -1))
  const closest = findClosestName(key, known)
  return { code: 'unknown_key', path, values: { key, known, ...(closest !== undefined && { closest }) } }
}

function notInList(found: unknown, known: readonly string[]): ProblemValues {
  const text = String(found)
  const closest = findClosestName(text, known) ?? findClosestName(text.replace(/[\s-]/g, '_'), known)
  return { found: cutText(text, 60), known, ...(closest !== undefined && { closest }) }
}

function wantedOf(issue: Issue): ProblemValues {
  return issue.code === 'invalid_value' ? { known: issue.values.map(String) } : {}
}

function formatValues(path: ModelPath, found: unknown): ProblemValues {
  const kind = path[0] === 'currency' ? 'currency' : path[0] === 'fields' ? 'field_name' : 'identifier'
  const text = String(found)
  return { kind, found: cutText(text, 60), ...suggestionFor(text, kind) }
}

function suggestionFor(found: unknown, wanted: string, limit?: number | bigint): ProblemValues {
  const suggestion = nearbyValue(found, wanted, limit)
  return suggestion === undefined ? {} : { suggestion }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole_number',
  boolean: 'boolean',
  array: 'list',
  object: 'mapping',
  record: 'mapping',
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  return typeof value === 'number' && !Number.isFinite(value)
    ? 'no_number'
    : (TYPE_NAMES[typeof value] ?? 'other')
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number(value)
}

function valueAt(root: unknown, path: ModelPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    root,
  )
}
