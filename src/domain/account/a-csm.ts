import type { Csm } from './csm.ts'

/** A person for tests of whom the team file says nothing but the id. */
export function aCsm(known: Partial<Csm> = {}): Csm {
  return {
    id: 'CSM 01',
    name: undefined,
    role: undefined,
    tiers: [],
    hoursPerWeek: undefined,
    productiveShare: undefined,
    ramp: undefined,
    languages: [],
    regions: [],
    skills: [],
    leave: [],
    startOn: undefined,
    loadedCostMinor: undefined,
    ...known,
  }
}
