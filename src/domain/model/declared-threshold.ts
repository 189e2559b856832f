import { type Node, partsOf } from '../condition/node.ts'
import { toMinor } from '../kernel/money.ts'
import type { Condition } from './model.ts'

/** The N of the only `acv >= N` (or `acv > N`) in a condition, in minor units; undefined when there is none or several. */
export function declaredThreshold(condition: Condition, currency: string): number | undefined {
  const thresholds = [...new Set(lowerEndsOfAcv(condition.ast))]
  const [only] = thresholds
  return thresholds.length === 1 && only !== undefined && only >= 0 && only <= 1e12
    ? toMinor(only, currency)
    : undefined
}

/** A negated part turns its ends around, so it says nothing about where the tier begins. */
function lowerEndsOfAcv(node: Node): readonly number[] {
  if (node.kind === 'and' || node.kind === 'or') return partsOf(node).flatMap(lowerEndsOfAcv)
  if (node.kind !== 'comparison' || (node.operator !== '>=' && node.operator !== '>')) return []
  const { left, right } = node
  return left.kind === 'field' &&
    left.name === 'acv' &&
    right.kind === 'literal' &&
    typeof right.value === 'number'
    ? [right.value]
    : []
}
