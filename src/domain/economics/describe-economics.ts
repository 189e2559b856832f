import type { Touch } from '../account/account.ts'
import { compare, type Exact, exact, roundHalfAway, toNumber } from '../kernel/exact.ts'
import type { TierCost } from '../model/model.ts'
import type { Parameters } from '../model/parameters.ts'
import { isCarried } from './carried.ts'
import { costShareSensitivity, type Sensitivity } from './cost-share-sensitivity.ts'
import type { CostStandards } from './cost-standards.ts'
import { judgeCostShare, type Verdict, type VerdictCode } from './judge-cost-share.ts'
import { DEFAULT_DISCOUNT, lifetimeValue, yearlyProfit } from './lifetime-value.ts'
import { lifetimeValueToCac, paybackMonths } from './payback.ts'
import { touchOfRatio } from './touch-of-ratio.ts'
import { type UnitEconomics, unitEconomics } from './unit-economics.ts'

/** One account's inputs, money in minor units per year; undefined: not known. */
export type EconomicsQuestion = {
  readonly cost: TierCost
  readonly ratio: number | undefined
  readonly accounts: number | undefined
  readonly acvMinor: number | undefined
  /** Undefined: read off the ratio. */
  readonly touch: Touch | undefined
  /** Undefined: the parameter set's; break-even then takes the upper end of the target range. */
  readonly targetShare: number | undefined
  readonly marginTarget: number | undefined
  readonly retention: number | undefined
  /** Undefined: 10 % a year. */
  readonly discount: number | undefined
  readonly cacMinor: number | undefined
  readonly standards: CostStandards
  readonly parameters: Parameters
}

/** One account's economics as shown: money in whole minor units, each figure rounded once; undefined: an input is unknown. */
export type EconomicsDescription = {
  readonly touch: Touch
  readonly directMinor: number | undefined
  readonly costPerAccountMinor: number | undefined
  readonly netCostPerAccountMinor: number | undefined
  readonly costShare: number | undefined
  readonly netCostShare: number | undefined
  readonly coverageMultiple: number | undefined
  readonly verdict: VerdictCode | undefined
  readonly verdictBecause: Verdict['because'] | undefined
  readonly isMarginKnown: boolean
  /** Whether each touch model could be served at this cost and ACV (spec/2 "Carried"). */
  readonly carried: Readonly<Record<Touch, boolean | undefined>>
  readonly grossProfitMinor: number | undefined
  readonly budgetMinor: number | undefined
  readonly affordableRatio: number | undefined
  /** False when the budget does not even cover what comes beside the CSM. */
  readonly isRatioPossible: boolean | undefined
  readonly breakEvenAcvMinor: number | undefined
  readonly marginLeft: number | undefined
  readonly meetsMarginTarget: boolean | undefined
  readonly ltvMinor: number | undefined
  readonly isLtvEndless: boolean
  readonly ltvToCac: number | undefined
  readonly paybackMonths: number | 'never' | undefined
  readonly sensitivity: readonly Sensitivity[]
}

/** Every figure of spec/3 for one account, with its verdict and the touch models that its ACV carries. */
export function describeEconomics(question: EconomicsQuestion): EconomicsDescription {
  const { cost, ratio, accounts, acvMinor, standards, parameters } = question
  const acv = acvMinor === undefined ? undefined : exact(acvMinor)
  const touch = question.touch ?? touchOfRatio(ratio, parameters.ratioBands)
  const targetShare = question.targetShare ?? parameters.targetShare
  const figures = unitEconomics({
    cost,
    ratio,
    accounts,
    acv,
    margin: standards.margin,
    targetShare,
    breakEvenShare: question.targetShare ?? standards.targetRange.to,
    otherCostShare: standards.otherCostShare,
  })
  const unit = saysCost(question) ? figures : { ...figures, ...WITHOUT_COST }
  const verdict =
    unit.costShare &&
    judgeCostShare({ costShare: unit.costShare, touch, acv, retention: question.retention, standards })
  return {
    touch,
    ...describeUnit(unit),
    verdict: verdict?.code,
    verdictBecause: verdict?.because,
    isMarginKnown: standards.margin !== undefined,
    carried: carriedAt(acv, { question, targetShare }),
    meetsMarginTarget:
      unit.marginLeft && question.marginTarget !== undefined
        ? compare(unit.marginLeft, exact(question.marginTarget)) >= 0
        : undefined,
    ...describeLife(question, { acv, unit }),
    sensitivity: acv && unit.csCost ? costShareSensitivity({ csCost: unit.csCost, acv }) : [],
  }
}

