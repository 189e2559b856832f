import { aServiceLevel } from '../model/a-service-level.ts'
import type { Tier } from '../model/model.ts'

/** A dedicated high-touch tier for tests: 1:12 at a cost of 150,000.00, no promises, unless said otherwise. */
export function aTier({
  cost,
  ...known
}: Partial<Omit<Tier, 'cost'>> & { cost?: Partial<Tier['cost']> } = {}): Tier {
  return {
    id: 'high',
    label: {},
    touch: 'high',
    condition: undefined,
    thresholdMinor: undefined,
    bound: undefined,
    ratio: aRatio(12),
    service: aServiceLevel(),
    pool: undefined,
    renewalOwner: 'csm',
    ...known,
    cost: {
      csmMinor: 15_000_000,
      sharedMinor: 0,
      technologyMinor: 0,
      programMinor: 0,
      variableMinor: 0,
      serviceRevenueMinor: 0,
      ...cost,
    },
  }
}

/** A company's own target ratio without a band around it. */
export function aRatio(target: number): Tier['ratio'] {
  return { from: target, to: target, target, source: 'own' }
}
