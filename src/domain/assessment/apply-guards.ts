import type { Touch } from '../account/account.ts'
import { compare, type Exact, exact, fraction, toNumber } from '../kernel/exact.ts'
import type { Affordability } from './affordability.ts'
import type { Answers } from './answers.ts'
import type { AssessmentSettings } from './assessment-settings.ts'
import type { Evidence } from './factor.ts'
import type { Recommendation } from './recommend.ts'
import type { BaseSummary } from './summarise-base.ts'
import type { ZoneTally } from './tally-zones.ts'
import { isComplex } from './zone-of.ts'

export const GUARDS = ['complexity', 'segment', 'competition', 'affordability', 'learning_stage'] as const
export type GuardCode = (typeof GUARDS)[number]

/** A guard that spoke: why, and what it changed. */
export type Guard = {
  readonly code: GuardCode
  readonly reason:
    | 'low_carried'
    | 'low_not_carried'
    | 'price_unknown'
    | 'enterprise_needs_people'
    | 'smb_unwanted_high_touch'
    | 'high_carried'
    | 'high_not_carried'
    | 'unaffordable'
    | 'high_touch_accepted'
    | 'affordability_waived'
  readonly from: Recommendation | undefined
  readonly to: Recommendation | undefined
  readonly values: Evidence['values']
}

export type Guarded = {
  readonly recommendation: Recommendation | undefined
  /** The recommended model costs more than the margin can pay, and nothing waives that. */
  readonly isRefused: boolean
  readonly guards: readonly Guard[]
}

export type GuardInputs = {
  readonly summary: BaseSummary
  readonly answers: Answers
  readonly settings: AssessmentSettings
  readonly companyComplexity: number | undefined
  readonly tally: ZoneTally
  readonly affordability: Readonly<Record<Touch, Affordability>>
  /** Cost share of a model for this base. */
  readonly expectedShareOf: (recommendation: Recommendation) => Exact | undefined
}

/** The five guards in their order, each with its reason (spec/2 "Guards"). */
export function applyGuards(recommended: Recommendation | undefined, inputs: GuardInputs): Guarded {
  const guards: Guard[] = []
  let recommendation = recommended
  for (const guard of [guardComplexity, guardSegment, guardCompetition, guardSmb]) {
    const spoken = guard(recommendation, inputs)
    if (spoken === undefined) continue
    guards.push({ ...spoken, from: recommendation })
    recommendation = spoken.to
  }
  const refusal = guardAffordability(recommendation, inputs)
  const waiver = guardLearningStage(inputs, refusal !== undefined)
  for (const spoken of [refusal, waiver]) {
    if (spoken !== undefined) guards.push({ ...spoken, from: recommendation, to: recommendation })
  }
  return { recommendation, isRefused: refusal !== undefined && waiver === undefined, guards }
}

type Spoken = Omit<Guard, 'from'>

/** 1. Complexity 5: never tech for anyone. */
function guardComplexity(
  recommendation: Recommendation | undefined,
  inputs: GuardInputs,
): Spoken | undefined {
  if (!isComplex(inputs.companyComplexity)) return undefined
  const { low } = inputs.affordability
  return {
    code: 'complexity',
    reason: reasonOf(low, ['low_carried', 'low_not_carried']),
    to: recommendation === 'tech' ? 'low' : recommendation,
    values: {
      ...carriedValues(low, inputs),
      ...(inputs.tally.belowLowCarried !== undefined && { accountsBelow: inputs.tally.belowLowCarried }),
    },
  }
}

/** 2. Self-service feels cheap to an enterprise customer, and it leaves. */
function guardSegment(
  recommendation: Recommendation | undefined,
  { summary, settings }: GuardInputs,
): Spoken | undefined {
  const enterprise = summary.segments.find(({ segment }) => segment === 'enterprise')!
  const { enterpriseArrShare } = settings.limits
  const isPoorerTouch = recommendation === 'low' || recommendation === 'tech'
  if (!isPoorerTouch || enterprise.arrShare === undefined) return undefined
  const share = fraction(BigInt(enterprise.arrMinor), BigInt(summary.arrMinor))
  if (compare(share, exact(enterpriseArrShare)) < 0) return undefined
  return {
    code: 'segment',
    reason: 'enterprise_needs_people',
    to: 'hybrid',
    values: {
      enterpriseArrShare: enterprise.arrShare,
      accounts: enterprise.accounts,
      arrMinor: enterprise.arrMinor,
    },
  }
}

/** 2, the other way round, about the model that came out: high touch is a nuisance to SMB accounts. */
function guardSmb(recommendation: Recommendation | undefined, { tally }: GuardInputs): Spoken | undefined {
  if (recommendation !== 'high' || tally.smbAccounts === 0) return undefined
  return {
    code: 'segment',
    reason: 'smb_unwanted_high_touch',
    to: 'high',
    values: { accounts: tally.smbAccounts },
  }
}

/** 3. A competitor gives dedicated CSMs at this price: at least low, high where it is carried. */
function guardCompetition(
  recommendation: Recommendation | undefined,
  inputs: GuardInputs,
): Spoken | undefined {
  if (inputs.answers.competitorDedicatedAtOurPrice !== true) return undefined
  const { high } = inputs.affordability
  const isCarried = high.isCarriedAtMean === true
  const isOneTouch = recommendation !== undefined && recommendation !== 'hybrid'
  return {
    code: 'competition',
    reason: reasonOf(high, ['high_carried', 'high_not_carried']),
    to: !isOneTouch
      ? recommendation
      : isCarried
        ? 'high'
        : recommendation === 'tech'
          ? 'low'
          : recommendation,
    values: carriedValues(high, inputs),
  }
}

/** 4. A small margin and a large cost share: refused as unaffordable. */
function guardAffordability(
  recommendation: Recommendation | undefined,
  inputs: GuardInputs,
): Spoken | undefined {
  const { marginTo, costShareFrom } = inputs.settings.limits.unaffordable
  const { margin } = inputs.answers
  const share = recommendation && inputs.expectedShareOf(recommendation)
  if (margin === undefined || margin > marginTo || share === undefined) return undefined
  if (compare(share, exact(costShareFrom)) < 0) return undefined
  const values = { marginShare: margin, costShare: toNumber(share) }
  return { code: 'affordability', reason: 'unaffordable', to: recommendation, values }
}

/** 5. Few accounts, much to learn: high touch is accepted, and affordability waits. */
function guardLearningStage({ summary, settings }: GuardInputs, isRefused: boolean): Spoken | undefined {
  const below = settings.parameters.stages.earlyScaleFrom
  if (summary.active >= below) return undefined
  return {
    code: 'learning_stage',
    reason: isRefused ? 'affordability_waived' : 'high_touch_accepted',
    to: undefined,
    values: { accounts: summary.active, below },
  }
}

function reasonOf(
  { isCarriedAtMean }: Affordability,
  [carried, notCarried]: readonly [Guard['reason'], Guard['reason']],
): Guard['reason'] {
  return isCarriedAtMean === undefined ? 'price_unknown' : isCarriedAtMean ? carried : notCarried
}

function carriedValues({ carriedFromMinor }: Affordability, { summary }: GuardInputs): Evidence['values'] {
  return {
    ...(carriedFromMinor !== undefined && { carriedFromMinor }),
    ...(summary.meanAcvMinor !== undefined && { meanAcvMinor: summary.meanAcvMinor }),
  }
}
