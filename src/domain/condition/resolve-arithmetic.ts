import { compileNode } from './compile-node.ts'
import type { ArithmeticOperator, Node, NodeOf } from './node.ts'
import { type Resolution, refuse, type Syntax } from './resolution.ts'

/** Numbers with + - * / %, texts with +. Constants are calculated here, so that `12 * 1000` is the threshold 12000. */
export function resolveArithmetic(
  syntax: Syntax<ArithmeticOperator>,
  resolution: Resolution,
): Node | undefined {
  const operator = syntax.op
  const left = resolution.resolve(syntax.args[0])
  const right = resolution.resolve(syntax.args[1])
  if (!left || !right) return undefined
  const fits =
    left.type === right.type && (left.type === 'double' || (left.type === 'string' && operator === '+'))
  if (!fits) {
    const detail = { operator, left: left.type, right: right.type }
    return refuse(resolution, { code: 'wrong-type', at: syntax, detail })
  }
  return calculated({
    kind: 'arithmetic',
    type: left.type,
    operator,
    left,
    right,
    ...resolution.placeOf(syntax),
  })
}

/** `-x` is `0 - x`. */
export function resolveMinus(syntax: Syntax<'-_'>, resolution: Resolution): Node | undefined {
  const right = resolution.resolve(syntax.args)
  if (!right) return undefined
  if (right.type !== 'double') {
    const detail = { operator: '-', expected: 'double', found: right.type }
    return refuse(resolution, { code: 'wrong-type', at: syntax, detail })
  }
  const place = resolution.placeOf(syntax)
  const left: Node = { kind: 'literal', type: 'double', value: 0, ...place }
  return calculated({ kind: 'arithmetic', type: 'double', operator: '-', left, right, ...place })
}

function calculated(node: NodeOf<'arithmetic'>): Node {
  const { left, right, type, offset, length } = node
  if (left.kind !== 'literal' || right.kind !== 'literal') return node
  const value = compileNode(node, WITHOUT_FIELDS)(undefined)
  return value === undefined ? node : { kind: 'literal', type, value, offset, length }
}

const WITHOUT_FIELDS = { read: () => () => undefined }
