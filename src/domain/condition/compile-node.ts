import { compileArithmetic } from './compile-arithmetic.ts'
import { compileCall, compileCoalesce } from './compile-call.ts'
import { compileComparison, compileMembership } from './compile-comparison.ts'
import { compileAll, compileAny, compileChoice, compileNot } from './compile-logic.ts'
import type { Access, Evaluate } from './evaluate.ts'
import { fieldNamesIn, type Node } from './node.ts'

/** A chain of closures that evaluates the node: all decisions about operators and constants are taken here, once. */
export function compileNode<Row>(node: Node, access: Access<Row>): Evaluate<Row> {
  const compile = (part: Node) => compileNode(part, access)
  switch (node.kind) {
    case 'literal': {
      const { value } = node
      return () => value
    }
    case 'field':
      return access.read(node.name)
    case 'and':
      return compileAll(node.parts.map(compile))
    case 'or':
      return compileAny(node.parts.map(compile))
    case 'not':
      return compileNot(compile(node.part))
    case 'choice':
      return compileChoice(compile(node.condition), compile(node.whenTrue), compile(node.whenFalse))
    case 'comparison': {
      const { operator, left, right } = node
      return right.kind === 'literal'
        ? compileComparison(operator, compile(left), { constant: right.value })
        : compileComparison(operator, compile(left), { evaluate: compile(right) })
    }
    case 'membership':
      return compileMembership(compile(node.item), node.list, compile)
    case 'arithmetic':
      return compileArithmetic(node, compile)
    case 'known':
      return compileKnown(access.read(node.field), access.settled?.(node.field))
    case 'call': {
      if (node.name !== 'coalesce') return compileCall(node.name, node.parts.map(compile))
      return compileCoalesce(
        node.parts.map((part) => ({ evaluate: compile(part), settled: settledIn(part, access) })),
      )
    }
  }
}

function compileKnown<Row>(read: Evaluate<Row>, settled: ((row: Row) => boolean) | undefined): Evaluate<Row> {
  if (!settled) return (row) => read(row) !== undefined
  return (row) => (read(row) !== undefined ? true : settled(row) ? false : undefined)
}

function settledIn<Row>(node: Node, { settled }: Access<Row>): ((row: Row) => boolean) | undefined {
  if (!settled) return undefined
  const fields = fieldNamesIn(node).map(settled)
  return (row) => fields.every((isSettled) => isSettled(row))
}
