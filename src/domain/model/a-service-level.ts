import type { Cadence, ServiceLevel } from './model.ts'

/** A cadence for tests: an hour of a CSM, every 30 days, unless said otherwise. */
export function aCadence(known: Partial<Cadence> = {}): Cadence {
  return {
    activity: 'check_in',
    everyDays: 30,
    minutes: 60,
    accountsPerDelivery: 1,
    who: 'csm',
    entitlement: undefined,
    ...known,
  }
}

/** A service level for tests that promises nothing but what is said. */
export function aServiceLevel(known: Partial<ServiceLevel> = {}): ServiceLevel {
  return {
    cadences: [],
    reactiveHours: 0,
    onboarding: { kind: 'templated', hours: 0, who: 'csm' },
    renewalHours: 0,
    saveHours: 0,
    successPlan: 'none',
    channels: [],
    firstResponseHours: undefined,
    training: undefined,
    playbooks: [],
    escalation: undefined,
    ...known,
  }
}
