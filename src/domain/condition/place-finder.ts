import { blankTexts } from './blank-texts.ts'
import type { Place } from './node.ts'

type Range = { readonly start: number; readonly end: number }

/**
 * The parser leaves brackets out of the ranges of its nodes, so that `a && (b || c)` ends before the closing one. This
 * widens a range until each bracket in it has its partner.
 */
export function placeFinder(source: string): (range: Range) => Place {
  const pairs = listBracketPairs(blankTexts(source))
  return (range) => {
    let { start, end } = range
    // Inner pairs come first, so one pass is enough.
    for (const [open, close] of pairs) {
      if (open >= start && open < end && close >= end) end = close + 1
      if (close >= start && close < end && open < start) start = open
    }
    return { offset: start, length: end - start }
  }
}

function listBracketPairs(code: string): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  const open: number[] = []
  for (const { 0: bracket, index } of code.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index)
    else {
      const partner = open.pop()
      if (partner !== undefined) pairs.push([partner, index])
    }
  }
  return pairs
}
