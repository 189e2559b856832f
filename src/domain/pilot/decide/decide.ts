import type { Analysis, Comparison } from '../analysis.ts'
import type { DecisionRule, Metric } from '../protocol.ts'

/** What to do with the change that was tried. */
export const VERDICTS = ['scale', 'iterate', 'pivot'] as const
export type Verdict = (typeof VERDICTS)[number]

export type DecisionReason = {
  readonly code: DecisionReasonCode
  /** Effects are gains: above 0 is better, whichever way the metric counts. */
  readonly values: Readonly<Record<string, number | string>>
}

export type DecisionReasonCode =
  /** scale */
  | 'better-enough'
  /** pivot */
  | 'worse'
  | 'too-small'
  /** iterate, because of what was found */
  | 'better-but-small'
  | 'inconclusive'
  | 'guardrail'
  /** iterate, because what was found cannot be believed or judged */
  | 'sample-ratio'
  | 'missing-differs'
  | 'fewer-accounts'
  | 'no-interval'
  /** no verdict yet */
  | 'keep-running'

export type Decision = {
  /** Undefined while the pilot runs and the interval that holds at every look decides nothing. */
  readonly verdict: Verdict | undefined
  /** The one that decided first. */
  readonly reasons: readonly DecisionReason[]
}

type Judged = { readonly better: Metric['better']; readonly analysis: Analysis }

export type DecisionInputs = {
  readonly rule: DecisionRule
  /** Analysed with the rule's alpha. */
  readonly primary: Judged
  /** What must not become worse. */
  readonly guardrails: readonly Judged[]
  /** The arm that is compared with the control. */
  readonly arm: string
  /** Whether the pilot has come to its planned end; before it only the sequential interval may decide. */
  readonly isOver: boolean
  /** Accounts that were to be measured in both arms; undefined: nobody said. */
  readonly planned: number | undefined
}

/** Of the accounts that were planned; below it the pilot has not become what was agreed to decide on. */
const ENOUGH = 0.9

/**
 * [PT48] The verdict of the rule that was fixed before. Scale: the interval excludes no effect, and the gain reaches the least one that
 * pays. Pivot: the interval excludes the least gain that pays. Iterate: neither, or the result cannot be believed.
 */
export function decide(inputs: DecisionInputs): Decision {
  const { rule, primary, arm, isOver } = inputs
  const doubts = doubtsOf(inputs)
  if (doubts.length > 0) return { verdict: 'iterate', reasons: doubts }
  const gain = gainOf(primary, arm, isOver)
  if (gain === undefined)
    return isOver
      ? { verdict: 'iterate', reasons: [{ code: 'no-interval', values: {} }] }
      : { verdict: undefined, reasons: [{ code: 'keep-running', values: {} }] }
  const { minimumEffect } = rule
  const { lower, upper } = gain
  const values = { gain: gain.gain, lower, upper, minimumEffect }
  const reason = (code: DecisionReasonCode): DecisionReason => ({ code, values })
  const harmed = harmedGuardrails(inputs)
  if (upper < minimumEffect) {
    const code = gain.isShown && upper < 0 ? 'worse' : 'too-small'
    return { verdict: 'pivot', reasons: [reason(code), ...harmed] }
  }
  const isBetter = gain.isShown && lower > 0
  if (isBetter && gain.gain >= minimumEffect) {
    const found = reason('better-enough')
    return harmed.length === 0
      ? { verdict: 'scale', reasons: [found] }
      : { verdict: 'iterate', reasons: [...harmed, found] }
  }
  if (!isOver) return { verdict: undefined, reasons: [reason('keep-running')] }
  const code = isBetter ? 'better-but-small' : 'inconclusive'
  return { verdict: 'iterate', reasons: [reason(code), ...harmed] }
}

/** [PT49] Why the result must not be believed, or is not what was agreed to decide on. */
function doubtsOf({ primary, arm, isOver, planned }: DecisionInputs): readonly DecisionReason[] {
  const { analysis } = primary
  const doubts: DecisionReason[] = []
  for (const caveat of analysis.caveats) {
    if (caveat.code === 'sample-ratio') doubts.push({ code: 'sample-ratio', values: { p: caveat.p } })
    if (caveat.code === 'missing-differs' && caveat.arm === arm)
      doubts.push({ code: 'missing-differs', values: { p: caveat.p } })
  }
  const measured = analysis.arms
    .filter((each) => each.arm === arm || each.arm === analysis.control)
    .reduce((sum, { n }) => sum + n, 0)
  if (isOver && planned !== undefined && measured < ENOUGH * planned)
    doubts.push({ code: 'fewer-accounts', values: { measured, planned } })
  return doubts
}

type Gain = {
  readonly gain: number
  readonly lower: number
  readonly upper: number
  readonly isShown: boolean
}

/** The difference as a gain with the interval that may decide now; undefined where there is none. */
function gainOf({ analysis, better }: Judged, arm: string, isOver: boolean): Gain | undefined {
  const comparison = analysis.comparisons.find((each) => each.arm === arm)
  if (comparison?.difference === undefined) return undefined
  const { lower, upper } = isOver ? comparison : comparison.sequential
  if (lower === undefined || upper === undefined) return undefined
  const isShown = isOver ? comparison.isShown : true
  const { difference: gain } = comparison
  return better === 'higher'
    ? { gain, lower, upper, isShown }
    : { gain: -gain, lower: -upper, upper: -lower, isShown }
}

/** [PT50] Other metrics that have become worse by more than chance, all of them taken together. */
function harmedGuardrails({ guardrails, arm, isOver, rule }: DecisionInputs): readonly DecisionReason[] {
  return guardrails.flatMap((guardrail) => {
    const found = gainOf(guardrail, arm, isOver)
    if (found === undefined || !(found.upper < 0 && found.isShown)) return []
    const comparison = guardrail.analysis.comparisons.find((each) => each.arm === arm)
    if (!isHarmTogether(comparison, rule.alpha)) return []
    const { metric } = guardrail.analysis
    return [{ code: 'guardrail' as const, values: { metric, loss: -found.gain } }]
  })
}

function isHarmTogether(comparison: Comparison | undefined, alpha: number): boolean {
  return comparison?.adjustedP === undefined || comparison.adjustedP <= alpha
}
