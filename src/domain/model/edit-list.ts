import { type Document, isSeq, type YAMLSeq } from 'yaml'
import type { ModelPath } from './model-problem.ts'
import { type Plain, renderEntry, renderInline } from './render-value.ts'
import { columnOf, contentEnd, lineStart, nextLine, nodeAt, rangeOf, type Splice } from './splice.ts'

/** Adds an entry at the end of a list. */
export function addEntry(source: string, list: YAMLSeq, value: Plain): Splice | undefined {
  const range = rangeOf(list)
  if (range === undefined) return undefined
  const last = list.items.at(-1)
  if (list.flow === true) {
    if (last === undefined) {
      return { from: range[0], to: range[1], text: `[${renderInline(value, true)}]` }
    }
    const at = rangeOf(last)?.[1]
    return at === undefined ? undefined : { from: at, to: at, text: `, ${renderInline(value, true)}` }
  }
  const end = contentEnd(source, last)
  if (end === undefined) return undefined
  const at = nextLine(source, end)
  const isOpenEnd = source[at - 1] !== '\n'
  const entry = renderEntry(value, columnOf(source, range[0]))
  return { from: at, to: at, text: isOpenEnd ? `\n${entry}` : `${entry}\n` }
}

/** Takes an entry away, with the comments before it. A list that it leaves empty is written as such. */
export function removeEntry(
  source: string,
  document: Document,
  { path, at }: { readonly path: ModelPath; readonly at: number },
): Splice | undefined {
  const list = nodeAt(document, path)
  if (!isSeq(list)) return undefined
  const range = rangeOf(list)
  if (range === undefined) return undefined
  if (list.items.length === 1) {
    if (list.flow === true) return { from: range[0], to: range[1], text: '[]' }
    const end = contentEnd(source, list)
    return end === undefined ? undefined : { from: range[0], to: end, text: '[]' }
  }
  if (list.flow === true) {
    const own = rangeOf(list.items[at])
    const next = rangeOf(list.items[at + 1])
    const before = rangeOf(list.items[at - 1])
    if (own === undefined) return undefined
    return next === undefined
      ? { from: before![1], to: own[1], text: '' }
      : { from: own[0], to: next[0], text: '' }
  }
  const parts = entriesOf(source, list)
  return parts && { from: parts[at]!.from, to: parts[at]!.to, text: '' }
}

/** Brings an entry to another place, with its comments. */
export function moveEntry(
  source: string,
  list: unknown,
  { from, to }: { readonly from: number; readonly to: number },
): Splice | undefined {
  if (!isSeq(list)) return undefined
  const order = [...list.items.keys()]
  order.splice(to, 0, ...order.splice(from, 1))
  if (list.flow === true) {
    const ranges = list.items.map(rangeOf)
    if (ranges.some((range) => range === undefined)) return undefined
    const [first, last] = [ranges[0]!, ranges.at(-1)!]
    const text = ranges.map((_, place) => {
      const [start, end] = ranges[order[place]!]!
      const gap = place === 0 ? '' : source.slice(ranges[place - 1]![1], ranges[place]![0])
      return gap + source.slice(start, end)
    })
    return { from: first[0], to: last[1], text: text.join('') }
  }
  const parts = entriesOf(source, list)
  if (parts === undefined) return undefined
  const written = parts
    .map((part) => source.slice(part.from, part.to))
    .map((text) => (text.endsWith('\n') ? text : `${text}\n`))
  const blanks = written.map((text) => /^(?:[ \t]*\n)*/.exec(text)![0])
  const text = order.map((at, place) => blanks[place]! + written[at]!.slice(blanks[at]!.length)).join('')
  const hasEnd = source[parts.at(-1)!.to - 1] === '\n'
  return { from: parts[0]!.from, to: parts.at(-1)!.to, text: hasEnd ? text : text.replace(/\n$/, '') }
}

type Part = { readonly from: number; readonly to: number }

/** The lines of each entry of a block list: blank lines and comments before an entry belong to it. */
function entriesOf(source: string, list: YAMLSeq): readonly Part[] | undefined {
  const ends = list.items.map((item) => contentEnd(source, item))
  if (ends.some((end) => end === undefined)) return undefined
  const start = rangeOf(list)![0]
  const lines = ends.map((end) => nextLine(source, end!))
  // Comments above the first entry stand before the range of the list.
  const first = commentsAbove(source, lineStart(source, start))
  return lines.map((to, at) => ({ from: at === 0 ? first : lines[at - 1]!, to }))
}

function commentsAbove(source: string, at: number): number {
  let start = at
  for (;;) {
    const line = lineStart(source, start - 1)
    if (start === 0 || !/^\s*#/.test(source.slice(line, start))) return start
    start = line
  }
}
