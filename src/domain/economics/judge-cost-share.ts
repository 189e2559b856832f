import type { Touch } from '../account/account.ts'
import { add, compare, divide, type Exact, exact } from '../kernel/exact.ts'
import type { CostStandards } from './cost-standards.ts'
import { marginLeft } from './unit-economics.ts'

export const VERDICTS = [
  'low_spend',
  'under_invested',
  'comfortable',
  'viable',
  'exceptional_margin',
  'too_expensive',
] as const
export type VerdictCode = (typeof VERDICTS)[number]

/** The gross margin from which, and the cost share up to which, a cost above the range is still borne (spec/3). */
export const EXCEPTIONAL = { marginFrom: 0.8, shareTo: 0.2 } as const

export type Verdict = {
  readonly code: VerdictCode
  /** What decided: the share alone, or the fact that turned it. */
  readonly because: 'share' | 'margin_floor' | 'exceptional_margin' | 'high_acv_below_high' | 'low_retention'
  /** False: the gross margin is unknown and the verdict rests on the share alone. */
  readonly isMarginKnown: boolean
  readonly marginLeft: Exact | undefined
}

export type JudgedShare = {
  readonly costShare: Exact
  /** Undefined for a blend of several touch models. */
  readonly touch: Touch | undefined
  readonly acv: Exact | undefined
  /** Gross revenue retention, where it is known. */
  readonly retention: number | undefined
  readonly standards: CostStandards
}

/** The verdict on a cost share (spec/3); thresholds compare exact values. */
export function judgeCostShare(judged: JudgedShare): Verdict {
  const { costShare, standards } = judged
  const { margin, otherCostShare, targetRange } = standards
  const left = marginLeft({ margin, costShare, otherCostShare })
  const verdict = (code: VerdictCode, because: Verdict['because'] = 'share'): Verdict => ({
    code,
    because,
    isMarginKnown: margin !== undefined,
    marginLeft: left,
  })
  if (compare(costShare, exact(targetRange.from)) < 0) {
    const because = underInvestment(judged)
    return because === undefined ? verdict('low_spend') : verdict('under_invested', because)
  }
  if (compare(costShare, comfortableBelow(targetRange)) < 0) return verdict('comfortable')
  if (compare(costShare, exact(targetRange.to)) <= 0) {
    return left !== undefined && compare(left, exact(standards.marginFloor)) < 0
      ? verdict('too_expensive', 'margin_floor')
      : verdict('viable')
  }
  return margin !== undefined &&
    margin >= EXCEPTIONAL.marginFrom &&
    compare(costShare, exact(EXCEPTIONAL.shareTo)) <= 0
    ? verdict('exceptional_margin', 'exceptional_margin')
    : verdict('too_expensive')
}

/** The middle of the target range: below it a share is comfortable, from it viable (10 % of the default 5–15 %). */
export function comfortableBelow(targetRange: CostStandards['targetRange']): Exact {
  return divide(add(exact(targetRange.from), exact(targetRange.to)), exact(2))
}

function underInvestment({ touch, acv, retention, standards }: JudgedShare) {
  if (touch === 'tech') return undefined
  const isBelowHigh = touch === 'low' && acv !== undefined
  if (isBelowHigh && compare(acv, exact(standards.highFromMinor)) >= 0) return 'high_acv_below_high'
  return isRetentionLow(retention, standards.retentionTarget) ? 'low_retention' : undefined
}

/** Whether retention is below its target; false while either is unknown. */
export function isRetentionLow(retention: number | undefined, target: number | undefined): boolean {
  return retention !== undefined && target !== undefined && retention < target
}
