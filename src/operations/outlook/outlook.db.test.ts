import { beforeEach, describe, expect, test } from 'vitest'
import { answerWith, outlookFrom } from '../../domain/forecast/outlook-answer.ts'
import { project } from '../../domain/forecast/project.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import type { Reason } from '../../domain/model/model.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { aPlannedWorkspace, apply, makePlan, storeAccounts } from '../plan/testing/a-planned-workspace.ts'
import { storePerson, storeRun } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { readOutlook } from './read-outlook.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

const LIST = [
  { id: 'a', acvMinor: 150_000_00, tier: 'low', startOn: TODAY - 100 },
  { id: 'b', acvMinor: 110_000_00, tier: 'low', startOn: TODAY - 2000 },
  { id: 'c', acvMinor: 50_000_00, tier: 'low', startOn: TODAY - 900 },
  { id: 'd', startOn: TODAY + 30, acvMinor: 1_000_00 },
]

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

describe('the outlook of a workspace', () => {
  test('[Q143] has the tiers that the model gives today beside those of today, and the team by month', async () => {
    await aPlannedWorkspace(context, LIST)
    await storePerson(context, 'CSM 01')
    const leaver = await storePerson(context, 'CSM 02')
    await context.database.query(
      sql`update person set end_on = $3 where workspace_id = $1 and person_id = $2`,
      [context.workspaceId, leaver, formatDay(TODAY + 70)],
    )
    const { outlook, modelNumber } = await readOutlook(context)
    expect(modelNumber).toBe(1)
    expect(outlook.tiers.map(({ id, accounts, arrMinor }) => [id, accounts, arrMinor])).toEqual([
      ['high', 2, 260_000_00],
      ['low', 1, 50_000_00],
      ['tech', 0, 0],
    ])
    expect(outlook.asIs?.map(({ id, accounts }) => [id, accounts])).toEqual([
      ['high', 0],
      ['low', 3],
      ['tech', 0],
    ])
    const people = outlook.units.flatMap(({ team }) => team ?? [])
    expect(people.map((group) => [group.people, group.fteByMonth[0], group.fteByMonth[35]]).sort()).toEqual([
      [1, 1, 0],
      [1, 1, 1],
    ])
    // Lists of today tell the start days, and nothing of losses.
    const [high] = outlook.tiers
    expect(high!.assumptions.newPerMonth).toMatchObject({
      value: 1 / 12,
      source: 'derived',
      basis: { code: 'start_dates', events: 1, months: 12 },
    })
    expect(high!.assumptions.churnPerYear).toMatchObject({
      source: 'default',
      basis: { code: 'published_example' },
    })
    expect(project(outlook, { scenario: { code: 'proposed' }, months: 12 })!.months).toHaveLength(12)
  })

  test('[Q143] contracts over time tell churn, and placements over time movements', async () => {
    const ids = await aPlannedWorkspace(context, LIST)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    const { database, workspaceId, now } = context
    for (const [index, accountId] of ids.entries()) {
      await database.query(
        sql`insert into contract (workspace_id, account_id, from_on, until_on, acv_minor, currency, recorded_at)
            values ($1, $2, $3, $4, $5, 'USD', $6)`,
        [
          ...[workspaceId, accountId, formatDay(TODAY - 700 + index), formatDay(TODAY - 1)],
          ...[40_000_00, now()],
        ],
      )
    }
    const { outlook } = await readOutlook(context)
    const low = outlook.tiers[1]!.assumptions
    expect(low.churnPerYear.source).toBe('default')
    const many = Array.from({ length: 60 }, (_, index) => ({ id: `m${index}`, acvMinor: 20_000_00 }))
    await storeAccounts(context, many)
    await database.query(
      sql`update contract set from_on = '2024-09-01' where workspace_id = $1 and acv_minor = 2000000`,
      [workspaceId],
    )
    const { outlook: later } = await readOutlook(context)
    const { churnPerYear } = later.tiers[1]!.assumptions
    expect(churnPerYear).toMatchObject({ source: 'derived', basis: { code: 'contracts' } })
    expect(churnPerYear.value).toBeLessThan(0.1)
    expect(later.tiers.flatMap(({ assumptions }) => assumptions.movesPerYear)).toEqual([])
  })

  test('[Q143] goes over the wire and back unchanged, and has no account in it', async () => {
    await aPlannedWorkspace(context, LIST)
    const { outlook } = await readOutlook(context)
    const wire = JSON.stringify(answerWith(outlook))
    expect(outlookFrom(JSON.parse(wire))).toEqual(outlook)
    expect(wire).not.toContain('crm')
  })

  test('[Q143] placements over time tell of movements that accounts made by themselves', async () => {
    const list = Array.from({ length: 12 }, (_, index) => ({ id: `a${index}`, acvMinor: 50_000_00 }))
    const [mover, moved, ...others] = await aPlannedWorkspace(context, list)
    const placed = (accountId: Uuid, tier: string, reason: Reason) => ({
      ...{ accountId, tier, reason, since: TODAY - 300 },
    })
    const all = [mover!, moved!, ...others]
    await storeRun(context, {
      placements: all.map((id) => placed(id, 'low', 'entry')),
      effectiveOn: TODAY - 365,
    })
    await storeRun(context, {
      placements: [placed(mover!, 'high', 'growth'), placed(moved!, 'tech', 'model_change')],
      effectiveOn: TODAY - 300,
    })
    const { outlook } = await readOutlook(context)
    const [move, ...more] = outlook.tiers[1]!.assumptions.movesPerYear
    expect(more).toEqual([])
    expect(move).toMatchObject({
      to: 'high',
      rate: { source: 'derived', basis: { code: 'placements', events: 1 } },
    })
  })

  test('[Q143] is for those who may read plans, and needs a model', async () => {
    expect(await problemsIn(() => readOutlook(context))).toMatchObject([{ code: 'no-model' }])
    const userId = context.newId()
    const csm = enterWorkspace(surroundings, context.workspaceId, {
      ...{ kind: 'user', userId, role: 'csm', bookOf: undefined },
    })
    expect(await problemsIn(() => readOutlook(csm))).toMatchObject([{ code: 'not-allowed' }])
  })
})
