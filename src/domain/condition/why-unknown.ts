import { compileNode } from './compile-node.ts'
import type { Access } from './evaluate.ts'
import { type Node, partsOf } from './node.ts'

/** What made a part unknown: fields without a value, and calculations without a result on known fields. */
export type Unknowns = { readonly missing: readonly string[]; readonly incalculable: readonly string[] }

export const NOTHING_UNKNOWN: Unknowns = { missing: [], incalculable: [] }

/** The causes of several parts, each named once, in the order of the source. */
export function joinUnknowns(causes: readonly Unknowns[]): Unknowns {
  return {
    missing: [...new Set(causes.flatMap(({ missing }) => missing))],
    incalculable: [...new Set(causes.flatMap(({ incalculable }) => incalculable))],
  }
}

/** For rows on which the node is unknown: why. Nothing where it is known. */
export function compileWhyUnknown<Row>(
  node: Node,
  context: { readonly source: string; readonly access: Access<Row> },
): (row: Row) => Unknowns {
  const evaluate = compileNode(node, context.access)
  if (node.kind === 'field') {
    const cause = { missing: [node.name], incalculable: [] }
    return (row) => (evaluate(row) === undefined ? cause : NOTHING_UNKNOWN)
  }
  const causesOf = partsOf(node).map((part) => compileWhyUnknown(part, context))
  const ownCause = {
    missing: [],
    incalculable: [context.source.slice(node.offset, node.offset + node.length)],
  }
  if (node.kind === 'choice') {
    const condition = compileNode(node.condition, context.access)
    const [, ofThen, ofOtherwise] = causesOf
    return (row) => {
      if (evaluate(row) !== undefined) return NOTHING_UNKNOWN
      const holds = condition(row)
      if (holds === undefined) return joinUnknowns(causesOf.map((causes) => causes(row)))
      return (holds ? ofThen! : ofOtherwise!)(row)
    }
  }
  return (row) => {
    if (evaluate(row) !== undefined) return NOTHING_UNKNOWN
    const causes = joinUnknowns(causesOf.map((causesOfPart) => causesOfPart(row)))
    return causes.missing.length + causes.incalculable.length > 0 ? causes : ownCause
  }
}
