/** One line of the demo company's team file. People are roles, not names. */
export type DemoPerson = {
  readonly id: string
  readonly role: string
  readonly tiers: readonly string[]
  readonly hoursPerWeek: number
  readonly ramp: number
  readonly languages: readonly string[]
  readonly regions: readonly string[]
  readonly skills: readonly string[]
  readonly leave: readonly string[]
  readonly startOn: string
  readonly loadedCost: number
}

type Usual = 'hoursPerWeek' | 'ramp' | 'leave'

/** Fourteen people in three regions: two part-time, one long absence, two still ramping up. */
export const DEMO_TEAM: readonly DemoPerson[] = [
  dedicated('CSM 01', {
    regions: ['AMER'],
    languages: ['en'],
    skills: ['Banking', 'Insurance'],
    startOn: '2021-02-01',
  }),
  dedicated('CSM 02', {
    regions: ['AMER'],
    languages: ['en', 'es', 'pt'],
    skills: ['Retail', 'Media'],
    startOn: '2022-09-05',
  }),
  dedicated('CSM 03', {
    regions: ['EMEA'],
    languages: ['de', 'en', 'nl'],
    skills: ['Manufacturing', 'Energy'],
    startOn: '2021-06-14',
  }),
  dedicated('CSM 04', {
    regions: ['EMEA'],
    languages: ['en', 'fr'],
    skills: ['Healthcare', 'Public sector'],
    startOn: '2023-01-09',
    leave: ['2026-08-03..2026-10-30'],
  }),
  dedicated('CSM 05', {
    regions: ['APAC'],
    languages: ['en', 'ja', 'ms'],
    skills: ['Logistics', 'Manufacturing'],
    startOn: '2023-03-20',
  }),
  pooled('CSM 06', { regions: ['AMER'], languages: ['en'], skills: ['Software'], startOn: '2022-01-17' }),
  pooled('CSM 07', { regions: ['AMER'], languages: ['en', 'es'], skills: ['Retail'], startOn: '2022-11-07' }),
  pooled('CSM 08', {
    regions: ['AMER'],
    languages: ['en', 'pt'],
    skills: ['Banking'],
    startOn: '2024-02-05',
  }),
  pooled('CSM 09', {
    regions: ['EMEA'],
    languages: ['de', 'en'],
    skills: ['Manufacturing'],
    startOn: '2023-08-21',
  }),
  pooled('CSM 10', {
    regions: ['EMEA'],
    languages: ['en', 'fr', 'nl'],
    skills: ['Education'],
    startOn: '2024-06-03',
    hoursPerWeek: 32,
  }),
  pooled('CSM 11', {
    regions: ['APAC'],
    languages: ['en', 'ja'],
    skills: ['Travel'],
    startOn: '2024-09-16',
    leave: ['2026-07-13..2026-07-24'],
  }),
  pooled('CSM 12', {
    regions: ['EMEA'],
    languages: ['de', 'en'],
    skills: ['Logistics'],
    startOn: '2026-04-13',
    ramp: 0.5,
  }),
  pooled('CSM 13', {
    regions: ['APAC'],
    languages: ['en', 'ms'],
    skills: ['Energy'],
    startOn: '2026-05-18',
    ramp: 0.25,
  }),
  {
    ...usual({
      regions: ['AMER', 'EMEA', 'APAC'],
      languages: ['en'],
      skills: ['Software'],
      startOn: '2025-03-03',
    }),
    id: 'CSM 14',
    role: 'Digital CSM',
    tiers: ['tech'],
    hoursPerWeek: 20,
    loadedCost: 58_000,
  },
]

type Particulars = Pick<DemoPerson, 'regions' | 'languages' | 'skills' | 'startOn'> &
  Partial<Pick<DemoPerson, Usual>>

function dedicated(id: string, particulars: Particulars): DemoPerson {
  return { ...usual(particulars), id, role: 'Senior CSM', tiers: ['high'], loadedCost: 150_000 }
}

function pooled(id: string, particulars: Particulars): DemoPerson {
  const person = usual(particulars)
  return { ...person, id, role: 'CSM', tiers: ['low'], loadedCost: (120_000 * person.hoursPerWeek) / 40 }
}

function usual(particulars: Particulars): Particulars & Pick<DemoPerson, Usual> {
  return { hoursPerWeek: 40, ramp: 1, leave: [], ...particulars }
}
