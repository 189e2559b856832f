import type { Evaluate } from './evaluate.ts'
import { type FunctionName, getApplication } from './functions.ts'

/** Unknown when an argument is. */
export function compileCall<Row>(
  name: Exclude<FunctionName, 'coalesce'>,
  parts: readonly Evaluate<Row>[],
): Evaluate<Row> {
  const apply = getApplication(name)
  const [first, ...others] = parts
  if (!first) throw new RangeError(`${name} needs an argument`)
  return (row) => {
    let result = first(row)
    if (result === undefined) return undefined
    if (others.length === 0) return apply(result, result)
    for (const other of others) {
      const value = other(row)
      if (result === undefined || value === undefined) return undefined
      result = apply(result, value)
    }
    return result
  }
}

/** The first known value. A part whose fields are not settled yet may still become known, so nothing behind it counts. */
export function compileCoalesce<Row>(
  parts: readonly {
    readonly evaluate: Evaluate<Row>
    readonly settled: ((row: Row) => boolean) | undefined
  }[],
): Evaluate<Row> {
  return (row) => {
    for (const { evaluate, settled } of parts) {
      const value = evaluate(row)
      if (value !== undefined) return value
      if (settled && !settled(row)) return undefined
    }
    return undefined
  }
}
