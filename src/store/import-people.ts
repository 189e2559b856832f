import type { Csm, Leave } from '../domain/account/csm.ts'
import { type Day, formatDay } from '../domain/kernel/day.ts'
import { copyDay } from './copy-line.ts'
import type { Transaction } from './database.ts'
import { derivedIdOf, type Uuid } from './identifier.ts'
import { findPeople, type StoredPerson } from './people.ts'
import { sql } from './sql.ts'
import type { Instant } from './value-parsers.ts'

/** What a list may say of a person. Of the rest it says nothing, and that stays as it is. */
export type PersonFact = Exclude<keyof Csm, 'id'> | 'endOn'

export type PeopleImport = {
  readonly workspaceId: Uuid
  readonly importId: Uuid
  /** The name space of the ids in the list. */
  readonly source: string
  /** Of the costs. */
  readonly currency: string
  readonly at: Instant
  readonly facts: ReadonlySet<PersonFact>
  /** Ids are those of the source. Each person once. */
  readonly people: readonly { readonly csm: Csm; readonly endOn: Day | undefined }[]
}

/** What an import says of one person, as it is written: JSON, days as texts. */
export type PersonState = {
  readonly source: string
  readonly externalId: string
  readonly name: string | null
  readonly role: string | null
  readonly tiers: readonly string[]
  readonly hoursPerWeek: number | null
  readonly productiveShare: number | null
  readonly ramp: number | null
  readonly languages: readonly string[]
  readonly regions: readonly string[]
  readonly skills: readonly string[]
  readonly startOn: string | null
  readonly endOn: string | null
  readonly loadedCostMinor: number | null
  readonly currency: string | null
  readonly leave: readonly { readonly from: string; readonly until: string }[]
}

export type PersonChange = {
  readonly personId: Uuid
  /** Undefined for a person who is new. */
  readonly before: PersonState | undefined
  readonly after: PersonState
}

export type PeopleCount = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** In the order of ids. */
  readonly changes: readonly PersonChange[]
}

/**
 * Takes a team list in: people who are new are added, known ones changed where the list says otherwise, and what was before is kept
 * for undo. Who is missing from the list stays: people leave by their last day. The same list once more changes nothing.
 */
export async function importPeople(transaction: Transaction, given: PeopleImport): Promise<PeopleCount> {
  const { workspaceId, source, people } = given
  const idOf = ({ id }: Csm) => derivedIdOf('person', workspaceId, { source, externalId: id })
  const known = await findPeople(
    transaction,
    workspaceId,
    people.map(({ csm }) => idOf(csm)),
  )
  const changes: PersonChange[] = []
  let added = 0
  for (const { csm, endOn } of people) {
    const personId = idOf(csm)
    const stored = known.get(personId)
    const before = stored && stateOf(stored)
    const after = stateAfter(given, { listed: { csm, endOn }, stored })
    if (before === undefined) added++
    if (JSON.stringify(before) !== JSON.stringify(after)) changes.push({ personId, before, after })
  }
  changes.sort((one, other) => (one.personId < other.personId ? -1 : 1))
  for (const change of changes) await writePerson(transaction, given, change)
  return {
    added,
    changed: changes.length - added,
    unchanged: people.length - changes.length,
    changes,
  }
}

async function writePerson(
  transaction: Transaction,
  { workspaceId, importId, at }: PeopleImport,
  { personId, after }: PersonChange,
): Promise<void> {
  await transaction.query(KEEP_BEFORE, [workspaceId, importId, personId])
  await transaction.query(WRITE_PERSON, [
    ...[workspaceId, personId, after.source, after.externalId, after.name, after.role, after.tiers],
    ...[after.hoursPerWeek, after.productiveShare, after.ramp, after.languages, after.regions, after.skills],
    ...[after.startOn, after.endOn, after.loadedCostMinor, after.currency, at],
  ])
  await transaction.query(sql`delete from person_leave where workspace_id = $1 and person_id = $2`, [
    workspaceId,
    personId,
  ])
  await transaction.query(
    sql`insert into person_leave (workspace_id, person_id, from_on, until_on)
        select $1, $2, leave.from_on, leave.until_on
          from unnest($3::date[], $4::date[]) as leave (from_on, until_on)`,
    [workspaceId, personId, after.leave.map(({ from }) => from), after.leave.map(({ until }) => until)],
  )
}

