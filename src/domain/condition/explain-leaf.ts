import { compileNode } from './compile-node.ts'
import type { Access } from './evaluate.ts'
import type { Evidence, Found } from './evidence.ts'
import type { Value } from './field.ts'
import { fieldNamesIn, type Node, type NodeOf } from './node.ts'
import { compileWhyUnknown } from './why-unknown.ts'

export type Explain<Row> = (row: Row) => Evidence

/** What an explanation is made with: the source for the words, the access for the values. */
export type ExplainContext<Row> = { readonly source: string; readonly access: Access<Row> }

/** A part that is shown whole: a comparison, a membership, a question for a field, or a value by itself. */
export function explainLeaf<Row>(
  node: Exclude<Node, { readonly kind: 'and' | 'or' | 'not' | 'choice' }>,
  context: ExplainContext<Row>,
): Explain<Row> {
  switch (node.kind) {
    case 'comparison':
      return explainComparison(node, context)
    case 'membership':
      return explainMembership(node, context)
    case 'known':
      return explainKnown(node, context)
    default:
      return explainValue(node, context)
  }
}

function explainComparison<Row>(node: NodeOf<'comparison'>, context: ExplainContext<Row>): Explain<Row> {
  const tell = tellOutcome(node, context)
  const left = compileNode(node.left, context.access)
  const right = compileNode(node.right, context.access)
  const findFields = compileFound(node, context)
  const { kind, operator } = node
  return (row) => {
    const fields = findFields(row)
    return { kind, ...tell(row), operator, fields, found: left(row), wanted: right(row) }
  }
}

function explainMembership<Row>(node: NodeOf<'membership'>, context: ExplainContext<Row>): Explain<Row> {
  const tell = tellOutcome(node, context)
  const item = compileNode(node.item, context.access)
  const list = node.list.map((element) => compileNode(element, context.access))
  const findFields = compileFound(node, context)
  return (row) => {
    const wanted = list.map((element) => element(row))
    return { kind: node.kind, ...tell(row), fields: findFields(row), found: item(row), wanted }
  }
}

function explainKnown<Row>(node: NodeOf<'known'>, context: ExplainContext<Row>): Explain<Row> {
  const tell = tellOutcome(node, context)
  const read = context.access.read(node.field)
  const { kind, field } = node
  return (row) => ({ kind, ...tell(row), field, found: read(row) })
}

function explainValue<Row>(node: Node, context: ExplainContext<Row>): Explain<Row> {
  const tell = tellOutcome(node, context)
  const evaluate = compileNode(node, context.access)
  const findFields = compileFound(node, context)
  return (row) => ({ kind: 'value', ...tell(row), fields: findFields(row), value: evaluate(row) })
}

function tellOutcome<Row>(node: Node, context: ExplainContext<Row>) {
  const evaluate = compileNode(node, context.access)
  const whyUnknown = compileWhyUnknown(node, context)
  const source = sourceOf(node, context)
  return (row: Row) => ({ source, holds: holdsOf(evaluate(row)), ...whyUnknown(row) })
}

function compileFound<Row>(node: Node, { access }: ExplainContext<Row>): (row: Row) => Found {
  const readers = fieldNamesIn(node).map((name) => [name, access.read(name)] as const)
  return (row) => Object.fromEntries(readers.map(([name, read]) => [name, read(row)]))
}

/** The words of the source that a node stands for. */
export function sourceOf<Row>({ offset, length }: Node, { source }: ExplainContext<Row>): string {
  return source.slice(offset, offset + length)
}

export function holdsOf(value: Value): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}
