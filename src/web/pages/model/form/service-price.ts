import { toNumber } from '../../../../domain/kernel/exact.ts'
import type { Model, Tier } from '../../../../domain/model/model.ts'
import { productiveHours } from '../../../../domain/model/productive-hours.ts'
import { workloadHours } from '../../../../domain/model/workload-hours.ts'
import { type Price, priceService, type ServiceLine } from '../../../../domain/service/price-service.ts'

export type TierPrice = {
  /** Of each cadence, in its place. */
  readonly cadences: readonly ServiceLine[]
  readonly others: Readonly<Partial<Record<ServiceLine['line'], ServiceLine>>>
  readonly perYear: Price
  /** Hours of the tier's own people per account and year, and the accounts that one of them has time for. */
  readonly workHours: number
  readonly impliedRatio: number | undefined
  readonly declaredRatio: number | undefined
  /** What a CSM costs per account at the declared ratio, in minor units. */
  readonly csmMinor: number | undefined
  /** The workload does not fit the ratio: more than a quarter apart. */
  readonly isApart: boolean
}

/** Beyond this share of the declared ratio the workload does not fit it, as the check of a model says (spec/5). */
const TOLERANCE = 0.25

/** What each promise of a tier takes in hours, money and share of the mean ACV, and what ratio all of it leaves time for. */
export function priceTier(
  { people }: Pick<Model, 'people'>,
  tier: Tier,
  acvMinor: number | undefined,
): TierPrice {
  const hours = productiveHours(people)
  const { lines, perYear } = priceService({ tier, productiveHours: hours, acvMinor })
  const count = tier.service.cadences.length
  const workHours = toNumber(workloadHours(tier.service, { isRed: false, redUplift: people.redUplift }))
  const impliedRatio = workHours === 0 ? undefined : toNumber(hours) / workHours
  const declaredRatio = tier.ratio?.target
  return {
    cadences: lines.slice(0, count),
    others: Object.fromEntries(lines.slice(count).map((line) => [line.line, line])),
    ...{ perYear, workHours, impliedRatio, declaredRatio },
    csmMinor: declaredRatio === undefined ? undefined : Math.round(tier.cost.csmMinor / declaredRatio),
    isApart:
      impliedRatio !== undefined &&
      declaredRatio !== undefined &&
      Math.abs(impliedRatio - declaredRatio) > TOLERANCE * declaredRatio,
  }
}