/** What holds after the list: what it speaks of, over what is known. */
function stateAfter(
  { source, currency, facts }: PeopleImport,
  {
    listed: { csm, endOn },
    stored,
  }: { readonly listed: PeopleImport['people'][number]; readonly stored: StoredPerson | undefined },
): PersonState {
  const pick = <Fact extends Exclude<PersonFact, 'endOn'>>(fact: Fact): Csm[Fact] =>
    facts.has(fact) || stored === undefined ? csm[fact] : stored.csm[fact]
  const speaksOfCost = facts.has('loadedCostMinor') || stored === undefined
  const cost = pick('loadedCostMinor')
  return stateOf({
    csm: {
      id: csm.id,
      name: pick('name'),
      role: pick('role'),
      tiers: pick('tiers'),
      hoursPerWeek: pick('hoursPerWeek'),
      productiveShare: pick('productiveShare'),
      ramp: pick('ramp'),
      languages: pick('languages'),
      regions: pick('regions'),
      skills: pick('skills'),
      leave: joined(pick('leave')),
      startOn: pick('startOn'),
      loadedCostMinor: cost,
    },
    source,
    externalId: csm.id,
    endOn: facts.has('endOn') || stored === undefined ? endOn : stored.endOn,
    currency: cost === undefined ? undefined : speaksOfCost ? currency : stored?.currency,
  })
}

/** Leave in order; of two that begin on one day the longer. */
function joined(leave: readonly Leave[]): readonly Leave[] {
  const byFirstDay = new Map<Day, Leave>()
  for (const one of leave) {
    const other = byFirstDay.get(one.from)
    if (other === undefined || other.until < one.until) byFirstDay.set(one.from, one)
  }
  return [...byFirstDay.values()].sort((one, other) => one.from - other.from)
}

function stateOf({ csm, source, externalId, endOn, currency }: StoredPerson): PersonState {
  return {
    source,
    externalId,
    name: csm.name ?? null,
    role: csm.role ?? null,
    tiers: csm.tiers,
    hoursPerWeek: csm.hoursPerWeek ?? null,
    productiveShare: csm.productiveShare ?? null,
    ramp: csm.ramp ?? null,
    languages: csm.languages,
    regions: csm.regions,
    skills: csm.skills,
    startOn: copyDay(csm.startOn) ?? null,
    endOn: copyDay(endOn) ?? null,
    loadedCostMinor: csm.loadedCostMinor ?? null,
    currency: currency ?? null,
    leave: csm.leave.map(({ from, until }) => ({ from: formatDay(from), until: formatDay(until) })),
  }
}

/** Nothing to keep of a person who is new, but that the import has made them. */
const KEEP_BEFORE = sql`
  insert into import_person_change (workspace_id, import_id, person_id, before)
  select $1, $2, $3,
         (select to_jsonb(p) || jsonb_build_object('leave', coalesce(
                   (select jsonb_agg(jsonb_build_object('from_on', l.from_on, 'until_on', l.until_on) order by l.from_on)
                      from person_leave l where l.workspace_id = $1 and l.person_id = $3), '[]'::jsonb))
            from person p where p.workspace_id = $1 and p.person_id = $3)
  on conflict (workspace_id, import_id, person_id) do nothing`

const WRITE_PERSON = sql`
  insert into person (workspace_id, person_id, source, external_id, name, role, tiers, hours_per_week, productive_share,
                      ramp, languages, regions, skills, start_on, end_on, loaded_cost_minor, currency, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)
  on conflict (workspace_id, person_id) do update
     set name = excluded.name, role = excluded.role, tiers = excluded.tiers, hours_per_week = excluded.hours_per_week,
         productive_share = excluded.productive_share, ramp = excluded.ramp, languages = excluded.languages,
         regions = excluded.regions, skills = excluded.skills, start_on = excluded.start_on, end_on = excluded.end_on,
         loaded_cost_minor = excluded.loaded_cost_minor, currency = excluded.currency, updated_at = excluded.updated_at`
