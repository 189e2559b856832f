import { beforeEach, describe, expect, test } from 'vitest'
import { listActs } from '../../store/audit.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { createPilot } from './create-pilot.ts'
import { editPilot } from './edit-pilot.ts'
import { listPilots } from './list-pilots.ts'
import { previewPilot } from './preview-pilot.ts'
import { readPilot } from './read-pilot.ts'
import { startPilot } from './start-pilot.ts'
import { aPilotWorkspace, aStartedPilot, membersOf, PROTOCOL } from './testing/a-pilot-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

describe('a draft', () => {
  test('[Q166] is kept, changed by whoever has seen it last, and named in the log', async () => {
    const { id, revision } = await createPilot(context, { protocol: PROTOCOL })
    const other = { ...PROTOCOL, share: 0.3 }
    await editPilot(context, { pilotId: id, protocol: other, seenRevision: revision })
    const again = () => editPilot(context, { pilotId: id, protocol: PROTOCOL, seenRevision: revision })
    expect(await problemsIn(again)).toEqual([{ code: 'stale-revision', values: { seen: 1, current: 2 } }])
    expect(await readPilot(context, { pilotId: id })).toMatchObject({
      ...{ state: 'draft', revision: 2, protocol: other, isIntact: undefined, lock: undefined },
    })
    expect((await listPilots(context, { limit: 10 })).items.map((pilot) => pilot.id)).toEqual([id])
    const acts = await listActs(context.database, context.workspaceId, { limit: 2 })
    expect(acts.map(({ action }) => action)).toEqual(['pilot.edit', 'pilot.edit'])
  })

  test('[Q165] everything that is wrong with it is said at once, and nothing is kept', async () => {
    const [metric] = [PROTOCOL.primary]
    const protocol = {
      ...PROTOCOL,
      ...{ endsOn: TODAY, scope: 'acv >', exclude: 'acvx > 1' },
      others: [{ ...metric, kind: 'time' as const }],
    }
    const problems = await problemsIn(() => createPilot(context, { protocol }))
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['pilot-days', 'protocol.endsOn'],
      ['pilot-metric', 'protocol.others[0].kind'],
      ['pilot-metric-twice', 'protocol.others[0].name'],
      ['condition_syntax', 'protocol.scope'],
      ['condition_unknown_field', 'protocol.exclude'],
    ])
    expect((await listPilots(context, { limit: 10 })).items).toEqual([])
  })

  test('[Q167] the preview says who may take part and why the others may not, and writes nothing', async () => {
    await aPilotWorkspace(surroundings, context)
    const running = await aStartedPilot(context, { ...PROTOCOL, name: 'First', scope: 'acv < 2000' })
    const protocol = { ...PROTOCOL, scope: 'acv < 50060', exclude: 'acv > 50040 || nps > 5' }
    const { id } = await createPilot(context, { protocol })
    const draw = await previewPilot(context, { pilotId: id })
    expect(draw.enrolment).toEqual({
      ...{ active: 80, outOfScope: 10, scopeUnknown: 0, excluded: 9, excludeUnknown: 61 },
      ...{ openEscalation: 0, renewalInPilot: 0, inOtherPilot: 40, eligible: 21 },
    })
    expect(draw.arms).toEqual({ treated: 5, control: 16 })
    expect(draw.strata).toEqual([{ stratum: 'low', accounts: 21, units: 21, treated: 5, mergedFrom: [] }])
    expect(draw.power.canShow).toBe(false)
    expect(await previewPilot(context, { pilotId: id })).toEqual(draw)
    const changed = { ...protocol, scope: "tier == 'low' && acv < 50060", share: 0.5 }
    const instead = await previewPilot(context, { pilotId: id, protocol: changed })
    expect(instead.arms.treated).toBeGreaterThan(draw.arms.treated)
    expect((await membersOf(context, running)).length).toBe(40)
    expect(await membersOf(context, id)).toEqual([])
  })

  test('[Q167] nobody takes part whose renewal falls into the treatment', async () => {
    const ids = await aPilotWorkspace(surroundings, context)
    const { id } = await createPilot(context, { protocol: PROTOCOL })
    const before = await previewPilot(context, { pilotId: id })
    await context.database.query(
      sql`update contract set renewal_on = '1970-01-01'::date + $3::integer where workspace_id = $1 and account_id = any($2::uuid[])`,
      [context.workspaceId, ids.slice(0, 8), PROTOCOL.startsOn + 7],
    )
    const { enrolment } = await previewPilot(context, { pilotId: id })
    expect(enrolment).toEqual({
      ...before.enrolment,
      renewalInPilot: 8,
      eligible: before.enrolment.eligible - 8,
    })
  })

  test('[Q168] what cannot be shown in its weeks is said, with a metric that moves sooner', async () => {
    const ids = await aPilotWorkspace(surroundings, context)
    await context.database.query(sql`update contract set from_on = from_on - 400 where workspace_id = $1`, [
      context.workspaceId,
    ])
    await context.database.query(
      sql`update contract set until_on = from_on + 300 where workspace_id = $1 and account_id = any($2::uuid[])`,
      [context.workspaceId, ids.slice(0, 8)],
    )
    const left = { name: 'Left', source: { code: 'left' }, kind: 'proportion', better: 'lower' } as const
    const protocol = { ...PROTOCOL, primary: left, rule: { minimumEffect: 0.005, alpha: 0.05 } }
    const { id } = await createPilot(context, { protocol })
    const { power, enrolment } = await previewPilot(context, { pilotId: id })
    expect(enrolment.active).toBe(72)
    expect(power.canShow).toBe(false)
    expect(power.neededAccounts).toBeGreaterThan(1000)
    expect(power.proposal).toMatchObject({ metric: 'health' })
  })
})

