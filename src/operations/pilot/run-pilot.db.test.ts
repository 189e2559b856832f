import { beforeEach, describe, expect, test } from 'vitest'
import { eraseAccount } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { apply, makePlan, storeAccounts } from '../plan/testing/a-planned-workspace.ts'
import { storePerson, storeRun } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { cancelPilot } from './cancel-pilot.ts'
import { decidePilot } from './decide-pilot.ts'
import { editPilot } from './edit-pilot.ts'
import { finishPilot } from './finish-pilot.ts'
import { listLooks } from './list-looks.ts'
import { readPilot } from './read-pilot.ts'
import { startPilot } from './start-pilot.ts'
import { takeLook } from './take-look.ts'
import {
  aPilotWorkspace,
  aStartedPilot,
  membersOf,
  PROTOCOL,
  storeSignals,
} from './testing/a-pilot-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

const DAY = 86_400_000

/** Health on a day: that of before, and so much more of the treated. */
async function storeHealth(pilotId: Uuid, day: number, gain: number): Promise<void> {
  const values = new Map(
    (await membersOf(context, pilotId)).map(({ accountId, arm, before }, index) => [
      accountId,
      before.Health! + ((index * 7) % 5) - 2 + (arm === 'treated' ? gain : 0),
    ]),
  )
  await storeSignals(context, { metric: 'health', day, values })
}

