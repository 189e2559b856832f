import { splitMinor } from '../capacity/split-minor.ts'
import { add, divide, type Exact, exact, multiply, ONE, roundHalfAway, subtract } from '../kernel/exact.ts'

/** Where the plan starts from: pay at full target, the fixed part alone, or the fully loaded cost of the person. */
export type Pay =
  | { readonly kind: 'on_target'; readonly minor: number }
  | { readonly kind: 'base'; readonly minor: number }
  | {
      readonly kind: 'loaded'
      readonly minor: number /** Benefits and overhead as a share of pay. */
      readonly onCostShare?: number
    }

export type CompensationInput = {
  readonly pay: Pay
  /** Share of the pay that varies. */
  readonly variableShare?: number
  /** Whether CSMs own the renewal; otherwise they answer for its rate and for finding expansion. */
  readonly ownsRenewal: boolean
}

export type Objective =
  | 'gross_retention'
  | 'renewal_rate'
  | 'expansion_closed'
  | 'expansion_found'
  | 'customer_outcomes'

export type CompensationPlan =
  | {
      readonly kind: 'plan'
      readonly onTargetMinor: number
      readonly baseMinor: number
      readonly variableMinor: number
      readonly variableShare: number
      readonly objectives: readonly {
        readonly objective: Objective
        readonly weight: number
        readonly variableMinor: number
      }[]
    }
  | {
      readonly kind: 'outside_range'
      readonly variableShare: number
      readonly from: number
      readonly to: number
    }

/** 20–30 % of a CSM's pay can vary (spec/5); the middle unless said otherwise. */
const VARIABLE_RANGE = { from: 0.2, to: 0.3 } as const
const VARIABLE_SHARE = 0.25
const ON_COST_SHARE = 0.3

const WEIGHTS = [0.5, 0.3, 0.2]

/** [O8] Pay of one CSM and year in its fixed part and objectives, whole minor units that add up exactly. */
export function planCompensation({
  pay,
  variableShare = VARIABLE_SHARE,
  ownsRenewal,
}: CompensationInput): CompensationPlan {
  const { from, to } = VARIABLE_RANGE
  if (!(variableShare >= from && variableShare <= to))
    return { kind: 'outside_range', variableShare, from, to }
  const onTarget = onTargetPay(pay, exact(variableShare))
  const onTargetMinor = roundHalfAway(onTarget)
  const baseMinor =
    pay.kind === 'base' ? pay.minor : onTargetMinor - roundHalfAway(multiply(onTarget, exact(variableShare)))
  const variableMinor = onTargetMinor - baseMinor
  const objectives: Objective[] = ownsRenewal
    ? ['gross_retention', 'expansion_closed', 'customer_outcomes']
    : ['renewal_rate', 'expansion_found', 'customer_outcomes']
  const parts = splitMinor(variableMinor, WEIGHTS.map(exact))
  return {
    kind: 'plan',
    onTargetMinor,
    baseMinor,
    variableMinor,
    variableShare,
    objectives: objectives.map((objective, index) => ({
      objective,
      weight: WEIGHTS[index]!,
      variableMinor: parts[index]!,
    })),
  }
}

function onTargetPay(pay: Pay, variableShare: Exact): Exact {
  switch (pay.kind) {
    case 'on_target':
      return exact(pay.minor)
    case 'base':
      return divide(exact(pay.minor), subtract(ONE, variableShare))
    case 'loaded':
      return divide(exact(pay.minor), add(ONE, exact(pay.onCostShare ?? ON_COST_SHARE)))
  }
}
