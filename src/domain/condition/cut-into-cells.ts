import type { Cuts } from './collect-cuts.ts'
import { type Domain, decimalsOf } from './domain.ts'
import type { Value } from './field.ts'
import { type Interval, intersect, isWithin, pointAt, roundToDecimals, snapToDecimals } from './interval.ts'
import { exampleOf, type Span } from './span.ts'

/** A span with one value of it that stands for all. */
export type Cell = { readonly span: Span; readonly value: Value }

/**
 * The cells of a field. Complete: together they are all its values, ascending, and no condition turns within one.
 * Otherwise they are a few values to try, the plainest first.
 */
export type Line = { readonly cells: readonly Cell[]; readonly isComplete: boolean }

/** Cuts the values of a field where conditions can turn: below the first constant, at it, between it and the second, … */
export function cutIntoCells(cuts: Cuts, domain: Domain): Line {
  const { spans, isComplete } = listSpans(cuts, domain)
  const all: readonly Span[] = cuts.mayBeMissing ? [...spans, { kind: 'missing' }] : spans
  return { cells: all.map((span) => ({ span, value: exampleOf(span, decimalsOf(domain)) })), isComplete }
}

type Spans = { readonly spans: readonly Span[]; readonly isComplete: boolean }

function listSpans(cuts: Cuts, domain: Domain): Spans {
  switch (cuts.type) {
    case 'bool':
      return { spans: [true, false].map(spanOfValue), isComplete: true }
    case 'string':
      return listTexts(cuts, domain)
    case 'double':
      return listNumbers(cuts, domain)
  }
}

function listTexts({ constants, hints, isBlurred }: Cuts, { values }: Domain): Spans {
  if (values) return { spans: values.map(spanOfValue), isComplete: true }
  const texts = [...new Set([...constants, ...hints].map(String))].sort()
  return { spans: [...texts.map(spanOfValue), { kind: 'other', than: texts }], isComplete: !isBlurred }
}

function listNumbers({ constants, hints, isBlurred }: Cuts, domain: Domain): Spans {
  const spans = cutLine(constants, domain)
  if (!isBlurred) return { spans, isComplete: true }
  const all = listAllValues(domain)
  if (all) return { spans: all.map(spanOfNumber), isComplete: true }
  const decimals = decimalsOf(domain)
  const examples = cutLine(new Set([...constants, ...hints]), domain).map((span) => exampleOf(span, decimals))
  const tried = [...(examples as number[]), ...SAMPLES]
    .map((value) => (decimals === undefined ? value : roundToDecimals(value, decimals)))
    .filter((value) => isWithin(value, limitsOf(domain)))
  return { spans: [...new Set(tried)].map(spanOfNumber), isComplete: false }
}

/** Numbers of every size, for fields that are compared with one another and so have no constants of their own. */
const SAMPLES: readonly number[] = [
  ...[1, 10, 100, 1000, 10_000, 100_000, 1_000_000].flatMap((size) => [size, 2 * size, 5 * size]),
  ...[0, -1, -10, -100, -1000, -10_000, -100_000, -1_000_000],
]

function cutLine(constants: ReadonlySet<number | string>, domain: Domain): readonly Span[] {
  const cuts = [...constants].filter((constant) => typeof constant === 'number').sort((a, b) => a - b)
  const decimals = decimalsOf(domain)
  const between = (from: number | undefined, to: number | undefined): Interval => {
    return { from, to, fromIncluded: false, toIncluded: false }
  }
  const intervals = cuts.flatMap((cut, index) => [between(cuts[index - 1], cut), pointAt(cut)])
  return [...intervals, between(cuts.at(-1), undefined)]
    .map((interval) => intersect(interval, limitsOf(domain)))
    .map((interval) => (decimals === undefined ? interval : snapToDecimals(interval, decimals)))
    .map((interval): Span => ({ kind: 'interval', ...interval }))
    .filter((span) => exampleOf(span, decimals) !== undefined)
}

/** The values of a field that has few of them, such as a score from 1 to 5; trying each is exact. */
function listAllValues(domain: Domain): readonly number[] | undefined {
  const { min, max } = domain
  const decimals = decimalsOf(domain)
  if (min === undefined || max === undefined || decimals === undefined) return undefined
  const steps = Math.round((max - min) * 10 ** decimals)
  if (steps > FEW) return undefined
  return Array.from({ length: steps + 1 }, (_, step) =>
    roundToDecimals(min + step / 10 ** decimals, decimals),
  )
}

const FEW = 100

function limitsOf({ min, max }: Domain): Interval {
  return { from: min, to: max, fromIncluded: true, toIncluded: true }
}

function spanOfNumber(value: number): Span {
  return { kind: 'interval', ...pointAt(value) }
}

function spanOfValue(value: string | boolean): Span {
  return { kind: 'value', value }
}
