import type { Value } from './field.ts'
import { findPlainNumber, type Interval } from './interval.ts'

/** A set of values of one field. */
export type Span =
  | ({ readonly kind: 'interval' } & Interval)
  | { readonly kind: 'value'; readonly value: string | boolean }
  /** Any text but these. */
  | { readonly kind: 'other'; readonly than: readonly string[] }
  | { readonly kind: 'missing' }

/** A value of the span that is plain to read; `decimals` is what the field can have. */
export function exampleOf(span: Span, decimals: number | undefined): Value {
  switch (span.kind) {
    case 'interval':
      return findPlainNumber(span, decimals)
    case 'value':
      return span.value
    case 'other':
      return span.than.includes('other') ? `none of ${span.than.join(', ')}` : 'other'
    case 'missing':
      return undefined
  }
}

/** The same values in fewer spans: intervals without a number of the field between them become one. */
export function joinSpans(spans: readonly Span[], decimals: number | undefined): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last?.kind === 'interval' && span.kind === 'interval' && touch(last, span, decimals)) {
      joined[joined.length - 1] = { ...last, to: span.to, toIncluded: span.toIncluded }
    } else joined.push(span)
  }
  return joined
}

function touch(lower: Interval, upper: Interval, decimals: number | undefined): boolean {
  if (lower.to === undefined || upper.from === undefined) return false
  if (lower.to === upper.from) return lower.toIncluded || upper.fromIncluded
  if (decimals === undefined) return false
  return Math.round((upper.from - lower.to) * 10 ** decimals) === 1
}
