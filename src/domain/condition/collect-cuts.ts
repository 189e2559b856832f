import type { FieldType } from './field.ts'
import { findCrossing } from './linear-form.ts'
import { type Node, type NodeOf, partsOf } from './node.ts'

/** Where the truth of conditions can change along one field. */
export type Cuts = {
  readonly type: FieldType
  /** Values at which it changes, exactly. */
  readonly constants: Set<number | string>
  /** Values near which it may change, from comparisons that are no single threshold. */
  readonly hints: Set<number | string>
  /** It may change between the constants too: the field takes part in a comparison that is no single threshold. */
  isBlurred: boolean
  /** A condition asks whether the field is known, so "missing" is one of its values. */
  mayBeMissing: boolean
}

/** The cuts of every field that the conditions read. */
export function collectCuts(conditions: readonly Node[]): Map<string, Cuts> {
  const cuts: CutsByField = new Map()
  for (const condition of conditions) visit(condition, cuts)
  return cuts
}

/** The cuts of one field, empty ones where it had none. */
export function openCuts(cuts: Map<string, Cuts>, field: string, type: FieldType): Cuts {
  let found = cuts.get(field)
  if (!found) {
    found = { type, constants: new Set(), hints: new Set(), isBlurred: false, mayBeMissing: false }
    cuts.set(field, found)
  }
  return found
}

type CutsByField = Map<string, Cuts>

function visit(node: Node, cuts: CutsByField): void {
  switch (node.kind) {
    case 'field':
      openCuts(cuts, node.name, node.type)
      return
    case 'known':
      openCuts(cuts, node.field, node.fieldType).mayBeMissing = true
      return
    case 'comparison':
      compareSides([node.left, node.right], node.operator, cuts)
      return
    case 'membership':
      for (const element of node.list) compareSides([node.item, element], '==', cuts)
      return
    case 'call':
      if (node.name === 'coalesce') for (const part of listOutcomes(node, cuts)) visit(part, cuts)
      else blur([node], cuts)
      return
    default:
      for (const part of partsOf(node)) visit(part, cuts)
  }
}

type Operator = NodeOf<'comparison'>['operator']

/** Truth values are compared by what they are made of; numbers and texts by the values that they can take. */
function compareSides([left, right]: readonly [Node, Node], operator: Operator, cuts: CutsByField): void {
  if (left.type === 'bool') {
    visit(left, cuts)
    visit(right, cuts)
    return
  }
  const rightOutcomes = listOutcomes(right, cuts)
  for (const leftOutcome of listOutcomes(left, cuts)) {
    for (const rightOutcome of rightOutcomes) comparePair([leftOutcome, rightOutcome], operator, cuts)
  }
}

function comparePair(pair: readonly [Node, Node], operator: Operator, cuts: CutsByField): void {
  const [value, constant] = pair[0].kind === 'literal' ? [pair[1], pair[0]] : pair
  if (value.kind === 'literal') return
  const isEquality = operator === '==' || operator === '!='
  if (constant.kind === 'literal' && typeof constant.value === 'number') {
    const crossing = findCrossing(value, constant.value)
    if (crossing) openCuts(cuts, crossing.field, 'double').constants.add(crossing.value)
    else blur(pair, cuts)
  } else if (constant.kind === 'literal' && value.kind === 'field' && isEquality) {
    openCuts(cuts, value.name, value.type).constants.add(String(constant.value))
  } else {
    blur(pair, cuts)
  }
}

/**
 * The nodes whose value a node can take: both branches of a choice, the arguments of coalesce, min and max. How each of
 * them compares with the other side settles how the whole does.
 */
function listOutcomes(node: Node, cuts: CutsByField): readonly Node[] {
  if (node.kind === 'choice') {
    visit(node.condition, cuts)
    return [...listOutcomes(node.whenTrue, cuts), ...listOutcomes(node.whenFalse, cuts)]
  }
  if (node.kind !== 'call' || !['coalesce', 'min', 'max'].includes(node.name)) return [node]
  if (node.name === 'coalesce') expectMissing(node.parts, cuts)
  return node.parts.flatMap((part) => listOutcomes(part, cuts))
}

/** Every field of these nodes is blurred, with the constants beside it as hints. */
function blur(nodes: readonly Node[], cuts: CutsByField): void {
  const all = nodes.flatMap(listAll)
  const texts = all.flatMap((node) =>
    node.kind === 'literal' && typeof node.value === 'string' ? [node.value] : [],
  )
  const numbers = all.flatMap((node) =>
    node.kind === 'literal' && typeof node.value === 'number' ? [node.value] : [],
  )
  const hints = { double: numbers, string: texts.flatMap(listSimilar), bool: [] }
  for (const node of all) {
    if (node.kind === 'known') openCuts(cuts, node.field, node.fieldType).mayBeMissing = true
    if (node.kind === 'call' && node.name === 'coalesce') expectMissing(node.parts, cuts)
    if (node.kind !== 'field') continue
    const own = openCuts(cuts, node.name, node.type)
    own.isBlurred = true
    for (const hint of hints[node.type]) own.hints.add(hint)
  }
}

/** What coalesce falls back to matters only where the values before it may be missing. */
function expectMissing(parts: readonly Node[], cuts: CutsByField): void {
  for (const node of parts.slice(0, -1).flatMap(listAll)) {
    if (node.kind === 'field') openCuts(cuts, node.name, node.type).mayBeMissing = true
  }
}

function listAll(node: Node): readonly Node[] {
  return [node, ...partsOf(node).flatMap(listAll)]
}

/** Texts that start with, end with, contain, sort before or after the text, or differ from it in case only. */
function listSimilar(text: string): readonly string[] {
  return [text, `${text}x`, `x${text}`, text.toUpperCase(), '']
}
