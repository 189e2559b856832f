import { functionOfRole } from '../../domain/capacity/function-of-role.ts'
import type { Day } from '../../domain/kernel/day.ts'
import type { PeopleRules, Tier } from '../../domain/model/model.ts'
import { capacityDaysOf, FAIRNESS_DAYS, isOnLeave, type PoolPerson } from '../../domain/pool/pool-person.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPeopleOfWorkspace, type StoredPerson } from '../../store/people.ts'
import { countCasesOfPeople } from '../../store/pool-cases.ts'
import { readPoolMembers } from '../../store/pool-members.ts'
import type { Context } from '../context.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'

/** Cases that somebody may have open at once where nobody has said otherwise. */
export const USUAL_OPEN_CAP = 5
const DAY_MILLISECONDS = 86_400_000

/** A pool of the model in force with the people who serve it today; `people` changes as cases are given. */
export type LoadedPool = {
  readonly pool: string
  readonly tiers: readonly Tier[]
  readonly rules: PeopleRules
  readonly persons: readonly StoredPerson[]
  readonly people: () => readonly PoolPerson[]
}

export type Pools = {
  readonly pools: readonly LoadedPool[]
  /** Notes that somebody has been given a case, or has one less. */
  readonly note: (personId: Uuid, change: 'given' | 'gone') => void
}

/** The pools of the model in force, as they are now; none before the first commit. */
export async function loadPools(
  { workspaceId, today }: Pick<Context, 'workspaceId' | 'today'>,
  connection: Connection,
): Promise<Pools> {
  const day = today()
  const model = (await loadNewestModel(connection, workspaceId))?.model
  if (model === undefined) return { pools: [], note: () => {} }
  const team = await readPeopleOfWorkspace(connection, workspaceId)
  const members = await readPoolMembers(connection, workspaceId)
  const counts = await countCasesOfPeople(connection, workspaceId, {
    today: startOf(day),
    from: startOf(day - FAIRNESS_DAYS + 1),
  })
  const people = new Map(
    team.map(({ csm }): [Uuid, PoolPerson] => {
      const { id, languages, skills, startOn } = csm
      const member = members.get(id)
      const count = counts.get(id)
      return [
        id,
        {
          ...{ id, languages, skills, isOnLeave: isOnLeave(csm, day) },
          hasStarted: startOn === undefined || startOn <= day,
          isAvailable: member?.isAvailable ?? true,
          dailyCap: member?.dailyCap,
          openCap: member === undefined ? USUAL_OPEN_CAP : member.openCap,
          givenToday: count?.givenToday ?? 0,
          open: count?.open ?? 0,
          given: count?.given ?? 0,
          capacityDays: capacityDaysOf(csm, model.people, day),
        },
      ]
    }),
  )
  const names = [...new Set(model.tiers.flatMap(({ pool }) => pool ?? []))]
  const pools = names.map((pool): LoadedPool => {
    const tiers = model.tiers.filter((tier) => tier.pool === pool)
    const persons = team.filter((person) => serves(person, { tiers, day }))
    return {
      pool,
      tiers,
      rules: model.people,
      persons,
      people: () => persons.map(({ csm }) => people.get(csm.id)!),
    }
  })
  const note = (personId: Uuid, change: 'given' | 'gone') => {
    const person = people.get(personId)
    if (person === undefined) return
    const step = change === 'given' ? 1 : 0
    people.set(personId, {
      ...person,
      open: person.open + (change === 'given' ? 1 : -1),
      givenToday: person.givenToday + step,
      given: person.given + step,
    })
  }
  return { pools, note }
}

/** CSMs who serve one of the tiers, or any, and have not left. */
function serves(
  { csm, endOn }: StoredPerson,
  { tiers, day }: { readonly tiers: readonly Tier[]; readonly day: Day },
): boolean {
  if (functionOfRole(csm.role) !== 'success') return false
  if (endOn !== undefined && endOn < day) return false
  return csm.tiers.length === 0 || tiers.some(({ id }) => csm.tiers.includes(id))
}

export function startOf(day: Day): string {
  return new Date(day * DAY_MILLISECONDS).toISOString()
}
