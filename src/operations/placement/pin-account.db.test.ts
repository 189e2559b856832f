import { beforeEach, describe, expect, test } from 'vitest'
import { findAccount } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { readPlan } from '../plan/read-plan.ts'
import {
  aPlannedWorkspace,
  apply,
  commitVersion,
  makePlan,
  storeAccounts,
  THREE,
} from '../plan/testing/a-planned-workspace.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { pinAccount } from './pin-account.ts'
import { unpinAccount } from './unpin-account.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

const PIN = { tier: 'high', reason: 'promised to the customer', until: TODAY + 100 }

describe('pinning an account', () => {
  test('[Q70] from today on it is in that tier, with an act of its own; the next plan leaves it there', async () => {
    const [, middle] = await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    surroundings.wait(10 * 86_400_000)
    const { run, placement } = await pinAccount(context, { accountId: middle!, ...PIN })
    expect(run).toBe(2)
    expect(placement).toMatchObject({
      tier: 'high',
      since: TODAY + 10,
      reason: 'pinned',
      baseTier: 'low',
      pin: PIN,
    })
    expect(await placementOf(middle!)).toEqual(placement)
    const [act] = await listActs(context.database, context.workspaceId, { limit: 1 })
    expect(act).toMatchObject({ action: 'account.pin', accountRows: 1, details: { run: 2 } })
    const plan = await readPlan(context, { planId: await makePlan(surroundings, context) })
    expect(plan.summary?.counts).toMatchObject({ moving: 0, held: 0 })
  })

  test('[Q70] the same pin again changes nothing, another one does', async () => {
    const [big] = await aPlannedWorkspace(context, THREE)
    await pinAccount(context, { accountId: big!, ...PIN })
    expect((await pinAccount(context, { accountId: big!, ...PIN })).run).toBeUndefined()
    const longer = await pinAccount(context, { accountId: big!, ...PIN, until: TODAY + 200 })
    expect(longer).toMatchObject({ run: 2, placement: { since: TODAY, pin: { until: TODAY + 200 } } })
  })

  test('[Q70] many accounts at once are all pinned, one after the other', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ id: `account-${at}`, acvMinor: 1_000_00 }))
    const ids = await aPlannedWorkspace(context, many)
    const changes = await Promise.all(ids.map((accountId) => pinAccount(context, { accountId, ...PIN })))
    expect(changes.map(({ run }) => run).toSorted((one, other) => one! - other!)).toEqual(
      many.map((_, at) => at + 1),
    )
    for (const accountId of ids) expect(await placementOf(accountId)).toMatchObject({ tier: 'high' })
    // One that is refused holds nobody up.
    const refused = pinAccount(context, { accountId: context.newId(), ...PIN })
    const after = pinAccount(context, { accountId: ids[0]!, ...PIN, until: TODAY + 7 })
    await expect(refused).rejects.toThrow('not-found')
    expect((await after).run).toBe(13)
  })

  test('[Q70] an account without a record, and one that only the list knows a tier of', async () => {
    const [fresh, listed] = await aPlannedWorkspace(context, [{ id: 'fresh' }, { id: 'listed', tier: 'low' }])
    await pinAccount(context, { accountId: fresh!, ...PIN })
    await pinAccount(context, { accountId: listed!, ...PIN })
    expect(await placementOf(fresh!)).toMatchObject({ tier: 'high', since: TODAY, baseTier: undefined })
    expect(await placementOf(listed!)).toMatchObject({ tier: 'high', since: TODAY, baseTier: 'low' })
  })

  test('[Q70] refuses tiers that the model lacks, days too early or too late, and accounts that are not there', async () => {
    const [big] = await aPlannedWorkspace(context, THREE)
    const pinned = (part: Partial<typeof PIN>, accountId = big!) =>
      problemsIn(() => pinAccount(context, { accountId, ...PIN, ...part }))
    expect(await pinned({ tier: 'huge' })).toMatchObject([{ code: 'tier-not-in-model', path: 'tier' }])
    expect(await pinned({ until: TODAY - 1 })).toMatchObject([{ code: 'pin-day', path: 'until' }])
    expect(await pinned({ until: TODAY + 732 })).toMatchObject([{ code: 'pin-day', path: 'until' }])
    expect(await pinned({}, context.newId())).toMatchObject([{ code: 'not-found' }])
    expect(await problemsIn(() => unpinAccount(context, { accountId: big! }))).toEqual([
      { code: 'not-pinned', values: { account: 'big' } },
    ])
  })

  test('[Q70] the end of a pin brings the account where the model has it, at once', async () => {
    const [, middle] = await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    await pinAccount(context, { accountId: middle!, ...PIN })
    surroundings.wait(86_400_000)
    const { placement } = await unpinAccount(context, { accountId: middle! })
    expect(placement).toMatchObject({ tier: 'low', since: TODAY + 1, reason: 'pin_ended', pin: undefined })
    expect(await placementOf(middle!)).toEqual(placement)
    const plan = await readPlan(context, { planId: await makePlan(surroundings, context) })
    expect(plan.summary?.counts).toMatchObject({ moving: 0, steady: 0 })
  })

  test('[Q70] the owner stays, whatever tier a pin names and whatever comes when it ends', async () => {
    const personId = context.newId()
    await context.database.query(
      sql`insert into person (workspace_id, person_id, source, external_id, tiers, languages, regions, skills, created_at, updated_at)
          values ($1, $2, 'crm', 'CSM 01', '{low}', '{}', '{}', '{}', $3, $3)`,
      [context.workspaceId, personId, context.now()],
    )
    const owned = THREE.map((account) => ({ ...account, tier: 'low', owner: 'CSM 01' }))
    const [, middle, small] = await aPlannedWorkspace(context, owned)
    // CSM 01 does not serve the high tier, and the tech tier has no owners.
    for (const [accountId, tier] of [
      [middle!, 'high'],
      [small!, 'tech'],
    ] as const) {
      await pinAccount(context, { accountId, ...PIN, tier })
      expect(await ownerOf(accountId)).toBe(personId)
      surroundings.wait(86_400_000)
      await unpinAccount(context, { accountId })
      expect(await ownerOf(accountId)).toBe(personId)
    }
    const [act] = await listActs(context.database, context.workspaceId, { limit: 1 })
    expect(act?.action).toBe('account.pin')
  })

  test('[Q70] a rule may hold it where it is: then it stays until it is free', async () => {
    const [, middle] = await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    await pinAccount(context, { accountId: middle!, ...PIN })
    await storeAccounts(context, [{ ...THREE[1]!, renewalOn: TODAY + 20 }])
    const { placement } = await unpinAccount(context, { accountId: middle! })
    expect(placement).toMatchObject({ tier: 'high', pin: { until: TODAY - 1 } })
    surroundings.wait(21 * 86_400_000)
    const planId = await makePlan(surroundings, context)
    expect((await readPlan(context, { planId })).summary?.counts.moving).toBe(1)
    await apply(surroundings, context, { planId })
    expect(await placementOf(middle!)).toMatchObject({ tier: 'low', reason: 'pin_ended', pin: undefined })
  })

  test('[Q70] in a model with bounded tiers the end of a pin counts seats as a plan does', async () => {
    const ids = await aPlannedWorkspace(context, THREE)
    await commitVersion(
      context,
      `
tierwise: 1
tiers:
  - { id: high, touch: high, when: acv >= 10000, bound: { accounts: 1 } }
  - { id: tech, touch: tech }
`,
    )
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    expect((await placementOf(ids[1]!))?.tier).toBe('tech')
    await pinAccount(context, { accountId: ids[1]!, ...PIN })
    const { placement } = await unpinAccount(context, { accountId: ids[1]! })
    expect(placement).toMatchObject({ tier: 'tech', reason: 'pin_ended' })
    const plan = await readPlan(context, { planId: await makePlan(surroundings, context) })
    expect(plan.summary?.counts).toMatchObject({ moving: 0, steady: 0 })
  })
})

async function placementOf(accountId: Uuid) {
  return (await storedOf(accountId))?.placement
}

async function ownerOf(accountId: Uuid) {
  return (await storedOf(accountId))?.account.owner
}

async function storedOf(accountId: Uuid) {
  const { database, workspaceId, today } = context
  const run = await readPublishedRun(database, workspaceId)
  return findAccount(database, { workspaceId, asOf: today(), run }, accountId)
}
