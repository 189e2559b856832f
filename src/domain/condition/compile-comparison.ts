import type { Evaluate } from './evaluate.ts'
import type { Value } from './field.ts'
import type { Comparator, Node } from './node.ts'

type Known = Exclude<Value, undefined>

/** Unknown when a side is. Texts compare as JavaScript does: by UTF-16 code units, capitals before small letters. */
export function compileComparison<Row>(
  operator: Comparator,
  left: Evaluate<Row>,
  right: { readonly constant: Known } | { readonly evaluate: Evaluate<Row> },
): Evaluate<Row> {
  return 'constant' in right
    ? withConstant(operator, left, right.constant)
    : ofTwo(operator, left, right.evaluate)
}

/** One of a list; unknown when nothing on the list is equal but something on it, or the item, is unknown. */
export function compileMembership<Row>(
  item: Evaluate<Row>,
  list: readonly Node[],
  compile: (node: Node) => Evaluate<Row>,
): Evaluate<Row> {
  if (list.length === 0) return () => false
  const constants = list.filter((element) => element.kind === 'literal').map((element) => element.value)
  if (constants.length === list.length) return ofConstants(item, constants)
  const elements = list.map(compile)
  return (row) => {
    const wanted = item(row)
    if (wanted === undefined) return undefined
    let isUnknown = false
    for (const element of elements) {
      const value = element(row)
      if (value === wanted) return true
      if (value === undefined) isUnknown = true
    }
    return isUnknown ? undefined : false
  }
}

function ofConstants<Row>(item: Evaluate<Row>, constants: readonly Known[]): Evaluate<Row> {
  const set = new Set(constants)
  return (row) => {
    const value = item(row)
    return value === undefined ? undefined : set.has(value)
  }
}

// One closure per operator, so that no operator is looked up while rows stream through.
function withConstant<Row>(operator: Comparator, left: Evaluate<Row>, constant: Known): Evaluate<Row> {
  switch (operator) {
    case '==':
      return (row) => {
        const value = left(row)
        return value === undefined ? undefined : value === constant
      }
    case '!=':
      return (row) => {
        const value = left(row)
        return value === undefined ? undefined : value !== constant
      }
    case '<':
      return (row) => {
        const value = left(row)
        return value === undefined ? undefined : value < constant
      }
    case '<=':
      return (row) => {
        const value = left(row)
        return value === undefined ? undefined : value <= constant
      }
    case '>':
      return (row) => {
        const value = left(row)
        return value === undefined ? undefined : value > constant
      }
    case '>=':
      return (row) => {
        const value = left(row)
        return value === undefined ? undefined : value >= constant
      }
  }
}

function ofTwo<Row>(operator: Comparator, left: Evaluate<Row>, right: Evaluate<Row>): Evaluate<Row> {
  const compare = COMPARE[operator]
  return (row) => {
    const leftValue = left(row)
    const rightValue = right(row)
    return leftValue === undefined || rightValue === undefined ? undefined : compare(leftValue, rightValue)
  }
}

const COMPARE: Readonly<Record<Comparator, (left: Known, right: Known) => boolean>> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}
