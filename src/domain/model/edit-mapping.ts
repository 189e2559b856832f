import { type Document, isMap } from 'yaml'
import { knownKeys } from './known-keys.ts'
import type { ModelPath } from './model-problem.ts'
import { type Plain, renderEntry, renderInline } from './render-value.ts'
import {
  afterColon,
  columnOf,
  contentEnd,
  isNothing,
  lineStart,
  type Mapping,
  nextLine,
  nodeAt,
  pairOf,
  rangeOf,
  type Splice,
} from './splice.ts'

type Setting = { readonly path: ModelPath; readonly value: Plain }

/** Writes a value at a path: over the one that is there, or as a new key of the nearest mapping that is, in the order of the schema. */
export function setKey(source: string, document: Document, { path, value }: Setting): Splice | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = nodeAt(document, path.slice(0, depth))
    const rest = path.slice(depth)
    if (rest.some((part) => typeof part === 'number')) return undefined
    const wrapped = rest.slice(1).reduceRight<Plain>((inner, key) => ({ [key]: inner }), value)
    if (depth === path.length && node !== undefined && !isNothing(node)) {
      return replaceNode(source, document, { path, value })
    }
    if (rest.length > 0 && isMap(node) && pairOf(node, String(rest[0])) === undefined) {
      const added = { key: String(rest[0]), value: wrapped, keys: knownKeys(path.slice(0, depth)) }
      return node.flow === true ? addToFlow(source, node, added) : addToBlock(source, node, added)
    }
    if (rest.length > 0 && isMap(node)) {
      const pair = pairOf(node, String(rest[0]))!
      const at = afterColon(source, pair.key)
      if (at === undefined) return undefined
      if (isNothing(pair.value)) {
        return { from: at, to: at, text: ` ${renderInline(wrapped, node.flow === true)}` }
      }
      // Something that is no mapping stands where one is needed: risk: none.
      return replaceNode(source, document, { path: path.slice(0, depth + 1), value: wrapped })
    }
  }
  return undefined
}

function replaceNode(
  source: string,
  document: Document,
  { path, value }: { readonly path: ModelPath; readonly value: Plain },
): Splice | undefined {
  const node = nodeAt(document, path)
  const range = rangeOf(node)
  const to = contentEnd(source, node)
  if (range === undefined || to === undefined) return undefined
  const isInFlow = path.some((_, depth) => {
    const above = nodeAt(document, path.slice(0, depth)) as { flow?: boolean } | undefined
    return above?.flow === true
  })
  const parent = nodeAt(document, path.slice(0, -1))
  const key = isMap(parent) ? pairOf(parent, String(path.at(-1)))?.key : undefined
  // A block below its key moves up behind the colon.
  const from =
    key !== undefined && source.slice(rangeOf(key)![1], range[0]).includes('\n')
      ? afterColon(source, key)!
      : range[0]
  return { from, to, text: `${from === range[0] ? '' : ' '}${renderInline(value, isInFlow)}` }
}

type Added = { readonly key: string; readonly value: Plain; readonly keys: readonly string[] }

function addToFlow(source: string, map: Mapping, { key, value, keys }: Added): Splice | undefined {
  const range = rangeOf(map)
  if (range === undefined) return undefined
  const text = `${key}: ${renderInline(value, true)}`
  if (map.items.length === 0) return { from: range[0], to: range[1], text: `{ ${text} }` }
  const before = map.items[placeAmong(map, key, keys)]
  if (before === undefined) {
    const first = rangeOf(map.items[0]?.key)
    return first && { from: first[0], to: first[0], text: `${text}, ` }
  }
  const at = isNothing(before.value) ? afterColon(source, before.key) : rangeOf(before.value)?.[1]
  return at === undefined ? undefined : { from: at, to: at, text: `, ${text}` }
}

function addToBlock(source: string, map: Mapping, { key, value, keys }: Added): Splice | undefined {
  const first = rangeOf(map.items[0]?.key)
  if (first === undefined) return undefined
  const column = columnOf(source, first[0])
  const before = map.items[placeAmong(map, key, keys)]
  const lines = `${key}:${renderBelow(value, column)}`
  if (before === undefined) {
    return { from: first[0], to: first[0], text: `${lines}\n${' '.repeat(column)}` }
  }
  const end = isNothing(before.value) ? afterColon(source, before.key) : contentEnd(source, before.value)
  if (end === undefined) return undefined
  const at = nextLine(source, end)
  const isOpenEnd = source[at - 1] !== '\n'
  return {
    from: at,
    to: at,
    text: `${isOpenEnd ? '\n' : ''}${' '.repeat(column)}${lines}${isOpenEnd ? '' : '\n'}`,
  }
}

/** A value behind its key: lists of mappings on lines of their own, everything else on the same line. */
function renderBelow(value: Plain, column: number): string {
  const isListOfMappings =
    Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'object')
  if (!isListOfMappings) return ` ${renderInline(value, false)}`
  return `\n${value.map((item) => renderEntry(item, column + 2)).join('\n')}`
}

/** The place of the pair after which a key comes; −1: before all. One that the schema does not know comes last. */
function placeAmong(map: Mapping, key: string, keys: readonly string[]): number {
  const at = keys.indexOf(key)
  if (at < 0) return map.items.length - 1
  const earlier = new Set(keys.slice(0, at))
  return map.items.findLastIndex((pair) => earlier.has(String((pair.key as { value?: unknown })?.value)))
}

/** Takes a key away with its value; what it leaves empty goes as well. */
export function removeKey(source: string, document: Document, path: ModelPath): Splice | undefined {
  const map = nodeAt(document, path.slice(0, -1))
  if (!isMap(map)) return undefined
  if (map.items.length === 1) {
    const isOwn = path.length > 1 && typeof path.at(-2) === 'string'
    if (isOwn) return removeKey(source, document, path.slice(0, -1))
    const range = rangeOf(map)
    const to = contentEnd(source, map)
    return range && to !== undefined ? { from: range[0], to, text: '{}' } : undefined
  }
  const pair = pairOf(map, String(path.at(-1)))
  const at = pair === undefined ? -1 : map.items.indexOf(pair)
  const from = rangeOf(pair?.key)?.[0]
  if (pair === undefined || from === undefined) return undefined
  const next = rangeOf(map.items[at + 1]?.key)?.[0]
  const end = isNothing(pair.value) ? afterColon(source, pair.key) : contentEnd(source, pair.value)
  if (end === undefined) return undefined
  if (map.flow === true) {
    if (next !== undefined) return { from, to: next, text: '' }
    const before = map.items[at - 1]!
    const kept = isNothing(before.value) ? afterColon(source, before.key) : rangeOf(before.value)?.[1]
    return kept === undefined ? undefined : { from: kept, to: end, text: '' }
  }
  const isBehindDash = /\S/.test(source.slice(lineStart(source, from), from))
  if (isBehindDash) return next === undefined ? undefined : { from, to: next, text: '' }
  return { from: lineStart(source, from), to: nextLine(source, end), text: '' }
}
