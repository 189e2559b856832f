import type { ASTNode } from '@marcbachmann/cel-js'
import type { FieldType } from './field.ts'
import type { Comparator, Node } from './node.ts'
import { type Resolution, refuse, type Syntax } from './resolution.ts'
import { fieldNameOf } from './resolve-field.ts'

type Comparison = Syntax<Comparator>

const MIRRORED: Readonly<Record<Comparator, Comparator>> = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** Both sides of one type; true and false have no order. A constant goes to the right, the operator is mirrored for it. */
export function resolveComparison(syntax: Comparison, resolution: Resolution): Node | undefined {
  const [leftSyntax, rightSyntax] = syntax.args
  const nullSide = [leftSyntax, rightSyntax].find((side) => side.op === 'value' && side.args === null)
  if (nullSide) return refuseNull(syntax, nullSide, resolution)
  const [left, right] = resolveSides([leftSyntax, rightSyntax], resolution)
  if (!left || !right) return undefined
  const operator = syntax.op
  const hasOrder = left.type !== 'bool' || operator === '==' || operator === '!='
  if (left.type !== right.type || !hasOrder) {
    const suggestion = suggestionFor(syntax, [left, right], resolution.source)
    const detail = { operator, left: left.type, right: right.type, ...suggestion }
    return refuse(resolution, { code: 'wrong-type', at: syntax, detail })
  }
  const shared = { kind: 'comparison', type: 'bool', ...resolution.placeOf(syntax) } as const
  return left.kind === 'literal' && right.kind !== 'literal'
    ? { ...shared, operator: MIRRORED[operator], left: right, right: left }
    : { ...shared, operator, left, right }
}

/** `x in [a, b]`: whether x equals one of them. */
export function resolveMembership(syntax: Syntax<'in'>, resolution: Resolution): Node | undefined {
  const [itemSyntax, listSyntax] = syntax.args
  if (listSyntax.op !== 'list') {
    const detail = { construct: 'in', expected: 'list' }
    return refuse(resolution, { code: 'unsupported', at: listSyntax, detail })
  }
  const item = resolution.resolve(itemSyntax)
  const list = listSyntax.args.map((element) => {
    const node = resolveElement(element, item?.type, resolution)
    if (!node || !item || node.type === item.type) return node
    const detail = { operator: 'in', left: item.type, right: node.type }
    return refuse(resolution, { code: 'wrong-type', at: element, detail })
  })
  if (!item || !list.every((element) => element !== undefined)) return undefined
  return { kind: 'membership', type: 'bool', item, list, ...resolution.placeOf(syntax) }
}

/** The side that is no bare word first: `segment == enterprise` is then known to want a text. Beside a constant, a word is a field. */
function resolveSides([left, right]: readonly [ASTNode, ASTNode], resolution: Resolution) {
  if (isUnknownWord(left, resolution)) {
    const rightNode = resolution.resolve(right)
    return [resolveElement(left, textWantedBy(rightNode), resolution), rightNode] as const
  }
  const leftNode = resolution.resolve(left)
  return [leftNode, resolveElement(right, textWantedBy(leftNode), resolution)] as const
}

/** As resolveNode, but an unknown word where a text is wanted is probably a text without its quotes. */
function resolveElement(
  syntax: ASTNode,
  wanted: FieldType | undefined,
  resolution: Resolution,
): Node | undefined {
  if (wanted !== 'string' || !isUnknownWord(syntax, resolution)) return resolution.resolve(syntax)
  const field = String(syntax.args)
  return refuse(resolution, {
    code: 'unknown-field',
    at: syntax,
    detail: { field, suggestion: JSON.stringify(field) },
  })
}

function textWantedBy(other: Node | undefined): FieldType | undefined {
  return other?.kind === 'literal' ? undefined : other?.type
}

function isUnknownWord(syntax: ASTNode, { findType }: Resolution): boolean {
  return syntax.op === 'id' && findType(syntax.args) === undefined
}

function refuseNull(syntax: Comparison, nullSide: ASTNode, resolution: Resolution): undefined {
  const other = syntax.args[0] === nullSide ? syntax.args[1] : syntax.args[0]
  const isField = fieldNameOf(other) !== undefined
  const asked = `${syntax.op === '==' ? '!' : ''}known(${textOf(other, resolution.source)})`
  const detail = { construct: 'null', ...(isField ? { suggestion: asked } : {}) }
  return refuse(resolution, { code: 'unsupported', at: syntax, detail })
}

function suggestionFor(
  syntax: Comparison,
  [left, right]: readonly [Node, Node],
  source: string,
): { suggestion?: string } {
  const [leftSyntax, rightSyntax] = syntax.args
  const orders = ['<', '<=', '>', '>=']
  if (orders.includes(syntax.op) && orders.includes(leftSyntax.op)) {
    const middle = (leftSyntax as Comparison).args[1]
    const before = textOf(leftSyntax, source)
    return {
      suggestion: `${before} && ${textOf(middle, source)} ${syntax.op} ${textOf(rightSyntax, source)}`,
    }
  }
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (side.kind !== 'literal') continue
    if (other.type === 'string' && side.type === 'double')
      return { suggestion: JSON.stringify(String(side.value)) }
    const number = side.type === 'string' && other.type === 'double' ? String(side.value).trim() : ''
    if (number !== '' && Number.isFinite(Number(number))) return { suggestion: number }
  }
  return {}
}

function textOf({ start, end }: ASTNode, source: string): string {
  return source.slice(start, end)
}
