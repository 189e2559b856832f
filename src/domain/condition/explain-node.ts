import { compileNode } from './compile-node.ts'
import type { Evidence } from './evidence.ts'
import { type Explain, type ExplainContext, explainLeaf, holdsOf, sourceOf } from './explain-leaf.ts'
import type { Value } from './field.ts'
import type { Node, NodeOf } from './node.ts'
import { joinUnknowns, NOTHING_UNKNOWN, type Unknowns } from './why-unknown.ts'

/** Evaluates every part, without stopping early, and tells what was found. Prepared once, it explains many rows. */
export function explainNode<Row>(node: Node, context: ExplainContext<Row>): Explain<Row> {
  switch (node.kind) {
    case 'and':
    case 'or':
      return explainParts(node, context)
    case 'not':
      return explainNot(node, context)
    case 'choice':
      return explainChoice(node, context)
    default:
      return explainLeaf(node, context)
  }
}

function explainParts<Row>(node: NodeOf<'and'> | NodeOf<'or'>, context: ExplainContext<Row>): Explain<Row> {
  const explainers = node.parts.map((part) => explainNode(part, context))
  const source = sourceOf(node, context)
  const kind = node.kind === 'and' ? 'all' : 'any'
  // One part settles the whole: one that fails for "all", one that holds for "any".
  const settling = node.kind === 'or'
  return (row) => {
    const parts = explainers.map((explain) => explain(row))
    const isSettled = parts.some(({ holds }) => holds === settling)
    const isUnknown = !isSettled && parts.some(({ holds }) => holds === undefined)
    const holds = isSettled ? settling : isUnknown ? undefined : !settling
    return { kind, source, holds, ...unknownsFrom(holds, parts), parts }
  }
}

function explainNot<Row>(node: NodeOf<'not'>, context: ExplainContext<Row>): Explain<Row> {
  const explain = explainNode(node.part, context)
  const source = sourceOf(node, context)
  return (row) => {
    const part = explain(row)
    const holds = part.holds === undefined ? undefined : !part.holds
    return { kind: 'not', source, holds, ...unknownsFrom(holds, [part]), part }
  }
}

function explainChoice<Row>(node: NodeOf<'choice'>, context: ExplainContext<Row>): Explain<Row> {
  const explainCondition = explainNode(node.condition, context)
  const explainThen = explainNode(node.whenTrue, context)
  const explainOtherwise = explainNode(node.whenFalse, context)
  const evaluate = compileNode(node, context.access)
  const source = sourceOf(node, context)
  return (row) => {
    const condition = explainCondition(row)
    const whenTrue = explainThen(row)
    const whenFalse = explainOtherwise(row)
    const value = evaluate(row)
    const deciding =
      condition.holds === undefined
        ? [condition, whenTrue, whenFalse]
        : [condition.holds ? whenTrue : whenFalse]
    const unknowns = unknownsFrom(value, deciding)
    return {
      kind: 'choice',
      source,
      holds: holdsOf(value),
      ...unknowns,
      condition,
      whenTrue,
      whenFalse,
      value,
    }
  }
}

function unknownsFrom(value: Value, parts: readonly Evidence[]): Unknowns {
  return value === undefined ? joinUnknowns(parts) : NOTHING_UNKNOWN
}
