import { beforeEach, describe, expect, test } from 'vitest'
import { anAccount } from '../domain/account/account.ts'
import { parseDay } from '../domain/kernel/day.ts'
import { findAccount } from './accounts.ts'
import type { Database } from './database.ts'
import { derivedIdOf, type Uuid } from './identifier.ts'
import { importAccounts } from './import-accounts.ts'
import {
  findPlacementOn,
  listOwnerHistory,
  listPlacementHistory,
  listPlacementsOn,
} from './placement-history.ts'
import { type NewRun, publishRun, readPublishedRun } from './placements.ts'
import { sql } from './sql.ts'
import { AT, aWorkspace, newId } from './testing/a-workspace.ts'
import { useFreshDatabase } from './testing/fresh-database.ts'
import { databaseOf } from './workspace-database.ts'

const used = useFreshDatabase()
const march = parseDay('2026-03-01')!
const csm = newId()
let workspaceId: Uuid
/** As the server has it: row-level security holds. */
let database: Database
let first: Uuid
let second: Uuid

beforeEach(async () => {
  workspaceId = await aWorkspace(used.database)
  database = databaseOf(used.served, workspaceId)
  const accounts = ['1', '2'].map((id) => anAccount({ id }))
  await database.transaction((transaction) =>
    importAccounts(transaction, {
      ...{
        workspaceId,
        importId: newId(),
        source: 'list',
        currency: 'USD',
        asOf: march,
        at: AT,
        facts: [],
        accounts,
      },
    }),
  )
  const ids = ['1', '2'].map((externalId) =>
    derivedIdOf('account', workspaceId, { source: 'list', externalId }),
  )
  ;[first, second] = ids.toSorted() as [Uuid, Uuid]
})

describe('publishing', () => {
  test('[B25] a run is seen when it is published, with everything it says', async () => {
    const placement = {
      accountId: first,
      tier: 'high',
      since: march - 5,
      reason: 'risk',
      baseTier: 'low',
      acvMinor: 7_000,
      currency: 'USD',
      modelVersion: newId(),
      pin: { tier: 'high', reason: 'promised', until: march + 90 },
      riskSince: march - 5,
      riskEndedOn: march - 200,
      calmSince: march - 1,
    } as const
    const assignments = [{ accountId: first, owner: csm, reason: 'language' }]
    expect(await publishRun(database, aRun({ placements: [placement], assignments }))).toBe(1)
    const { currency, ...expected } = placement
    const found = await findAccount(database, { workspaceId, asOf: march, run: await published() }, first)
    expect(found!.placement).toEqual({ ...expected, owner: csm })
    expect(found!.account).toMatchObject({ tier: 'high', owner: csm })
    expect(currency).toBe('USD')
  })

  test('[B25] what a failed run has written is never seen, also when its number is used again', async () => {
    const failing = aRun({ placements: [{ accountId: first, tier: 'high' }] })
    const broken = { ...failing, whenPublished: () => Promise.reject(new Error('no audit, no act')) }
    await expect(publishRun(database, broken)).rejects.toThrow('no audit, no act')
    expect(await published()).toBe(0)
    expect(await tierOf(first, march)).toBeUndefined()
    await publishRun(database, aRun({ placements: [{ accountId: second, tier: 'low' }] }))
    expect(await published()).toBe(1)
    expect(await tierOf(first, march)).toBeUndefined()
    expect(await tierOf(second, march)).toBe('low')
  })

  test('[B25] the same run again changes nothing', async () => {
    const run = aRun({ placements: [{ accountId: first, tier: 'high' }] })
    expect([await publishRun(database, run), await publishRun(database, run)]).toEqual([1, 1])
    expect(await published()).toBe(1)
  })

  test('[B25] of two runs at once one is published and the other refused or after it', async () => {
    const runs = ['high', 'low'].map((tier) => aRun({ placements: [{ accountId: first, tier }] }))
    const outcomes = await Promise.allSettled(runs.map((run) => publishRun(database, run)))
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect(await published()).toBe(done)
    expect(done).toBeGreaterThan(0)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'overtaken' })
    }
    const rows = await database.query(sql`select count(*) as rows from placement where workspace_id = $1`, [
      workspaceId,
    ])
    expect(rows).toEqual([{ rows: done }])
  })

  test('[B25] a run that another has taken over is refused', async () => {
    const late = aRun({ placements: [{ accountId: first, tier: 'high' }] })
    const rows = (function* () {
      yield* late.placements
    })()
    await publishRun(database, { ...late, placements: rows })
    const overtaken = aRun({ placements: [{ accountId: first, tier: 'low' }] })
    const meanwhile = async () => {
      await database.query(sql`update placement_pointer set pending_run_id = $2 where workspace_id = $1`, [
        workspaceId,
        newId(),
      ])
    }
    // Between the writing and the flip another run begins.
    const disturbed = { ...database, transaction: afterFirst(database.transaction, meanwhile) }
    await expect(publishRun(disturbed, overtaken)).rejects.toMatchObject({ code: 'overtaken' })
    expect(await tierOf(first, march)).toBe('high')
  })
})

