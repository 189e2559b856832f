import type { TierCost } from '../model/model.ts'

/** Costs for tests, in major units of a currency with hundredths: only what the test names is above zero. */
export function aCost(
  major: Partial<Record<'csm' | 'shared' | 'technology' | 'program' | 'variable' | 'serviceRevenue', number>>,
): TierCost {
  const minor = (amount = 0) => Math.round(amount * 100)
  return {
    csmMinor: minor(major.csm),
    sharedMinor: minor(major.shared),
    technologyMinor: minor(major.technology),
    programMinor: minor(major.program),
    variableMinor: minor(major.variable),
    serviceRevenueMinor: minor(major.serviceRevenue),
  }
}
