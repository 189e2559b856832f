import type { Touch } from '../account/account.ts'
import { toMajor } from '../kernel/money.ts'
import { DEFAULT_LABELS } from '../model/default-tiers.ts'
import type { ModelDocument } from '../model/document.ts'
import type { TierCost } from '../model/model.ts'
import type { TierDocument } from '../model/tier-document.ts'
import { writeHealth } from '../model/write-health.ts'
import type { Answers } from './answers.ts'
import { type AssessmentSettings, defaultSettings } from './assessment-settings.ts'
import type { HybridRules } from './first-touch-of.ts'
import type { Recommendation } from './recommend.ts'

type Recommended = {
  readonly recommendation: Recommendation
  /** What the assessment places accounts by: its zones, and what the guards make of them. */
  readonly rules: HybridRules
  readonly settings: AssessmentSettings
  readonly answers: Pick<Answers, 'targetShare' | 'marginTarget'>
}

/** The model that a recommendation stands for, as a document: its first placement is the assessment's split, account by account. */
export function defaultModelDocument(recommended: Recommended): ModelDocument {
  const { recommendation, rules, settings, answers } = recommended
  const { currency, rate, parameters } = settings
  const usual = defaultSettings({ parameters: parameters.name, currency, rate })
  const targetShare = answers.targetShare ?? settings.targetShare
  const hybrid = recommendation === 'hybrid'
  const tiers = hybrid ? hybridTiers(rules, currency) : [tierOf(recommendation)]
  return {
    tierwise: 1,
    currency,
    ...(rate !== undefined && { rate }),
    parameters: parameters.name,
    ...(targetShare !== usual.targetShare && { targetShare }),
    ...(differs(settings.targetRange, usual.targetRange) && { targetRange: { ...settings.targetRange } }),
    ...(answers.marginTarget !== undefined && { marginTarget: answers.marginTarget }),
    ...(differs(settings.zones, usual.zones) && {
      zones: {
        lowFrom: toMajor(settings.zones.lowFromMinor, currency),
        highFrom: toMajor(settings.zones.highFromMinor, currency),
      },
    }),
    ...(differs(settings.segments, usual.segments) && { segments: { ...settings.segments } }),
    ...((settings.health.scoring !== undefined || differs(bandsOf(settings), bandsOf(usual))) && {
      health: writeHealth(settings.health, (tier) => tiers.some(({ id }) => id === tier)),
    }),
    tiers: tiers.map((tier) => ({
      ...tier,
      ...ownCosts(tier.touch, { settings, usual }),
    })),
    ...(hybrid && { movement: { floors: { strategic: 'high', complexity: [{ from: 5, tier: 'low' }] } } }),
  }
}

/** Strategic accounts and complex ones are raised by floors; an unknown segment must not leave an account unplaced. */
function hybridTiers(rules: HybridRules, currency: string): readonly TierDocument[] {
  const { highLineMinor, highCarriedFromMinor, lowFromMinor, lowest } = rules
  const acvFrom = (minor: number) => `acv >= ${toMajor(minor, currency)}`
  const isEnterprise = 'known(segment) && segment == "enterprise"'
  const isRaised = highCarriedFromMinor !== undefined && highCarriedFromMinor < highLineMinor
  const highWhen = isRaised
    ? `${acvFrom(highLineMinor)} || (${isEnterprise} && ${acvFrom(highCarriedFromMinor)})`
    : acvFrom(highLineMinor)
  const high: TierDocument = {
    ...tierOf('high'),
    when: highWhen,
    threshold: toMajor(highLineMinor, currency),
  }
  if (lowest === 'low') return [high, tierOf('low')]
  const low: TierDocument = {
    ...tierOf('low'),
    when: `${acvFrom(lowFromMinor)} || (${isEnterprise})`,
    threshold: toMajor(lowFromMinor, currency),
  }
  return [high, low, tierOf('tech')]
}

function bandsOf({ health: { redBelow, greenFrom } }: Pick<AssessmentSettings, 'health'>) {
  return { redBelow, greenFrom }
}

function tierOf(touch: Touch): TierDocument {
  return { id: touch, label: DEFAULT_LABELS[touch], touch }
}

/** Money and ratio of the company's model where they are not the parameter set's. */
function ownCosts(
  touch: Touch,
  { settings, usual }: { readonly settings: AssessmentSettings; readonly usual: AssessmentSettings },
): Pick<TierDocument, 'cost' | 'ratio'> {
  const own = settings.touches[touch]
  const common = usual.touches[touch]
  const amount = (key: keyof TierCost) =>
    own.cost[key] === common.cost[key] ? {} : { [COST_KEYS[key]]: toMajor(own.cost[key], settings.currency) }
  const isOtherRatio =
    own.ratio !== undefined && (own.ratio !== common.ratio || own.ratioTo !== common.ratioTo)
  return {
    ...(differs(own.cost, common.cost) && {
      cost: Object.assign({}, ...(Object.keys(COST_KEYS) as (keyof TierCost)[]).map(amount)),
    }),
    ...(isOtherRatio && {
      ratio: { target: own.ratio, ...(own.ratioTo !== undefined && { to: own.ratioTo }) },
    }),
  }
}

const COST_KEYS = {
  csmMinor: 'csm',
  sharedMinor: 'shared',
  technologyMinor: 'technology',
  programMinor: 'program',
  variableMinor: 'variable',
  serviceRevenueMinor: 'serviceRevenue',
} as const satisfies Record<keyof TierCost, string>

function differs<Numbers extends Readonly<Record<string, number>>>(own: Numbers, common: Numbers): boolean {
  return Object.keys(common).some((key) => own[key] !== common[key])
}