describe('history', () => {
  test('[B26] the tier, the reason and the owner of any day', async () => {
    const evidence = { rule: 'acv >= 100000', acv: 120_000 }
    await apply(march, { tier: 'low', reason: 'entry' }, csm)
    await apply(march + 30, { tier: 'high', reason: 'growth', evidence })
    await apply(march + 60, { tier: undefined })
    const on = async (day: number) => findPlacementOn(database, await subject(), day)
    expect(await on(march - 1)).toBeUndefined()
    expect(await on(march + 29)).toMatchObject({ tier: 'low', reason: 'entry', owner: csm, from: march })
    expect(await on(march + 30)).toMatchObject({ tier: 'high', reason: 'growth', evidence, from: march + 30 })
    expect(await on(march + 60)).toMatchObject({ tier: undefined, owner: csm })
    const history = await listPlacementHistory(database, await subject())
    expect(history.map(({ tier, from, until }) => [tier, from, until])).toEqual([
      ['low', march, march + 30],
      ['high', march + 30, march + 60],
      [undefined, march + 60, undefined],
    ])
  })

  test('[B26] of two runs of a day the last counts, and a view of an earlier run still shows the first', async () => {
    await apply(march, { tier: 'low' }, csm)
    await apply(march, { tier: 'high' })
    expect(await tierOf(first, march)).toBe('high')
    expect((await findPlacementOn(database, { ...(await subject()), run: 1 }, march))!.tier).toBe('low')
    expect((await listPlacementHistory(database, await subject())).length).toBe(1)
  })

  test('[B26] owners have a history of their own, and the whole base has one of each day', async () => {
    const other = newId()
    await apply(march, { tier: 'low' }, csm)
    await apply(march + 10, { tier: 'low' }, other)
    const owners = await listOwnerHistory(database, await subject())
    expect(owners.map(({ owner, until }) => [owner, until])).toEqual([
      [csm, march + 10],
      [other, undefined],
    ])
    const base = { workspaceId, run: await published(), day: march + 5 }
    const page = await listPlacementsOn(database, base, { limit: 10 })
    expect(page).toMatchObject([{ accountId: first, tier: 'low', owner: csm }])
    expect(await listPlacementsOn(database, base, { after: first, limit: 10 })).toEqual([])
  })
})

function aRun(known: Partial<NewRun>): NewRun {
  return {
    ...{
      workspaceId,
      runId: newId(),
      effectiveOn: march,
      actor: 'test',
      at: AT,
      placements: [],
      assignments: [],
    },
    ...known,
  }
}

async function apply(day: number, placement: object, owner?: Uuid): Promise<void> {
  const assignments = owner === undefined ? [] : [{ accountId: first, owner, reason: 'test' }]
  const placements = [{ accountId: first, ...placement }]
  await publishRun(database, aRun({ effectiveOn: day, placements, assignments }))
}

async function published(): Promise<number> {
  return readPublishedRun(database, workspaceId)
}

async function subject() {
  return { workspaceId, accountId: first, run: await published() }
}

async function tierOf(accountId: Uuid, day: number): Promise<string | undefined> {
  return (await findPlacementOn(database, { ...(await subject()), accountId }, day))?.tier
}

type Transact = typeof database.transaction

function afterFirst(transact: Transact, then: () => Promise<void>): Transact {
  let times = 0
  return async (work) => {
    const result = await transact(work)
    if (times++ === 0) await then()
    return result
  }
}
