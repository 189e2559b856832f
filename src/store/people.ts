import type { Csm, Leave } from '../domain/account/csm.ts'
import type { Day } from '../domain/kernel/day.ts'
import type { Connection } from './database.ts'
import type { Uuid } from './identifier.ts'
import { sql } from './sql.ts'

/** A person as stored: the domain's value, whose id is ours, beside the name that its source has for it. */
export type StoredPerson = {
  readonly csm: Csm
  readonly source: string
  readonly externalId: string
  /** The last day in the team. */
  readonly endOn: Day | undefined
  /** Of the loaded cost. */
  readonly currency: string | undefined
}

export type PeoplePage = {
  readonly people: readonly StoredPerson[]
  /** Where the next page begins; undefined after the last. */
  readonly next: Uuid | undefined
}

type PersonRow = {
  readonly person_id: Uuid
  readonly source: string
  readonly external_id: string
  readonly name: string | null
  readonly role: string | null
  readonly tiers: readonly string[]
  readonly hours_per_week: string | null
  readonly productive_share: string | null
  readonly ramp: string | null
  readonly languages: readonly string[]
  readonly regions: readonly string[]
  readonly skills: readonly string[]
  readonly start_on: Day | null
  readonly end_on: Day | null
  readonly loaded_cost_minor: number | null
  readonly currency: string | null
}

const PAGE = 1000
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** So many people after an id, in the order of their ids, with their leave. */
export async function listPeople(
  connection: Connection,
  workspaceId: Uuid,
  { after, limit }: { readonly after?: Uuid | undefined; readonly limit: number },
): Promise<PeoplePage> {
  const rows = await connection.query<PersonRow>(
    sql`
    select person_id, source, external_id, name, role, tiers, hours_per_week, productive_share, ramp, languages, regions,
           skills, start_on, end_on, loaded_cost_minor, currency
      from person
     where workspace_id = $1 and person_id > $2
     order by person_id
     limit $3`,
    [workspaceId, after ?? BEFORE_ALL, limit],
  )
  const leaves = await leavesOf(
    connection,
    workspaceId,
    rows.map((row) => row.person_id),
  )
  const people = rows.map((row) => storedPersonOf(row, leaves.get(row.person_id) ?? []))
  return { people, next: people.length < limit ? undefined : people.at(-1)?.csm.id }
}

/** The people of some ids; those that the team lacks are left out. */
export async function findPeople(
  connection: Connection,
  workspaceId: Uuid,
  personIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, StoredPerson>> {
  const rows = await connection.query<PersonRow>(
    sql`
    select person_id, source, external_id, name, role, tiers, hours_per_week, productive_share, ramp, languages, regions,
           skills, start_on, end_on, loaded_cost_minor, currency
      from person
     where workspace_id = $1 and person_id = any($2::uuid[])`,
    [workspaceId, personIds],
  )
  const leaves = await leavesOf(connection, workspaceId, personIds)
  return new Map(rows.map((row) => [row.person_id, storedPersonOf(row, leaves.get(row.person_id) ?? [])]))
}

/** Whether the team has a person. */
export async function hasPerson(connection: Connection, workspaceId: Uuid, personId: Uuid): Promise<boolean> {
  const [found] = await connection.query(
    sql`select 1 as found from person where workspace_id = $1 and person_id = $2`,
    [workspaceId, personId],
  )
  return found !== undefined
}

/** The whole team, in the order of ids; without those whose last day is before `asOf`, where that is given. */
export async function readTeamOfWorkspace(
  connection: Connection,
  workspaceId: Uuid,
  asOf?: Day,
): Promise<readonly Csm[]> {
  const people = await readPeopleOfWorkspace(connection, workspaceId)
  return people
    .filter(({ endOn }) => asOf === undefined || endOn === undefined || endOn >= asOf)
    .map(({ csm }) => csm)
}

/** Everybody whom a list has named, also those who have left, in the order of ids. */
export async function readPeopleOfWorkspace(
  connection: Connection,
  workspaceId: Uuid,
): Promise<readonly StoredPerson[]> {
  const people: StoredPerson[] = []
  let after: Uuid | undefined
  do {
    const page = await listPeople(connection, workspaceId, { after, limit: PAGE })
    people.push(...page.people)
    after = page.next
  } while (after !== undefined)
  return people
}

async function leavesOf(
  connection: Connection,
  workspaceId: Uuid,
  personIds: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly Leave[]>> {
  const leaves = new Map<Uuid, Leave[]>()
  const rows = await connection.query<Leave & { readonly id: Uuid }>(
    sql`select person_id as id, from_on as "from", until_on as until
          from person_leave
         where workspace_id = $1 and person_id = any($2::uuid[])
         order by person_id, from_on`,
    [workspaceId, personIds],
  )
  for (const { id, from, until } of rows) {
    const known = leaves.get(id)
    if (known === undefined) leaves.set(id, [{ from, until }])
    else known.push({ from, until })
  }
  return leaves
}

function storedPersonOf(row: PersonRow, leave: readonly Leave[]): StoredPerson {
  return {
    csm: {
      id: row.person_id,
      name: row.name ?? undefined,
      role: row.role ?? undefined,
      tiers: row.tiers,
      hoursPerWeek: numberOf(row.hours_per_week),
      productiveShare: numberOf(row.productive_share),
      ramp: numberOf(row.ramp),
      languages: row.languages,
      regions: row.regions,
      skills: row.skills,
      leave,
      startOn: row.start_on ?? undefined,
      loadedCostMinor: row.loaded_cost_minor ?? undefined,
    },
    source: row.source,
    externalId: row.external_id,
    endOn: row.end_on ?? undefined,
    currency: row.currency ?? undefined,
  }
}

function numberOf(text: string | null): number | undefined {
  return text === null ? undefined : Number(text)
}