describe('from the start to the decision', () => {
  test('[Q169] the protocol is locked with its hash, and the accounts with their values are drawn by its seed', async () => {
    await aPilotWorkspace(surroundings, context)
    const pilotId = await aStartedPilot(context)
    const pilot = await readPilot(context, { pilotId })
    expect(pilot).toMatchObject({
      state: 'running',
      isIntact: true,
      draw: { arms: { treated: 20, control: 60 } },
    })
    expect(pilot.lock?.hash).toMatch(/^[0-9a-f]{64}$/)
    const drawn = await membersOf(context, pilotId)
    expect(drawn.filter(({ arm }) => arm === 'treated').length).toBe(20)
    expect(drawn.every(({ before }) => before.Health! >= 50)).toBe(true)
    const edit = () => editPilot(context, { pilotId, protocol: PROTOCOL, seenRevision: pilot.revision })
    expect(await problemsIn(edit)).toEqual([{ code: 'pilot-not-ready', values: { state: 'running' } }])
    const once = () => startPilot(context, { pilotId, seenRevision: pilot.revision })
    expect(await problemsIn(once)).toEqual([{ code: 'pilot-not-ready', values: { state: 'running' } }])
  })

  test('[Q170] [Q171] the database changes no lock and no look; a protocol that was changed by hand is refused', async () => {
    await aPilotWorkspace(surroundings, context)
    const pilotId = await aStartedPilot(context)
    await takeLook(context, { pilotId })
    const { database, workspaceId } = context
    const changed = await database.change(
      sql`update pilot_lock set locked_by = 'nobody' where workspace_id = $1`,
      [workspaceId],
    )
    const deleted = await database.change(sql`delete from pilot_look where workspace_id = $1`, [workspaceId])
    expect([changed, deleted]).toEqual([0, 0])
    await database.change(
      sql`update pilot set protocol = jsonb_set(protocol, '{rule,minimumEffect}', '1') where workspace_id = $1`,
      [workspaceId],
    )
    const pilot = await readPilot(context, { pilotId })
    expect(pilot.isIntact).toBe(false)
    const refused = [{ code: 'pilot-tampered', values: { hash: pilot.lock?.hash } }]
    expect(await problemsIn(() => takeLook(context, { pilotId }))).toEqual(refused)
    const finish = () => finishPilot(context, { pilotId, reason: 'x', seenRevision: pilot.revision })
    expect(await problemsIn(finish)).toEqual(refused)
    const ended = await cancelPilot(context, {
      pilotId,
      reason: 'Changed by hand',
      seenRevision: pilot.revision,
    })
    expect(ended).toMatchObject({ state: 'cancelled', endReason: 'Changed by hand' })
  })

  test('[Q175] nobody who takes part is moved by a plan, and after the end they are', async () => {
    const ids = await aPilotWorkspace(surroundings, context)
    const pilotId = await aStartedPilot(context, { ...PROTOCOL, scope: 'acv < 2000' })
    const grown = ids.map((_, index) => ({ id: `C-${String(index).padStart(3, '0')}`, acvMinor: 200_000_00 }))
    surroundings.wait(DAY)
    await storeAccounts(context, grown)
    const result = await apply(surroundings, context, {
      ...{ planId: await makePlan(surroundings, context), approve: 'all' },
    })
    expect(result).toMatchObject({ applied: 40, refused: 0 })
    const { revision } = await readPilot(context, { pilotId })
    await cancelPilot(context, { pilotId, reason: 'Enough', seenRevision: revision })
    const after = await apply(surroundings, context, {
      ...{ planId: await makePlan(surroundings, context), approve: 'all' },
    })
    expect(after).toMatchObject({ applied: 40 })
  })

  test('[Q175] a plan of before the start moves nobody who was drawn since', async () => {
    const ids = await aPilotWorkspace(surroundings, context)
    surroundings.wait(1000)
    await storeAccounts(
      context,
      ids.map((_, index) => ({ id: `C-${String(index).padStart(3, '0')}`, acvMinor: 200_000_00 })),
    )
    const planId = await makePlan(surroundings, context)
    await aStartedPilot(context)
    const result = await apply(surroundings, context, { planId, approve: 'all' })
    expect(result).toMatchObject({ applied: 0, refused: 80 })
    expect(result.refusedAccounts[0]).toMatchObject({
      changes: [
        { field: 'pilot.name', before: null, after: 'Onboarding calls' },
        { field: 'pilot.until', before: null, after: '2026-07-29' },
      ],
    })
  })

  test('[Q172] [Q173] [Q174] looks, the end, the verdict of the locked rule and what somebody decided', async () => {
    await aPilotWorkspace(surroundings, context)
    const pilotId = await aStartedPilot(context)
    surroundings.wait(14 * DAY)
    await storeHealth(pilotId, TODAY + 10, 12)
    const look = await takeLook(context, { pilotId })
    expect(look).toMatchObject({
      number: 1,
      asOf: TODAY + 14,
      isFinal: false,
      results: { left: { treated: 0 } },
    })
    const [seen] = look.results.metrics
    expect(seen?.comparisons[0]?.sequential.lower).toBeGreaterThan(4)
    expect(seen?.comparisons[0]).not.toHaveProperty('lower')
    expect(look.results.final).toBeUndefined()
    const { revision } = await readPilot(context, { pilotId })
    const early = () => finishPilot(context, { pilotId, seenRevision: revision })
    expect(await problemsIn(early)).toEqual([
      { code: 'pilot-not-over', path: 'body.reason', values: { endsDay: TODAY + 28 } },
    ])
    const tooLate = () => takeLook(context, { pilotId, asOf: TODAY + 15 })
    expect((await problemsIn(tooLate)).map(({ code }) => code)).toEqual(['pilot-look-day'])

    surroundings.wait(14 * DAY)
    await storeHealth(pilotId, TODAY + 27, 12)
    const { pilot, look: last } = await finishPilot(context, { pilotId, seenRevision: revision })
    expect(pilot).toMatchObject({ state: 'finished', endedOn: TODAY + 27 })
    const [primary] = last.results.final!
    expect(primary?.arms.map(({ arm, n }) => [arm, n])).toEqual([
      ['control', 60],
      ['treated', 20],
    ])
    expect(Math.abs((primary?.comparisons[0]?.cuped?.difference ?? 0) - 12)).toBeLessThan(2)
    expect(primary?.comparisons[0]?.cuped?.varianceSaved).toBeGreaterThan(0.5)
    expect(last.results.decision).toMatchObject({ verdict: 'scale' })
    expect((await membersOf(context, pilotId)).every(({ after }) => after?.Health !== undefined)).toBe(true)

    const decide = { pilotId, choice: 'iterate', seenRevision: pilot.revision } as const
    expect((await problemsIn(() => decidePilot(context, decide))).map(({ code }) => code)).toEqual([
      'pilot-decision-reason',
    ])
    const decided = await decidePilot(context, { ...decide, note: 'The calls take too long as they are.' })
    expect(decided).toMatchObject({
      state: 'decided',
      decision: { verdict: 'scale', choice: 'iterate', note: 'The calls take too long as they are.' },
    })
    expect((await listLooks(context, { pilotId, limit: 10 })).items.map(({ number }) => number)).toEqual([
      2, 1,
    ])
    const acts = await listActs(context.database, context.workspaceId, { limit: 5 })
    expect(acts.map(({ action }) => action)).toEqual([
      ...['pilot.decide', 'pilot.finish', 'pilot.look', 'pilot.start', 'pilot.edit'],
    ])
  })

  test('[Q168] [Q173] whole books are drawn, planned and analysed as books', async () => {
    const ids = await aPilotWorkspace(surroundings, context)
    const people: Uuid[] = []
    for (let person = 0; person < 8; person++) people.push(await storePerson(context, `CSM 0${person}`))
    await storeRun(context, {
      assignments: ids.slice(0, 72).map((accountId, index) => {
        return { accountId, owner: people[index % 8], reason: 'test' }
      }),
    })
    const pilotId = await aStartedPilot(context, { ...PROTOCOL, unit: 'book', share: 0.5, strata: [] })
    const { draw } = await readPilot(context, { pilotId })
    expect(draw).toMatchObject({
      ...{ withoutBook: 8, contaminated: 0, arms: { treated: 36, control: 36 } },
      books: { treated: 4, control: 4, size: 9, sizeVariation: 0, isIccAssumed: false },
    })
    surroundings.wait(28 * DAY)
    const { revision } = await readPilot(context, { pilotId })
    const { look } = await finishPilot(context, { pilotId, seenRevision: revision })
    expect(look.results.final?.[0]?.comparisons[0]?.clustered).toMatchObject({ clusters: 8, isNested: true })
  })

  test('[Q173] who has left or was erased counts in the arm that they were drawn for', async () => {
    const ids = await aPilotWorkspace(surroundings, context)
    const left = { name: 'Left', source: { code: 'left' }, kind: 'proportion', better: 'lower' } as const
    const pilotId = await aStartedPilot(context, { ...PROTOCOL, others: [left] })
    const drawn = await membersOf(context, pilotId)
    const gone = drawn.filter(({ arm }) => arm === 'control').slice(0, 3)
    const { database, workspaceId } = context
    await database.transaction((transaction) => eraseAccount(transaction, workspaceId, gone[0]!.accountId))
    surroundings.wait(28 * DAY)
    await database.query(
      sql`update contract set until_on = from_on + 10 where workspace_id = $1 and account_id = any($2::uuid[])`,
      [workspaceId, gone.slice(1).map(({ accountId }) => accountId)],
    )
    const { revision } = await readPilot(context, { pilotId })
    const { look } = await finishPilot(context, { pilotId, seenRevision: revision })
    expect(look.results).toMatchObject({
      ...{ erased: { treated: 0, control: 1 }, left: { treated: 0, control: 2 } },
    })
    const [, leaving] = look.results.final!
    expect(leaving?.arms).toMatchObject([
      { arm: 'control', n: 59, missing: 1, mean: 2 / 59 },
      { arm: 'treated', n: 20, missing: 0, mean: 0 },
    ])
    expect(ids.length).toBe(80)
  })
})
