import type { FieldType, Value } from './field.ts'
import type { FunctionName } from './functions.ts'

/** Where a part stands in the source, in UTF-16 code units. */
export type Place = { readonly offset: number; readonly length: number }

export type Comparator = '==' | '!=' | '<' | '<=' | '>' | '>='
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

/**
 * An expression whose names and types are settled. A comparison with one constant side has it on the right;
 * `a && b && c` is one node of three parts; minus is `0 - x`.
 */
export type Node = Place & { readonly type: FieldType } & (
    | { readonly kind: 'literal'; readonly value: Exclude<Value, undefined> }
    | { readonly kind: 'field'; readonly name: string }
    | { readonly kind: 'and'; readonly parts: readonly Node[] }
    | { readonly kind: 'or'; readonly parts: readonly Node[] }
    | { readonly kind: 'not'; readonly part: Node }
    | { readonly kind: 'choice'; readonly condition: Node; readonly whenTrue: Node; readonly whenFalse: Node }
    | {
        readonly kind: 'comparison'
        readonly operator: Comparator
        readonly left: Node
        readonly right: Node
      }
    | { readonly kind: 'membership'; readonly item: Node; readonly list: readonly Node[] }
    | {
        readonly kind: 'arithmetic'
        readonly operator: ArithmeticOperator
        readonly left: Node
        readonly right: Node
      }
    | { readonly kind: 'known'; readonly field: string; readonly fieldType: FieldType }
    | { readonly kind: 'call'; readonly name: FunctionName; readonly parts: readonly Node[] }
  )

export type NodeOf<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>

/** The parts directly below a node, in the order of the source. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'field':
    case 'known':
      return []
    case 'not':
      return [node.part]
    case 'choice':
      return [node.condition, node.whenTrue, node.whenFalse]
    case 'comparison':
    case 'arithmetic':
      return [node.left, node.right]
    case 'membership':
      return [node.item, ...node.list]
    case 'and':
    case 'or':
    case 'call':
      return node.parts
  }
}

/** Names of the fields that a node reads or asks for, sorted, each once. */
export function fieldNamesIn(node: Node): readonly string[] {
  const names = new Set<string>()
  const visit = (part: Node) => {
    if (part.kind === 'field') names.add(part.name)
    if (part.kind === 'known') names.add(part.field)
    for (const below of partsOf(part)) visit(below)
  }
  visit(node)
  return [...names].sort()
}
