import type { Value } from './field.ts'
import type { Axis } from './lay-out-grid.ts'
import type { Box } from './merge-boxes.ts'
import { exampleOf, joinSpans, type Span } from './span.ts'

/** A part of the space of all fields: one example in it, and what its fields may be; fields left out may be anything. */
export type Region = {
  readonly example: Readonly<Record<string, Value>>
  readonly where: Readonly<Record<string, readonly Span[]>>
}

/** What a box of cells means in the values of the fields. */
export function regionOf(box: Box, axes: readonly Axis[]): Region {
  const example: Record<string, Value> = {}
  const where: Record<string, readonly Span[]> = {}
  for (const [dimension, { field, cells, decimals, derived }] of axes.entries()) {
    const chosen = box[dimension]
    const spans = joinSpans(
      (chosen?.map((cell) => cells[cell]!) ?? cells).map(({ span }) => span),
      decimals,
    )
    if (chosen) where[field] = spans
    const value = spans[0] && exampleOf(spans[0], decimals)
    example[field] = value
    for (const follower of derived) {
      example[follower.field] = typeof value === 'number' ? follower.derive(value) : undefined
    }
  }
  return { example, where }
}
