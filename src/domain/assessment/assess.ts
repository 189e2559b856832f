import type { Touch } from '../account/account.ts'
import type { Csm } from '../account/csm.ts'
import type { CustomerBase } from '../account/customer-base.ts'
import type { Day } from '../kernel/day.ts'
import { type Exact, toNumber } from '../kernel/exact.ts'
import type { Model } from '../model/model.ts'
import {
  type Affordability,
  affordabilityOf,
  carriedBy,
  expectedShare,
  type ServedPart,
} from './affordability.ts'
import type { Answers } from './answers.ts'
import { applyGuards, type Guard } from './apply-guards.ts'
import type { AssessmentSettings } from './assessment-settings.ts'
import { companyComplexityOf } from './company-complexity-of.ts'
import { type Evolution, evolutionOf } from './evolution.ts'
import type { Factor } from './factor.ts'
import type { HybridRules } from './first-touch-of.ts'
import { listBenchmarks, type ShownBenchmark } from './list-benchmarks.ts'
import { findMostUsefulAnswer, type UsefulAnswer } from './most-useful-answer.ts'
import { type Basis, type Recommendation, recommend } from './recommend.ts'
import { scoreFactors } from './score-factors.ts'
import type { Settled } from './settle-borderline.ts'
import { type BaseSummary, summariseBase } from './summarise-base.ts'
import { type Part, type TouchPart, tallyZones, type ZoneTally } from './tally-zones.ts'
import { totalScore } from './total-score.ts'
import { isComplex } from './zone-of.ts'

/** Which post-sale model suits a company, and why: every step with its reason. */
export type Assessment = {
  readonly base: BaseSummary
  readonly factors: readonly Factor[]
  readonly total: number | undefined
  readonly totalRange: { readonly from: number; readonly to: number }
  readonly candidates: readonly Touch[]
  readonly borderline: boolean
  readonly settled: Settled | undefined
  /** What the score alone leans to: of a hybrid, its overall leaning. */
  readonly leaning: Touch | undefined
  readonly zones: readonly TouchPart[]
  readonly zonesThatCount: readonly Touch[]
  readonly hybrid: boolean
  readonly basis: Basis
  readonly recommendation: Recommendation | undefined
  readonly refused: boolean
  readonly guards: readonly Guard[]
  /** First placement under the default model of the recommendation, the dearest touch first, empty parts left out. */
  readonly split: readonly ServedPart[]
  /** Cost share of that model for these accounts. */
  readonly costShare: number | undefined
  readonly mostUsefulAnswer: UsefulAnswer | undefined
  readonly affordability: Readonly<Record<Touch, ShownAffordability>>
  readonly enterpriseNotCarried: Part
  /** Active accounts whose ACV is unknown: in no zone. */
  readonly unknownAcv: number
  /** Product complexity of the company, for accounts without one of their own. */
  readonly companyComplexity: number | undefined
  readonly evolution: Evolution
  /** Published numbers with their source and age, and where they are about other companies. */
  readonly benchmarks: readonly ShownBenchmark[]
  /** What the default model places accounts by. */
  readonly rules: HybridRules
}

export type ShownAffordability = Omit<Affordability, 'shareAtMean'> & {
  readonly shareAtMean: number | undefined
}

export type AssessmentInputs = {
  readonly base: CustomerBase
  readonly team: readonly Csm[] | undefined
  readonly answers: Answers
  readonly settings: AssessmentSettings
  /** The company's own model, if it has one: what it shows of the evolution. */
  readonly model: Model | undefined
  readonly asOf: Day
}

/** Scores the six factors, tests the zones, checks the economics of each candidate and applies the guards (spec/2). */
export function assess({ base, team, answers, settings, model, asOf }: AssessmentInputs): Assessment {
  return assessorOf({ base, settings, asOf })({ team, answers, model })
}

export type AssessedFacts = Pick<AssessmentInputs, 'base' | 'settings' | 'asOf'>
export type Assessor = (given: Pick<AssessmentInputs, 'team' | 'answers' | 'model'>) => Assessment

/** The assessment of one customer base for any answers: what does not depend on them is worked out once. */
export function assessorOf(facts: AssessedFacts): Assessor {
  const { base, settings, asOf } = facts
  const summary = summariseBase(base, { asOf, segments: settings.segments })
  const tallies = new Map<string, ZoneTally>()
  const tallyFor: Walk['tallyFor'] = (rules, lowCarriedFromMinor) => {
    // Of the company's complexity only the highest matters to a zone.
    const key = JSON.stringify([
      { ...rules, companyComplexity: isComplex(rules.companyComplexity) },
      lowCarriedFromMinor,
    ])
    const tally = tallies.get(key) ?? tallyZones(base.accounts, { asOf, rules, lowCarriedFromMinor })
    tallies.set(key, tally)
    return tally
  }
  return (given) => assessWalked({ ...facts, ...given }, { summary, tallyFor })
}

type Walk = {
  readonly summary: BaseSummary
  readonly tallyFor: (rules: HybridRules, lowCarriedFromMinor: number | undefined) => ZoneTally
}

