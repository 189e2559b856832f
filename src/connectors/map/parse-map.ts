import { isMap, isNode, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { findClosestName } from '../../domain/condition/find-closest-name.ts'
import { type ImportProblem, type Refused, refused } from '../import-problem.ts'
import { CANONICAL_FIELDS } from '../mapping/canonical-field.ts'
import { type MapSpec, mapSchema } from './map-schema.ts'

export type MapPath = readonly (string | number)[]

/** A map file that keeps to the schema, with the places of its parts. */
export type ParsedMap = ParsedAs<MapSpec>

/** A document that keeps to one schema of map files or another. */
export type ParsedAs<Spec> = {
  readonly kind: 'map'
  readonly file: string
  readonly spec: Spec
  /** The file as it is. */
  readonly text: string
  /** Line of a part of the map, from 1; the nearest part above it that the file has. */
  readonly lineOf: (path: MapPath) => number | undefined
}

const MAX_ALIASES = 50
const MAX_CHARACTERS = 1_000_000

const KNOWN_KEYS = [...Object.keys(mapSchema.shape), ...CANONICAL_FIELDS, 'file', 'on', 'take']

/** Parses a map file (YAML, or JSON, which is YAML too). All problems at once, each with its line. */
export function parseMap(text: string, file: string): ParsedMap | Refused {
  return parseMapAs<MapSpec>(text, file, { schema: mapSchema, knownKeys: KNOWN_KEYS })
}

/** The same for another schema of map files; `knownKeys` are what a misspelt key is compared with. */
export function parseMapAs<Spec>(
  text: string,
  file: string,
  { schema, knownKeys }: { readonly schema: z.ZodType; readonly knownKeys: readonly string[] },
): ParsedAs<Spec> | Refused {
  if (text.length > MAX_CHARACTERS)
    return refused({ code: 'map-yaml', file, line: 1, values: { detail: `> ${MAX_CHARACTERS}` } })
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  if (document.errors.length > 0)
    return refused(
      ...document.errors.map((error): ImportProblem => {
        const { line } = lines.linePos(error.pos[0])
        return { code: 'map-yaml', file, line, values: { detail: error.message.split('\n')[0]! } }
      }),
    )
  const lineOf = (path: MapPath) => lineOfPath(document.contents, path, lines)
  let content: unknown
  try {
    content = document.toJS({ maxAliasCount: MAX_ALIASES })
  } catch (error) {
    // Aliases of aliases multiply; a few lines can stand for gigabytes.
    return refused({ code: 'map-yaml', file, line: 1, values: { detail: (error as Error).message } })
  }
  const parsed = schema.safeParse(content)
  if (!parsed.success)
    return refused(...parsed.error.issues.flatMap((issue) => problemsOf(issue, file, { lineOf, knownKeys })))
  return { kind: 'map', file, spec: parsed.data as Spec, text, lineOf }
}

function problemsOf(
  issue: z.core.$ZodIssue,
  file: string,
  { lineOf, knownKeys }: { readonly lineOf: ParsedMap['lineOf']; readonly knownKeys: readonly string[] },
): readonly ImportProblem[] {
  const path = issue.path as MapPath
  const place = (at: MapPath) => {
    const line = lineOf(at)
    return { file, column: at.join('.'), ...(line === undefined ? {} : { line }) }
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const suggestion = findClosestName(key, knownKeys)
      const values = { key, ...(suggestion === undefined ? {} : { suggestion }) }
      return { code: 'map-unknown-key', ...place([...path, key]), values }
    })
  const expected = issue.code === 'invalid_union' ? expectedOf(path) : expectedBy(issue)
  return [{ code: 'map-invalid', ...place(path), values: { expected } }]
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'mapping',
  record: 'mapping',
  array: 'list',
  string: 'text',
}

/** What the schema wants, as a word that the catalogues know, else as it is written in a map. */
function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    case 'too_small':
      return issue.origin === 'number' ? 'above_zero' : 'not_empty'
    case 'invalid_format':
      return issue.path.at(-1) === 'asOf' ? 'day' : 'field_name'
    case 'invalid_key':
      return 'field_name'
    default:
      return issue.message
  }
}

/** What may stand where several forms may; the forms themselves are in the JSON Schema. */
function expectedOf(path: MapPath): string {
  if (path.includes('take')) return 'count | sum: … | min: … | max: … | first: … | last: …'
  if (path.includes('columns')) {
    const field = path.at(-1)
    if (field === 'acv')
      return 'COLUMN | column: … | value: … | constant: … | minor: … | total: …, months: … | years: …, start: …'
    return `COLUMN | column: … | value: … | constant: …${field === 'account_id' ? ' | generate: …' : ''}`
  }
  return 'text | number | boolean'
}

function lineOfPath(root: Node | null, path: MapPath, lines: LineCounter): number | undefined {
  let node: unknown = root
  let offset = root?.range?.[0]
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isNode(key) && String(key) === String(step))
      if (!pair) break
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isNode(node) && 'items' in node) {
      node = (node.items as unknown[])[Number(step)]
      if (isNode(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return offset === undefined ? undefined : lines.linePos(offset).line
}
