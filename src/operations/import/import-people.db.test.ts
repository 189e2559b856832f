import { describe, expect, test } from 'vitest'
import { parseDay } from '../../domain/kernel/day.ts'
import { listActs } from '../../store/audit.ts'
import { derivedIdOf } from '../../store/identifier.ts'
import { listPeople, readTeamOfWorkspace } from '../../store/people.ts'
import { openText, type Sealed } from '../../store/personal-fields.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { anImporter, importList } from '../testing/import-list.ts'

const used = useFreshDatabase()
const day = (text: string) => parseDay(text)!

const aTeam = () => anImporter(used.served)

describe('[Q42] people', () => {
  const TEAM =
    'person_id,name,tiers,ramp,leave,skills,loaded_cost\nP1,CSM 01,high,0.5,2026-07-01..2026-07-05;2026-08-01,data,100\nP2,CSM 02,,,,,\n'

  test('new ones are added; what a later list does not speak of stays, and so does who is missing from it', async () => {
    const team = await aTeam()
    const { workspaceId, database } = team.context
    expect((await importList(team, TEAM, { kind: 'people', source: 'hr' })).report).toMatchObject({
      added: 2,
    })
    const later = await importList(team, 'person_id,ramp,leave,end_date\nP1,1,2026-09-01,2026-12-31\n', {
      ...{ kind: 'people', source: 'hr', map: '{}' },
    })
    expect(later.report).toMatchObject({ outcome: 'imported', added: 0, changed: 1, unchanged: 0 })
    const people = await readTeamOfWorkspace(database, workspaceId)
    const id = derivedIdOf('person', workspaceId, { source: 'hr', externalId: 'P1' })
    expect(people.find((csm) => csm.id === id)).toMatchObject({
      ...{ name: 'CSM 01', tiers: ['high'], ramp: 1, skills: ['data'], loadedCostMinor: 10_000 },
      leave: [{ from: day('2026-09-01'), until: day('2026-09-01') }],
    })
    expect(people).toHaveLength(2)
    expect(await readTeamOfWorkspace(database, workspaceId, day('2026-12-31'))).toHaveLength(2)
    expect(await readTeamOfWorkspace(database, workspaceId, day('2027-01-01'))).toHaveLength(1)
    expect(
      (await listPeople(database, workspaceId, { limit: 10 })).people
        .map(({ currency }) => currency)
        .toSorted(),
    ).toEqual(['USD', undefined])
  })

  test('[Q36] the log says what changed of whom, with names sealed', async () => {
    const team = await aTeam()
    const { workspaceId, database } = team.context
    await importList(team, TEAM, { kind: 'people', source: 'hr' })
    await importList(team, TEAM.replace('CSM 01', 'CSM 10'), { kind: 'people', source: 'hr' })
    const [act] = await listActs(database, workspaceId, { limit: 1 })
    expect(act).toMatchObject({
      action: 'import.run',
      workspaceRows: 1,
      details: { kind: 'people', changed: 1 },
    })
    const [entry] = await database.query<{
      subject: string
      before: { name: Sealed }
      after: { name: Sealed }
    }>(sql`select subject, before, after from audit_workspace where workspace_id = $1 and act_id = $2`, [
      workspaceId,
      act!.actId,
    ])
    expect(JSON.stringify(entry)).not.toContain('CSM')
    expect(await openText(database, workspaceId, entry!.before.name)).toBe('CSM 01')
    expect(await openText(database, workspaceId, entry!.after.name)).toBe('CSM 10')
  })
})