function assessWalked(
  { team, answers, settings, model, asOf }: AssessmentInputs,
  { summary, tallyFor }: Walk,
): Assessment {
  const factors = scoreFactors({ summary, team, answers, settings, asOf })
  const companyComplexity = companyComplexityOf(answers)
  const score = totalScore(factors, settings.limits)
  const affordability = affordabilityOfAll(summary, { answers, settings })
  const rules = hybridRules({
    answers,
    settings,
    companyComplexity,
    highCarriedFromMinor: affordability.high.carriedFromMinor,
  })
  const tally = tallyFor(rules, affordability.low.carriedFromMinor)
  const shareAtMean = mapTouches((touch) => affordability[touch].shareAtMean)
  const recommended = recommend({ score, zones: tally.zones, settings, shareAtMean })
  const expectedShareOf = (recommendation: Recommendation): Exact | undefined =>
    expectedShare(splitOf(recommendation, { summary, tally }), settings)
  const guarded = applyGuards(recommended.recommendation, {
    summary,
    answers,
    settings,
    companyComplexity,
    tally,
    affordability,
    expectedShareOf,
  })
  const { recommendation } = guarded
  const split = recommendation === undefined ? [] : splitOf(recommendation, { summary, tally })
  const costShare = recommendation && expectedShareOf(recommendation)
  // Beside other tiers a tech program is shared by fewer accounts than if it served everyone.
  const techIn = (parts: readonly ServedPart[]) => {
    const accounts = parts.find(({ touch }) => touch === 'tech')?.accounts ?? summary.active
    return affordabilityOf(carriedBy('tech', { settings, answers, accounts }), summary.meanAcv)
  }
  return {
    base: summary,
    factors,
    total: score.total,
    totalRange: score.range,
    candidates: score.candidates,
    borderline: score.isBorderline,
    settled: recommended.settled,
    leaning: recommended.leaning,
    zones: tally.zones,
    zonesThatCount: recommended.zonesThatCount,
    hybrid: recommendation === 'hybrid',
    basis: recommended.basis,
    recommendation,
    refused: guarded.isRefused,
    guards: guarded.guards,
    split,
    costShare: costShare && toNumber(costShare),
    mostUsefulAnswer: findMostUsefulAnswer({
      factors,
      recommendation,
      split,
      costShare,
      answers,
      summary,
      settings,
    }),
    affordability: mapTouches((touch) => shown(touch === 'tech' ? techIn(split) : affordability[touch])),
    enterpriseNotCarried: tally.enterpriseNotCarried,
    unknownAcv: tally.unknownAcv,
    companyComplexity,
    evolution: evolutionOf({ summary, team, model, asOf, settings }),
    benchmarks: listBenchmarks({
      settings,
      split,
      meanAcv: summary.meanAcv,
      complexity: companyComplexity,
      margin: answers.margin,
      asOf,
    }),
    rules,
  }
}

type Walked = { readonly summary: BaseSummary; readonly tally: ZoneTally }

/** A company of one touch model serves everyone that way, also an account whose ACV nobody knows. */
function splitOf(recommendation: Recommendation, { summary, tally }: Walked): readonly ServedPart[] {
  const parts: readonly ServedPart[] =
    recommendation === 'hybrid'
      ? tally.hybrid.map((part) => ({ ...part, accountsWithAcv: part.accounts }))
      : [
          {
            touch: recommendation,
            accounts: summary.active,
            accountsWithAcv: summary.active - summary.unknownAcv,
            arrMinor: summary.arrMinor,
          },
        ]
  return parts.filter(({ accounts }) => accounts > 0)
}

function hybridRules({
  answers,
  settings,
  companyComplexity,
  highCarriedFromMinor,
}: {
  readonly answers: Answers
  readonly settings: AssessmentSettings
  readonly companyComplexity: number | undefined
  readonly highCarriedFromMinor: number | undefined
}): HybridRules {
  const { lowFromMinor, highFromMinor } = settings.zones
  const isMatched = answers.competitorDedicatedAtOurPrice === true
  return {
    lowFromMinor,
    highFromMinor,
    highCarriedFromMinor,
    segments: settings.segments,
    health: settings.health,
    companyComplexity,
    lowest: isMatched || isComplex(companyComplexity) ? 'low' : 'tech',
    highLineMinor: isMatched ? Math.min(highFromMinor, highCarriedFromMinor ?? highFromMinor) : highFromMinor,
  }
}

function affordabilityOfAll(
  { active, meanAcv }: BaseSummary,
  { answers, settings }: Pick<AssessmentInputs, 'answers' | 'settings'>,
): Readonly<Record<Touch, Affordability>> {
  return mapTouches((touch) =>
    affordabilityOf(carriedBy(touch, { settings, answers, accounts: active }), meanAcv),
  )
}

function shown({ shareAtMean, ...rest }: Affordability): ShownAffordability {
  return { ...rest, shareAtMean: shareAtMean && toNumber(shareAtMean) }
}

function mapTouches<Value>(value: (touch: Touch) => Value): Readonly<Record<Touch, Value>> {
  return { high: value('high'), low: value('low'), tech: value('tech') }
}
