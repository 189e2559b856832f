import type { Csm, Leave } from '../domain/account/csm.ts'
import type { Day } from '../domain/kernel/day.ts'
import type { Refused } from './import-problem.ts'
import type { ListSummary } from './import-summary.ts'
import type { ListMap } from './record/list-map.ts'
import type { ListRow } from './record/list-row.ts'
import { readList } from './record/read-list.ts'
import { PEOPLE_COLUMNS, TEAM_COLUMNS, type TeamField } from './record/team-columns.ts'

export type ReadTeam =
  | { readonly kind: 'team'; readonly team: readonly Csm[]; readonly summary: ListSummary }
  | Refused

/** A person of the team and the last day in it. */
export type ListedPerson = { readonly csm: Csm; readonly endOn: Day | undefined }

export type ReadPeople =
  | { readonly kind: 'people'; readonly people: readonly ListedPerson[]; readonly summary: ListSummary }
  | Refused

const NUMBERS = ['hours_per_week', 'productive_share', 'ramp', 'loaded_cost'] as const

/**
 * Reads a team file (CSV, XLSX or Parquet); only person_id is required. Cells with several values separate them by semicolon or bar; a leave is
 * `2026-07-01..2026-07-14`, both days away, or one day. Shares are 0..1 or percent with the sign. Costs are in the given currency.
 */
export async function readTeam(path: string, { currency }: { readonly currency: string }): Promise<ReadTeam> {
  const read = await readList(path, {
    columns: TEAM_COLUMNS,
    required: ['person_id'],
    numbers: NUMBERS,
    days: ['start_date'],
    currency,
    build: (row) => csmOf(row, currency),
  })
  return read.kind === 'list' ? { kind: 'team', team: read.values, summary: read.summary } : read
}

/** The same for a team that is kept over time, where the list may say who has left and when. */
export async function readPeople(
  path: string,
  { currency, map }: { readonly currency: string; readonly map?: ListMap | undefined },
): Promise<ReadPeople> {
  const read = await readList(path, {
    columns: PEOPLE_COLUMNS,
    required: ['person_id'],
    numbers: NUMBERS,
    days: ['start_date', 'end_date'],
    currency,
    map,
    build: (row): ListedPerson => ({ csm: csmOf(row, currency), endOn: row.day('end_date') }),
  })
  return read.kind === 'list' ? { kind: 'people', people: read.values, summary: read.summary } : read
}

function csmOf<Field extends string>(row: ListRow<Field | TeamField>, currency: string): Csm {
  return {
    id: row.text('person_id')!,
    name: row.text('name'),
    role: row.text('role'),
    tiers: row.list('tiers'),
    hoursPerWeek: row.number('hours_per_week', { min: 0, max: 168 }),
    productiveShare: row.number('productive_share', { min: 0, max: 1 }),
    ramp: row.number('ramp', { min: 0, max: 1 }),
    languages: row.list('languages'),
    regions: row.list('regions'),
    skills: row.list('skills'),
    leave: leavesOf(row),
    startOn: row.day('start_date'),
    loadedCostMinor: row.money('loaded_cost', currency),
  }
}

function leavesOf<Field extends string>(row: ListRow<Field | TeamField>): Leave[] {
  const leaves: Leave[] = []
  for (const text of row.list('leave')) {
    const [first, last = first] = text.split(/\s*(?:\.\.|…|\bto\b|–)\s*/)
    const from = row.dayIn('leave', first!)
    const until = row.dayIn('leave', last!)
    if (from === undefined || until === undefined || until < from) row.fail('leave', 'leave-unreadable')
    else leaves.push({ from, until })
  }
  return leaves
}
