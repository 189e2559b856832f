import { compileExpression } from '../../../../domain/condition/compile-expression.ts'
import type { Fields, FieldType } from '../../../../domain/condition/field.ts'
import type { Node, NodeOf } from '../../../../domain/condition/node.ts'

export const OPERATORS = {
  double: ['>=', '>', '<=', '<', '==', '!=', 'in', 'known', 'unknown'],
  string: ['==', '!=', 'in', 'not_in', 'contains', 'startsWith', 'endsWith', 'known', 'unknown'],
  bool: ['is_true', 'is_false', 'known', 'unknown'],
} as const satisfies Record<FieldType, readonly string[]>

export type Operator = (typeof OPERATORS)[FieldType][number]
type Known = string | number

/** One question to one field. An operator that needs a value has none while it is being written. */
export type ConditionRow = {
  readonly kind: 'row'
  readonly field: string
  readonly operator: Operator
  readonly values: readonly Known[]
}

/** A part that rows cannot show, as it is written. */
export type ConditionText = { readonly kind: 'text'; readonly text: string }

export type ConditionGroup = {
  readonly kind: 'group'
  readonly join: 'all' | 'any'
  readonly items: readonly (ConditionRow | ConditionText)[]
}

/** A condition as rows: all of them or any of them hold, with one level of groups inside. */
export type ConditionTree = {
  readonly join: 'all' | 'any'
  readonly items: readonly (ConditionRow | ConditionText | ConditionGroup)[]
}

const WITHOUT_VALUE: readonly Operator[] = ['known', 'unknown', 'is_true', 'is_false']
const WITH_LIST: readonly Operator[] = ['in', 'not_in']

export function needsValue(operator: Operator): boolean {
  return !WITHOUT_VALUE.includes(operator)
}

export function takesList(operator: Operator): boolean {
  return WITH_LIST.includes(operator)
}

export function isComplete({ operator, values }: ConditionRow): boolean {
  return !needsValue(operator) || values.length > 0
}

/** The rows that a condition is made of; undefined where it is none. */
export function readCondition<Row>(source: string, fields: Fields<Row>): ConditionTree | undefined {
  const compiled = compileExpression(source, fields, 'bool')
  if (compiled.kind === 'problems') return undefined
  const { ast } = compiled.expression
  if (ast.kind !== 'and' && ast.kind !== 'or') return { join: 'all', items: [leafOf(ast, source)] }
  const items = flatten(ast).map((part): ConditionTree['items'][number] =>
    part.kind === 'and' || part.kind === 'or'
      ? { kind: 'group', join: joinOf(part), items: flatten(part).map((leaf) => leafOf(leaf, source)) }
      : leafOf(part, source),
  )
  return { join: joinOf(ast), items }
}

/** The condition that rows mean; rows that are not complete are left out. Empty: everybody. */
export function printCondition({ join, items }: ConditionTree): string {
  const parts = items.map((item) => {
    if (item.kind !== 'group') return printLeaf(item)
    const inner = item.items.map(printLeaf).filter((part) => part !== '')
    return inner.length < 2 ? (inner[0] ?? '') : `(${inner.join(item.join === 'all' ? ' && ' : ' || ')})`
  })
  const written = parts.filter((part) => part !== '')
  const [only] = items
  if (items.length === 1 && only?.kind === 'text') return only.text
  return written.join(join === 'all' ? ' && ' : ' || ')
}

function joinOf({ kind }: NodeOf<'and' | 'or'>): 'all' | 'any' {
  return kind === 'and' ? 'all' : 'any'
}

/** `a && (b && c)` asks three questions in a row. */
function flatten(node: NodeOf<'and' | 'or'>): readonly Node[] {
  return node.parts.flatMap((part) =>
    (part.kind === 'and' || part.kind === 'or') && part.kind === node.kind ? flatten(part) : [part],
  )
}

function leafOf(node: Node, source: string): ConditionRow | ConditionText {
  return rowOf(node) ?? { kind: 'text', text: source.slice(node.offset, node.offset + node.length) }
}

function rowOf(node: Node): ConditionRow | undefined {
  switch (node.kind) {
    case 'field':
      return row(node.name, 'is_true')
    case 'known':
      return row(node.field, 'known')
    case 'not':
      return negated(node.part)
    case 'comparison':
      return comparisonRow(node)
    case 'membership':
      return membershipRow(node, 'in')
    case 'call':
      return callRow(node)
    default:
      return undefined
  }
}

function row(field: string, operator: Operator, values: readonly Known[] = []): ConditionRow {
  return { kind: 'row', field, operator, values }
}

function negated(part: Node): ConditionRow | undefined {
  if (part.kind === 'field') return row(part.name, 'is_false')
  if (part.kind === 'known') return row(part.field, 'unknown')
  return part.kind === 'membership' && part.item.type === 'string' ? membershipRow(part, 'not_in') : undefined
}

function comparisonRow({ left, operator, right }: NodeOf<'comparison'>): ConditionRow | undefined {
  if (left.kind !== 'field' || right.kind !== 'literal') return undefined
  if (typeof right.value === 'boolean') {
    return row(left.name, right.value === (operator === '==') ? 'is_true' : 'is_false')
  }
  const isOffered = (OPERATORS[left.type] as readonly string[]).includes(operator)
  return isOffered ? row(left.name, operator, [right.value]) : undefined
}

function membershipRow({ item, list }: NodeOf<'membership'>, operator: Operator): ConditionRow | undefined {
  if (item.kind !== 'field' || item.type === 'bool' || list.length === 0) return undefined
  const values = list.flatMap((each) =>
    each.kind === 'literal' && typeof each.value !== 'boolean' ? [each.value] : [],
  )
  return values.length === list.length ? row(item.name, operator, values) : undefined
}

function callRow({ name, parts: [owner, argument] }: NodeOf<'call'>): ConditionRow | undefined {
  if (name !== 'contains' && name !== 'startsWith' && name !== 'endsWith') return undefined
  if (owner?.kind !== 'field' || argument?.kind !== 'literal') return undefined
  return typeof argument.value === 'string' ? row(owner.name, name, [argument.value]) : undefined
}

function printLeaf(leaf: ConditionRow | ConditionText): string {
  if (leaf.kind === 'text') return `(${leaf.text})`
  if (!isComplete(leaf)) return ''
  const field = printField(leaf.field)
  const values = leaf.values.map(printValue)
  switch (leaf.operator) {
    case 'is_true':
      return field
    case 'is_false':
      return `!${field}`
    case 'known':
      return `known(${field})`
    case 'unknown':
      return `!known(${field})`
    case 'in':
      return `${field} in [${values.join(', ')}]`
    case 'not_in':
      return `!(${field} in [${values.join(', ')}])`
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return `${field}.${leaf.operator}(${values[0]})`
    default:
      return `${field} ${leaf.operator} ${values[0]}`
  }
}

/** Words that CEL keeps for itself cannot follow a dot. */
const RESERVED =
  /^(?:as|break|const|continue|else|false|for|function|if|import|in|let|loop|namespace|null|package|return|true|var|void|while)$/

/** `custom.seats`, and with quotes where a name is no word: `custom["seats sold"]`. */
export function printField(name: string): string {
  const dot = name.indexOf('.')
  if (dot < 0) return name
  const own = name.slice(dot + 1)
  const isWord = /^[A-Za-z_][A-Za-z0-9_]*$/.test(own) && !RESERVED.test(own)
  return isWord ? name : `${name.slice(0, dot)}[${JSON.stringify(own)}]`
}

function printValue(value: Known): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value)
}
