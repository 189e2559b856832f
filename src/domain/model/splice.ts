import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { ModelPath } from './model-problem.ts'

/** One replacement in a text. */
export type Splice = { readonly from: number; readonly to: number; readonly text: string }

export function spliced(source: string, { from, to, text }: Splice): string {
  return source.slice(0, from) + text + source.slice(to)
}

export type Mapping = YAMLMap<unknown, unknown>

export function pairOf(map: Mapping, key: string): Pair<unknown, unknown> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
}

/** Where a node begins and where its content ends, without the comment and the line end behind it. */
export function rangeOf(node: unknown): readonly [from: number, to: number] | undefined {
  const range = (node as Node | null | undefined)?.range
  return range ? [range[0], range[1]] : undefined
}

/** Whether nothing is written where a value could stand. */
export function isNothing(node: unknown): boolean {
  if (node === null || node === undefined) return true
  const range = rangeOf(node)
  return isScalar(node) && node.value === null && (range === undefined || range[0] === range[1])
}

/** Where the written content of a node ends: a collection ends with what it holds last. */
export function contentEnd(source: string, node: unknown): number | undefined {
  if ((isMap(node) || isSeq(node)) && node.flow !== true) {
    const last = node.items.at(-1)
    if (last === undefined) return rangeOf(node)?.[1]
    if (!isMap(node)) return contentEnd(source, last)
    const { key, value } = last as Pair
    return isNothing(value) ? afterColon(source, key) : contentEnd(source, value)
  }
  const range = rangeOf(node)
  if (range === undefined) return undefined
  // A block scalar's content ends with its line end.
  return source[range[1] - 1] === '\n' && range[1] > range[0] ? range[1] - 1 : range[1]
}

/** Behind the colon of a key. */
export function afterColon(source: string, key: unknown): number | undefined {
  const end = rangeOf(key)?.[1]
  if (end === undefined) return undefined
  const colon = source.indexOf(':', end)
  return colon < 0 ? undefined : colon + 1
}

export function lineStart(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1
}

/** Behind the line end of the line that a place is in; the end of the text where the last line has none. */
export function nextLine(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end + 1
}

/** Columns of spaces before a place. */
export function columnOf(source: string, at: number): number {
  return at - lineStart(source, at)
}

/** The node at a path, with aliases left unresolved; undefined where the path is not written. */
export function nodeAt(document: Document, path: ModelPath): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true)
}
