import type { Scalar } from 'yaml'

/** How far a walk along a scalar's source and its value, side by side, has come. */
type Walk = { readonly source: string; readonly value: string; at: number; done: number }

/**
 * Where in the source the UTF-16 unit `offset` of a scalar's text is written, through quotes, escapes, folded lines and
 * the indentation of blocks (YAML 1.2, chapters 7 and 8). Undefined for what is not a text.
 */
export function offsetInScalar(source: string, scalar: Scalar, offset: number): number | undefined {
  if (typeof scalar.value !== 'string' || !scalar.range) return undefined
  const walk: Walk = { source, value: scalar.value, at: scalar.range[0], done: 0 }
  const target = Math.min(offset, scalar.value.length)
  switch (scalar.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return walkBlock(walk, target, scalar.type)
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      walk.at++
      return walkFlow(walk, target, scalar.type)
    default:
      return walkFlow(walk, target, 'PLAIN')
  }
}

const LINE_ENDS = /[ \t]*\r?\n(?:[ \t]*\r?\n)*[ \t]*/y
const ESCAPED_LINE_END = /(?:\\\r?\n[ \t]*)+/y

function walkFlow(walk: Walk, target: number, style: 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'): number {
  for (;;) {
    if (style === 'QUOTE_DOUBLE') walk.at += textAt(ESCAPED_LINE_END, walk).length
    if (walk.done >= target) return walk.at
    const fold = textAt(LINE_ENDS, walk)
    if (fold !== '') {
      const count = fold.split('\n').length - 1
      pass(walk, fold.length, count === 1 ? 1 : count - 1)
    } else if (style === 'QUOTE_DOUBLE' && walk.source[walk.at] === '\\') passEscape(walk)
    else if (style === 'QUOTE_SINGLE' && walk.source[walk.at] === "'") pass(walk, 2, 1)
    else pass(walk, 1, 1)
  }
}

/** \x41 and the like are one unit, \U0001F600 is two; all others stand for one. */
function passEscape(walk: Walk): void {
  const kind = walk.source[walk.at + 1]
  const digits = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0
  const code = digits === 8 ? Number.parseInt(walk.source.slice(walk.at + 2, walk.at + 10), 16) : 0
  pass(walk, 2 + digits, code > 0xffff ? 2 : 1)
}

function walkBlock(walk: Walk, target: number, style: 'BLOCK_LITERAL' | 'BLOCK_FOLDED'): number {
  walk.at = walk.source.indexOf('\n', walk.at) + 1
  const indent = indentOf(walk)
  for (;;) {
    walk.at += Math.min(textAt(/ */y, walk).length, indent)
    while (walk.done < target && walk.source[walk.at] !== '\n' && walk.at < walk.source.length) {
      // A carriage return before the line end is no part of the value.
      if (walk.source[walk.at] === '\r') walk.at++
      else pass(walk, 1, 1)
    }
    if (walk.done >= target || walk.at >= walk.source.length) return walk.at
    if (style === 'BLOCK_LITERAL') pass(walk, 1, 1)
    else passFoldedLineEnds(walk, indent)
  }
}

/** Leading spaces of the first line with text that are not part of the text. */
function indentOf({ source, value, at }: Walk): number {
  const written = /^(?:[ \t]*\r?\n)*( *)/.exec(source.slice(at, at + 10_000))?.[1]?.length ?? 0
  const kept = /^(?: *\n)*( *)/.exec(value)?.[1]?.length ?? 0
  return Math.max(0, written - kept)
}

/** Whether line ends became a space or stayed depends on the lines around them: the value says which. */
function passFoldedLineEnds(walk: Walk, indent: number): void {
  const kept = textAt(/\n*/y, { ...walk, source: walk.value, at: walk.done }).length
  const written = textAt(new RegExp(`\\n(?: {0,${indent}}\\r?\\n)*`, 'y'), walk)
  pass(walk, kept === 0 ? 1 : written.length, Math.max(kept, 1))
}

function pass(walk: Walk, written: number, read: number): void {
  walk.at += written
  walk.done += read
}

function textAt(pattern: RegExp, { source, at }: Walk): string {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? ''
}
