import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  ONE,
  subtract,
  toNumber,
  ZERO,
} from '../kernel/exact.ts'
import { countCsms } from './count-csms.ts'
import type { Derivation, Evidence, Score } from './factor.ts'
import type { FactorInputs } from './score-factors.ts'

const STAGE_SCORES = { startup: 5, early_scale: 4, growth: 3, scale: 1 } as const satisfies Record<
  string,
  Score
>
export type GrowthStage = keyof typeof STAGE_SCORES

/** Factor 6: accounts per CSM in 24 months; without a team, the hires or a projection, the stage of the company. */
export function deriveGrowth(inputs: FactorInputs): Derivation {
  const { summary, settings } = inputs
  const stage = stageOf(summary.active, settings)
  const staged: Evidence = {
    code: `stage_${stage}`,
    values: { accounts: summary.active, triple: 3 * summary.active },
  }
  const accounts = accountsIn24Months(inputs)
  const csms = csmsIn24Months(inputs)
  const projected = {
    ...(accounts && { accountsIn24Months: toNumber(accounts) }),
    ...(csms && { csmsIn24Months: toNumber(csms) }),
  }
  if (accounts === undefined || csms === undefined) {
    return {
      score: STAGE_SCORES[stage],
      source: 'stage',
      evidence: [staged, { code: 'growth_not_projected', values: projected }],
    }
  }
  if (compare(csms, ZERO) === 0) {
    return {
      score: 1,
      source: 'answers',
      evidence: [{ code: 'nobody_in_24_months', values: projected }, staged],
    }
  }
  const ratio = divide(accounts, csms)
  const { fiveTo, threeTo } = settings.limits.growth
  return {
    score: compare(ratio, exact(fiveTo)) <= 0 ? 5 : compare(ratio, exact(threeTo)) <= 0 ? 3 : 1,
    source: 'answers',
    evidence: [
      { code: 'ratio_in_24_months', values: { ...projected, accountsPerCsm: toNumber(ratio) } },
      staged,
    ],
  }
}

/** The company's stage by its number of accounts. */
export function stageOf(
  accounts: number,
  { parameters }: Pick<FactorInputs['settings'], 'parameters'>,
): GrowthStage {
  const { earlyScaleFrom, growthFrom, scaleFrom } = parameters.stages
  if (accounts >= scaleFrom) return 'scale'
  if (accounts >= growthFrom) return 'growth'
  return accounts >= earlyScaleFrom ? 'early_scale' : 'startup'
}

/** The answer, or today's accounts grown twice by the yearly rate. */
function accountsIn24Months({ summary, answers }: FactorInputs): Exact | undefined {
  if (answers.accountsIn24Months !== undefined) return exact(answers.accountsIn24Months)
  if (answers.growthRate === undefined) return undefined
  const growth = add(ONE, exact(answers.growthRate))
  return multiply(exact(summary.active), multiply(growth, growth))
}

/** The CSMs of today and the hires of two years: in each year attrition takes its share of those who began the year. */
function csmsIn24Months({ team, answers, asOf, settings }: FactorInputs): Exact | undefined {
  const today = countCsms(team, asOf)
  if (today === undefined || answers.hiresPerQuarter === undefined) return undefined
  const staying = subtract(ONE, exact(settings.attritionPerYear))
  const hires = multiply(exact(4), exact(answers.hiresPerQuarter))
  const yearLater = (csms: Exact) => add(multiply(csms, staying), hires)
  return yearLater(yearLater(exact(today)))
}
