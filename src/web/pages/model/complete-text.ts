import { isMap, isPair, isScalar, isSeq, parseDocument, type Scalar, visit } from 'yaml'
import { allowedValues } from '../../../domain/model/allowed-values.ts'
import { knownKeys } from '../../../domain/model/known-keys.ts'
import type { ModelPath } from '../../../domain/model/model-problem.ts'

/** What could stand at the cursor, and the letters that it would replace. */
export type Completion = {
  readonly from: number
  readonly to: number
  readonly kind: 'key' | 'value' | 'field'
  /** The place of the document that is being written. */
  readonly path: ModelPath
  readonly options: readonly { readonly word: string; readonly insert: string }[]
}

const MARK = 'xxcursorxx'
const EXPRESSIONS = new Set(['when', 'orderBy'])
const FUNCTIONS = ['known', 'coalesce', 'in', 'min', 'max', 'round']

/** Keys of the schema, closed values and tiers, and in conditions the fields: what fits where the cursor stands. Undefined: nothing does. */
export function completeText(
  source: string,
  cursor: number,
  { fields, tiers }: { readonly fields: readonly string[]; readonly tiers: readonly string[] },
): Completion | undefined {
  const line = source.slice(source.lastIndexOf('\n', cursor - 1) + 1, cursor)
  if (/(^|\s)#/.test(line)) return undefined
  const inExpression = /(?:^|[\s{,])(when|orderBy):\s*(.*)$/.exec(line)
  if (inExpression) return completeField(source, cursor, { fields, key: inExpression[1]! })
  const word = /[\w$.-]*$/.exec(line)![0]
  const from = cursor - word.length
  const before = line.slice(0, line.length - word.length)
  const rest = /^[\w$.-]*/.exec(source.slice(cursor))![0]
  const to = cursor + rest.length
  const isAfterColon = /:\s+$/.test(before)
  const attempts = isAfterColon ? [MARK] : [`${MARK}: x`, MARK]
  for (const mark of attempts) {
    const found = findMark(
      source.slice(0, from) + mark + source.slice(followsColon(source, to) && mark !== MARK ? to + 1 : to),
    )
    const options = found && optionsAt(found, { tiers, hasColon: followsColon(source, to) })
    if (found && options && options.length > 0) {
      const wanted = options.filter((option) => option.word.toLowerCase().startsWith(word.toLowerCase()))
      if (wanted.length > 0) return { from, to, kind: found.kind, path: found.path, options: wanted }
    }
  }
  return undefined
}

function followsColon(source: string, at: number): boolean {
  return source[at] === ':'
}

type Found = { readonly path: ModelPath; readonly kind: 'key' | 'value'; readonly taken: ReadonlySet<string> }

/** Where the mark came to stand: as a key of the mapping at a path, or as the value there. */
function findMark(text: string): Found | undefined {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false })
  let found: Found | undefined
  visit(document, {
    Scalar(key, node: Scalar, ancestors) {
      if (node.value !== MARK) return undefined
      const owner = ancestors.findLast((ancestor) => isMap(ancestor))
      const taken = new Set(
        isMap(owner) ? owner.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key)) : [],
      )
      const path: (string | number)[] = []
      for (const [depth, ancestor] of ancestors.entries()) {
        const below = ancestors[depth + 1] ?? node
        if (isPair(ancestor) && (below !== ancestor.key || below !== node)) {
          path.push(String(isScalar(ancestor.key) ? ancestor.key.value : ''))
        }
        if (isSeq(ancestor)) path.push(ancestor.items.indexOf(below))
      }
      found = { path, kind: key === 'key' ? 'key' : 'value', taken }
      return visit.BREAK
    },
  })
  return found
}

function optionsAt(
  { path, kind, taken }: Found,
  { tiers, hasColon }: { readonly tiers: readonly string[]; readonly hasColon: boolean },
): Completion['options'] {
  if (kind === 'key') return keysAt(path, taken, hasColon)
  const closed = allowedValues(path)
  const ids = namesTier(path) ? [...tiers, ...closed] : closed
  const values = ids.map((word) => ({ word, insert: word }))
  // Where a mapping is wanted its keys may begin right here.
  return values.length > 0 ? values : keysAt(path, new Set(), hasColon)
}

function keysAt(path: ModelPath, taken: ReadonlySet<string>, hasColon: boolean): Completion['options'] {
  return knownKeys(path)
    .filter((key) => !taken.has(key))
    .map((key) => ({ word: key, insert: hasColon ? key : `${key}: ` }))
}

/** Places that name a tier of the model. */
function namesTier(path: ModelPath): boolean {
  const name = path.filter((part) => typeof part === 'string').join('.')
  return /^movement\.(?:floors\.(?:strategic|complexity\.tier)|approvals\.tiers)$/.test(name)
}

function completeField(
  source: string,
  cursor: number,
  { fields, key }: { readonly fields: readonly string[]; readonly key: string },
): Completion | undefined {
  if (!EXPRESSIONS.has(key)) return undefined
  const word = /[A-Za-z_][\w.]*$/.exec(source.slice(0, cursor))?.[0] ?? ''
  const from = cursor - word.length
  const to = cursor + /^[\w.]*/.exec(source.slice(cursor))![0].length
  const options = [...fields, ...FUNCTIONS]
    .filter((name) => name.toLowerCase().startsWith(word.toLowerCase()))
    .map((name) => ({ word: name, insert: name }))
  return options.length === 0 ? undefined : { from, to, kind: 'field', path: [key], options }
}
