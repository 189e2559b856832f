import { add, type Exact, exact, multiply, ONE } from '../kernel/exact.ts'
import { cadenceHours } from './cadence-hours.ts'
import { isCsmWork } from './is-csm-work.ts'
import type { ServiceLevel } from './model.ts'

/**
 * [V3] Hours of CSMs that one account takes in a year: cadences of the tier's own people plus reactive hours,
 * times 1 + uplift while its health is red (spec/5). Exact, so that no ceiling of heads turns on a binary float.
 */
export function workloadHours(
  service: Pick<ServiceLevel, 'cadences' | 'reactiveHours'>,
  { isRed, redUplift }: { readonly isRed: boolean; readonly redUplift: number },
): Exact {
  const hours = service.cadences
    .filter(({ who }) => isCsmWork(who))
    .reduce((sum, cadence) => add(sum, cadenceHours(cadence)), exact(service.reactiveHours))
  return isRed ? multiply(hours, add(ONE, exact(redUplift))) : hours
}
