import { compileNode } from './compile-node.ts'
import type { Node } from './node.ts'

/** A number that follows one field in a straight line: factor × field + addend. A constant has no field. */
type LinearForm = { readonly field: string | undefined; readonly factor: number; readonly addend: number }

/** The straight line that a node is, where it is one by its form; undefined for anything else. */
function findLinearForm(node: Node): LinearForm | undefined {
  if (node.type !== 'double') return undefined
  if (node.kind === 'literal') return { field: undefined, factor: 0, addend: node.value as number }
  if (node.kind === 'field') return { field: node.name, factor: 1, addend: 0 }
  if (node.kind !== 'arithmetic') return undefined
  const left = findLinearForm(node.left)
  const right = findLinearForm(node.right)
  if (!left || !right || (left.field !== undefined && right.field !== undefined)) return undefined
  const field = left.field ?? right.field
  switch (node.operator) {
    case '+':
      return { field, factor: left.factor + right.factor, addend: left.addend + right.addend }
    case '-':
      return { field, factor: left.factor - right.factor, addend: left.addend - right.addend }
    case '*': {
      const [line, scale] = right.field === undefined ? [left, right.addend] : [right, left.addend]
      return { field, factor: line.factor * scale, addend: line.addend * scale }
    }
    case '/':
      return right.field === undefined && right.addend !== 0
        ? { field, factor: left.factor / right.addend, addend: left.addend / right.addend }
        : undefined
    case '%':
      return undefined
  }
}

/**
 * The value of the field at which a straight line crosses a constant: on either side of it, comparing the line with the
 * constant always has the same answer. Rounding in the last digits beside it counts for nothing. Undefined where there
 * is no such value.
 */
export function findCrossing(node: Node, constant: number): { field: string; value: number } | undefined {
  const line = findLinearForm(node)
  if (line?.field === undefined || line.factor === 0) return undefined
  const { field } = line
  const value = (constant - line.addend) / line.factor + 0
  if (node.kind === 'field') return { field, value }
  const evaluate = compileNode<number>(node, { read: () => (x) => x })
  const sideOf = (x: number) => Math.sign(((evaluate(x) as number | undefined) ?? Number.NaN) - constant)
  const size = Math.max(1, Math.abs(value), Math.abs(constant / line.factor))
  const beside = size * LAST_DIGITS
  return sideOf(value - beside) * sideOf(value + beside) === -1 ? { field, value } : undefined
}

/** A double has between 15 and 16 digits; a few steps of arithmetic blur the last ones. */
const LAST_DIGITS = 1e-12
