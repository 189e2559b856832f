import { toNumber } from '../kernel/exact.ts'
import { deliveriesPerYear, entitledPerYear } from './deliveries-per-year.ts'
import type { Model } from './model.ts'
import type { FoundInModel } from './model-finding.ts'
import { productiveHours } from './productive-hours.ts'
import { workloadHours } from './workload-hours.ts'

/** Beyond this share of the declared ratio, the workload does not fit it (spec/5). */
const TOLERANCE = 0.25

/** Cadences that a tier's people have no time for, at its ratio or at any ratio of its range. */
export function checkWorkload({ tiers, people }: Model): readonly FoundInModel[] {
  const available = toNumber(productiveHours(people))
  return tiers.flatMap(({ id, ratio, service }, index): readonly FoundInModel[] => {
    const hours = toNumber(workloadHours(service, { isRed: false, redUplift: people.redUplift }))
    if (ratio === undefined || hours === 0) return []
    const implied = available / hours
    const values = { tier: id, hours, impliedRatio: implied, declaredRatio: ratio.target }
    const path = ['tiers', index, 'service']
    if (implied < ratio.from) {
      return [
        {
          code: 'workload_infeasible',
          severity: 'error',
          path,
          values: { ...values, lowestRatio: ratio.from },
        },
      ]
    }
    const isApart = Math.abs(implied - ratio.target) > TOLERANCE * ratio.target
    return isApart ? [{ code: 'workload_mismatch', severity: 'warning', path, values }] : []
  })
}

/** A year of 365 days has a little more than four times 91 of them; that much is no broken promise. */
const CALENDAR_SLACK = 1.05

/** Cadences that are due more often than their own entitlement allows. */
export function checkEntitlements({ tiers }: Model): readonly FoundInModel[] {
  return tiers.flatMap(({ id, service }, tier) =>
    service.cadences.flatMap((cadence, index): readonly FoundInModel[] => {
      if (cadence.entitlement === undefined) return []
      const entitled = entitledPerYear(cadence.entitlement)
      const due = toNumber(deliveriesPerYear({ ...cadence, entitlement: undefined }))
      if (due <= entitled * CALENDAR_SLACK) return []
      const values = { tier: id, activity: cadence.activity, due, entitled }
      const path = ['tiers', tier, 'service', 'cadences', index]
      return [{ code: 'cadence_above_entitlement', severity: 'warning', path, values }]
    }),
  )
}
