import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  roundHalfAway,
  toNumber,
  ZERO,
} from '../kernel/exact.ts'
import { cadenceHours } from '../model/cadence-hours.ts'
import { deliveriesPerYear } from '../model/deliveries-per-year.ts'
import type { Doer } from '../model/is-csm-work.ts'
import type { Activity, Tier } from '../model/model.ts'

/** When an account gets it: again and again, once when it starts, or once when its health turns red. */
export type Occasion = 'every_year' | 'new_account' | 'turned_red'

/** One promise of a service level with its price per account; `every_year` lines are per year, the others per event. */
export type ServiceLine = {
  readonly line: Activity | 'reactive' | 'renewal' | 'onboarding' | 'save'
  readonly occasion: Occasion
  readonly who: Doer
  /** Times per year of an `every_year` line; undefined where customers decide. */
  readonly times: number | undefined
} & Price

export type Price = {
  readonly hours: number
  readonly costMinor: number
  /** Undefined without an ACV, or with an ACV of zero. */
  readonly shareOfAcv: number | undefined
}

export type ServicePricing = {
  readonly lines: readonly ServiceLine[]
  /** Sum of the `every_year` lines. */
  readonly perYear: Price
  /** The same plus what a new account gets in its first year. */
  readonly firstYear: Price
}

export type ServicePricingInput = {
  readonly tier: Pick<Tier, 'service' | 'cost' | 'renewalOwner'>
  /** Productive hours of one CSM and year. */
  readonly productiveHours: Exact
  /** ACV of the account, or the mean of many, in minor units. */
  readonly acvMinor: number | undefined
}

/** [V5] What each promise of a tier takes per account: hours, money and share of ACV. Each figure is rounded once, from the exact one. */
export function priceService({ tier, productiveHours, acvMinor }: ServicePricingInput): ServicePricing {
  const hourly = hourlyCost(tier.cost, productiveHours)
  const price = (hours: Exact): Price => {
    const cost = multiply(hours, hourly)
    return {
      hours: toNumber(hours),
      costMinor: roundHalfAway(cost),
      shareOfAcv: acvMinor ? toNumber(divide(cost, exact(acvMinor))) : undefined,
    }
  }
  const promises = listPromises(tier)
  const sumOf = (...occasions: Occasion[]) =>
    promises
      .filter(({ occasion }) => occasions.includes(occasion))
      .reduce((sum, { exactHours }) => add(sum, exactHours), ZERO)
  return {
    lines: promises.map(({ exactHours, ...promise }) => ({ ...promise, ...price(exactHours) })),
    perYear: price(sumOf('every_year')),
    firstYear: price(sumOf('every_year', 'new_account')),
  }
}

/**
 * [V4] Money of one hour: fully loaded cost / productive hours. Not paid hours, for the accounts have to carry leave
 * and internal work too: only so does a full book, priced line by line, add up to the CSM's cost.
 */
export function hourlyCost({ csmMinor }: Pick<Tier['cost'], 'csmMinor'>, productiveHours: Exact): Exact {
  return divide(exact(csmMinor), productiveHours)
}

type PromisedHours = Omit<ServiceLine, keyof Price> & { readonly exactHours: Exact }

/** Every cadence, and every other promise that takes time. */
function listPromises({ service, renewalOwner }: ServicePricingInput['tier']): PromisedHours[] {
  const { cadences, reactiveHours, renewalHours, saveHours, onboarding } = service
  const others: PromisedHours[] = [
    {
      line: 'reactive',
      occasion: 'every_year',
      who: 'csm',
      times: undefined,
      exactHours: exact(reactiveHours),
    },
    { line: 'renewal', occasion: 'every_year', who: renewalOwner, times: 1, exactHours: exact(renewalHours) },
    {
      line: 'onboarding',
      occasion: 'new_account',
      who: onboarding.who,
      times: undefined,
      exactHours: onboarding.who === 'automation' ? ZERO : exact(onboarding.hours),
    },
    { line: 'save', occasion: 'turned_red', who: 'csm', times: undefined, exactHours: exact(saveHours) },
  ]
  return [
    ...cadences.map((cadence) => ({
      line: cadence.activity,
      occasion: 'every_year' as const,
      who: cadence.who,
      times: toNumber(deliveriesPerYear(cadence)),
      exactHours: cadenceHours(cadence),
    })),
    ...others.filter(({ line, exactHours }) => line === 'onboarding' || compare(exactHours, ZERO) > 0),
  ]
}
