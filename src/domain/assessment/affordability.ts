import type { Touch } from '../account/account.ts'
import { type CarriedBy, carriedFromAcv, isCarried } from '../economics/carried.ts'
import { costPerAccount } from '../economics/cs-cost.ts'
import { shareOf } from '../economics/unit-economics.ts'
import { add, type Exact, exact, multiply, ZERO } from '../kernel/exact.ts'
import type { Answers } from './answers.ts'
import type { AssessmentSettings } from './assessment-settings.ts'
import type { TouchPart } from './tally-zones.ts'

/** How a touch model is judged to be carried by this company, when `accounts` share a tech program. */
export function carriedBy(
  touch: Touch,
  {
    settings,
    answers,
    accounts,
  }: {
    readonly settings: AssessmentSettings
    readonly answers: Pick<Answers, 'targetShare'>
    readonly accounts: number
  },
): CarriedBy {
  const { cost, ratio, ratioTo } = settings.touches[touch]
  return { touch, cost, ratio, ratioTo, accounts, targetShare: answers.targetShare ?? settings.targetShare }
}

/** Whether and from which ACV a touch model pays here. */
export type Affordability = {
  readonly touch: Touch
  /** The lowest ACV that carries it, whole minor units; undefined when none does or the cost is unknown. */
  readonly carriedFromMinor: number | undefined
  readonly isCarriedAtMean: boolean | undefined
  /** Cost share at the mean ACV, if all accounts were served this way. */
  readonly shareAtMean: Exact | undefined
}

/** A touch model at the company's mean ACV. */
export function affordabilityOf(by: CarriedBy, meanAcv: Exact | undefined): Affordability {
  return {
    touch: by.touch,
    carriedFromMinor: carriedFromAcv(by),
    isCarriedAtMean: meanAcv && isCarried(meanAcv, by),
    shareAtMean: shareOf(costPerAccount(by)?.gross, meanAcv),
  }
}

/** Accounts served with one touch model, and those of them whose ACV the ARR adds up. */
export type ServedPart = TouchPart & { readonly accountsWithAcv: number }

/** Cost share of serving parts of the accounts with their touch models: Σ CS cost / Σ ACV over known ACV; undefined without ARR. */
export function expectedShare(
  parts: readonly ServedPart[],
  { touches }: Pick<AssessmentSettings, 'touches'>,
): Exact | undefined {
  const costs = parts.map(({ touch, accounts, accountsWithAcv }) => {
    const { cost, ratio } = touches[touch]
    const perAccount = costPerAccount({ cost, ratio, accounts })
    return perAccount ? multiply(perAccount.gross, exact(accountsWithAcv)) : ZERO
  })
  const arr = parts.reduce((sum, { arrMinor }) => sum + BigInt(arrMinor), 0n)
  return shareOf(costs.reduce(add, ZERO), exact(arr))
}