describe('several at once', () => {
  test('[Q176] of two pilots that begin at once none has an account of the other', async () => {
    await aPilotWorkspace(surroundings, context)
    const drafts = await Promise.all([
      createPilot(context, { protocol: { ...PROTOCOL, scope: 'acv < 50040' } }),
      createPilot(context, { protocol: { ...PROTOCOL, name: 'Other', scope: 'acv > 1040', seed: 2 } }),
    ])
    await Promise.all(
      drafts.map(({ id, revision }) => startPilot(context, { pilotId: id, seenRevision: revision })),
    )
    const [first, second] = await Promise.all(drafts.map(({ id }) => membersOf(context, id)))
    const ids = new Set(first!.map(({ accountId }) => accountId))
    expect(second!.filter(({ accountId }) => ids.has(accountId))).toEqual([])
    expect(first!.length + second!.length).toBe(80)
  })

  test('[Q176] one draft is begun once, whoever asks', async () => {
    await aPilotWorkspace(surroundings, context)
    const { id, revision } = await createPilot(context, { protocol: PROTOCOL })
    const start = () => startPilot(context, { pilotId: id, seenRevision: revision })
    const results = await Promise.allSettled([start(), start()])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await membersOf(context, id)).length).toBe(80)
  })

  test('[Q169] a start that breaks in the midst has begun nothing', async () => {
    await aPilotWorkspace(surroundings, context)
    const { id, revision } = await createPilot(context, { protocol: PROTOCOL })
    const { database } = context
    const broken = {
      ...database,
      transaction: <Result>(work: Parameters<typeof database.transaction<Result>>[0]) =>
        database.transaction(async (transaction) => {
          await work(transaction)
          throw new Error('killed')
        }),
    }
    const start = startPilot(
      { ...context, database: broken as never },
      { pilotId: id, seenRevision: revision },
    )
    await expect(start).rejects.toThrow('killed')
    expect(await readPilot(context, { pilotId: id })).toMatchObject({ state: 'draft', lock: undefined })
    expect(await membersOf(context, id)).toEqual([])
    await startPilot(context, { pilotId: id, seenRevision: revision })
  })
})

test('[Q169] what is not complete, in the past or too small does not begin', async () => {
  await aPilotWorkspace(surroundings, context, 8)
  const attempt = async (protocol: typeof PROTOCOL) => {
    const { id, revision } = await createPilot(context, { protocol })
    return problemsIn(() => startPilot(context, { pilotId: id, seenRevision: revision }))
  }
  expect((await attempt({ ...PROTOCOL, hypothesis: ' ', treatment: '' })).map(({ path }) => path)).toEqual([
    ...['protocol.hypothesis', 'protocol.treatment'],
  ])
  expect((await attempt({ ...PROTOCOL, startsOn: TODAY - 1 })).map(({ code }) => code)).toEqual([
    'pilot-starts-past',
  ])
  expect(await attempt({ ...PROTOCOL, scope: 'acv < 1003' })).toEqual([
    { code: 'pilot-too-small', values: { treated: 0, control: 1 } },
  ])
})
