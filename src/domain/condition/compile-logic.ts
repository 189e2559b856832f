import type { Evaluate } from './evaluate.ts'

/** Kleene's strong three-valued logic (1938): false if one part is, unknown if one part is, else true. */
export function compileAll<Row>(parts: readonly Evaluate<Row>[]): Evaluate<Row> {
  const [first, second, third] = parts
  if (first && second && parts.length === 2) {
    return (row) => {
      const left = first(row)
      if (left === false) return false
      const right = second(row)
      return left === true ? right : right === false ? false : undefined
    }
  }
  if (first && second && third && parts.length === 3) {
    return (row) => {
      const left = first(row)
      if (left === false) return false
      const middle = second(row)
      if (middle === false) return false
      const right = third(row)
      return left === true && middle === true ? right : right === false ? false : undefined
    }
  }
  return (row) => {
    let isUnknown = false
    for (const part of parts) {
      const value = part(row)
      if (value === false) return false
      if (value === undefined) isUnknown = true
    }
    return isUnknown ? undefined : true
  }
}

/** True if one part is, unknown if one part is, else false. */
export function compileAny<Row>(parts: readonly Evaluate<Row>[]): Evaluate<Row> {
  const [first, second, third] = parts
  if (first && second && parts.length === 2) {
    return (row) => {
      const left = first(row)
      if (left === true) return true
      const right = second(row)
      return left === false ? right : right === true ? true : undefined
    }
  }
  if (first && second && third && parts.length === 3) {
    return (row) => {
      const left = first(row)
      if (left === true) return true
      const middle = second(row)
      if (middle === true) return true
      const right = third(row)
      return left === false && middle === false ? right : right === true ? true : undefined
    }
  }
  return (row) => {
    let isUnknown = false
    for (const part of parts) {
      const value = part(row)
      if (value === true) return true
      if (value === undefined) isUnknown = true
    }
    return isUnknown ? undefined : false
  }
}

export function compileNot<Row>(part: Evaluate<Row>): Evaluate<Row> {
  return (row) => {
    const value = part(row)
    return value === undefined ? undefined : !value
  }
}

/** One of two values; where the condition is unknown, the value on which both agree. */
export function compileChoice<Row>(
  condition: Evaluate<Row>,
  whenTrue: Evaluate<Row>,
  whenFalse: Evaluate<Row>,
): Evaluate<Row> {
  return (row) => {
    const holds = condition(row)
    if (holds === true) return whenTrue(row)
    if (holds === false) return whenFalse(row)
    const value = whenTrue(row)
    return value === whenFalse(row) ? value : undefined
  }
}