/** A CSM's pay without a ratio, or no cost at all, does not say what an account costs: that is unknown, not zero. */
function saysCost({ cost, ratio }: EconomicsQuestion): boolean {
  const { csmMinor, sharedMinor, technologyMinor, programMinor, variableMinor } = cost
  if (ratio !== undefined || programMinor > 0 || variableMinor > 0) return true
  return csmMinor === 0 && (sharedMinor > 0 || technologyMinor > 0)
}

const WITHOUT_COST = {
  csCost: undefined,
  costShare: undefined,
  netCostShare: undefined,
  coverageMultiple: undefined,
  breakEvenAcvMinor: undefined,
  marginLeft: undefined,
} as const satisfies Partial<UnitEconomics>

function describeUnit(unit: UnitEconomics) {
  const { affordableRatio } = unit
  return {
    directMinor: whole(unit.csCost?.direct),
    costPerAccountMinor: whole(unit.csCost?.gross),
    netCostPerAccountMinor: whole(unit.csCost?.net),
    costShare: shown(unit.costShare),
    netCostShare: shown(unit.netCostShare),
    coverageMultiple: shown(unit.coverageMultiple),
    grossProfitMinor: whole(unit.grossProfit),
    budgetMinor: whole(unit.budget),
    affordableRatio: affordableRatio === 'impossible' ? undefined : affordableRatio,
    isRatioPossible: affordableRatio === undefined ? undefined : affordableRatio !== 'impossible',
    breakEvenAcvMinor: unit.breakEvenAcvMinor,
    marginLeft: shown(unit.marginLeft),
  }
}

/** People are judged when a CSM has a price, a program when there is one. */
function carriedAt(
  acv: Exact | undefined,
  { question, targetShare }: { readonly question: EconomicsQuestion; readonly targetShare: number },
): EconomicsDescription['carried'] {
  const { cost, ratio, accounts, parameters } = question
  const isPriced = (touch: Touch) =>
    touch === 'tech' ? cost.programMinor > 0 || cost.variableMinor > 0 : cost.csmMinor > 0
  const at = (touch: Touch) =>
    acv && isPriced(touch)
      ? isCarried(acv, {
          touch,
          cost,
          ratio,
          accounts,
          targetShare,
          ratioTo: parameters.ratioBands[touch].to,
        })
      : undefined
  return { high: at('high'), low: at('low'), tech: at('tech') }
}

function describeLife(
  { standards: { margin }, retention, discount = DEFAULT_DISCOUNT, cacMinor }: EconomicsQuestion,
  { acv, unit }: { readonly acv: Exact | undefined; readonly unit: UnitEconomics },
) {
  const profit =
    acv && unit.csCost && margin !== undefined
      ? yearlyProfit({ acv, margin, csCost: unit.csCost.gross })
      : undefined
  const life = profit && retention !== undefined ? lifetimeValue({ profit, retention, discount }) : undefined
  const value = life?.kind === 'value' ? life.value : undefined
  const cac = cacMinor === undefined ? undefined : exact(cacMinor)
  const months = profit && cac ? paybackMonths(cac, profit) : undefined
  return {
    ltvMinor: whole(value),
    isLtvEndless: life?.kind === 'refused',
    ltvToCac: value && cac ? shown(lifetimeValueToCac(value, cac)) : undefined,
    paybackMonths: months === 'never' ? months : shown(months),
  }
}

function whole(value: Exact | undefined): number | undefined {
  return value && roundHalfAway(value)
}

function shown(value: Exact | undefined): number | undefined {
  return value && toNumber(value)
}
