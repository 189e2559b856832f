import type { Value } from '../condition/field.ts'
import type { Region } from '../condition/region.ts'
import type { Span } from '../condition/span.ts'

/** An account as CEL, which is the same in every language: acv == 100000, !known(region). */
export function describeExample(example: Region['example']): readonly string[] {
  return Object.entries(example).map(([field, value]) =>
    value === undefined ? `!known(${field})` : `${field} == ${literal(value)}`,
  )
}

/** The values that the fields of a region may have, one CEL expression for each field. */
export function describeWhere(where: Region['where']): readonly string[] {
  return Object.entries(where).map(([field, spans]) =>
    spans.map((span) => describeSpan(field, span)).join(' || '),
  )
}

function describeSpan(field: string, span: Span): string {
  switch (span.kind) {
    case 'interval': {
      const { from, to, fromIncluded, toIncluded } = span
      if (from === to && from !== undefined) return `${field} == ${from}`
      const lower = from === undefined ? [] : [`${field} ${fromIncluded ? '>=' : '>'} ${from}`]
      const upper = to === undefined ? [] : [`${field} ${toIncluded ? '<=' : '<'} ${to}`]
      return [...lower, ...upper].join(' && ') || `known(${field})`
    }
    case 'value':
      return `${field} == ${literal(span.value)}`
    case 'other':
      return `!(${field} in [${span.than.map(literal).join(', ')}])`
    case 'missing':
      return `!known(${field})`
  }
}

function literal(value: Exclude<Value, undefined>): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
