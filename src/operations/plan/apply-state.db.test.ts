import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { findAccount } from '../../store/accounts.ts'
import { listActs } from '../../store/audit.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findPlacementOn } from '../../store/placement-history.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { listPlanRows } from './list-plan-rows.ts'
import { readPlan } from './read-plan.ts'
import {
  aPlannedWorkspace,
  apply,
  commitVersion,
  MODEL,
  makePlan,
  THREE,
} from './testing/a-planned-workspace.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
})

const NOTHING = { moving: 0, pending: 0, held: 0, unplaced: 0, steady: 0 }

describe('what an apply leaves for later decisions', () => {
  test('[Q61] accounts that stay take the new version of the model, and the plan after that has nothing to say', async () => {
    const [big] = await aPlannedWorkspace(context, THREE)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    const version = await commitVersion(context, `${MODEL}# the same once more\n`)
    const planId = await makePlan(surroundings, context)
    expect((await readPlan(context, { planId })).summary?.counts).toEqual({ ...NOTHING, steady: 3 })
    expect((await listPlanRows(context, { planId, limit: 10 })).items).toEqual([])
    expect(await apply(surroundings, context, { planId })).toMatchObject({
      applied: 0,
      noted: 3,
      left: 0,
      run: 2,
    })
    expect((await placementOf(big!))?.modelVersion).toBe(version)
    const [act] = await listActs(context.database, context.workspaceId, { limit: 1 })
    expect(act).toMatchObject({ action: 'plan.apply', accountRows: 0 })
    const again = await readPlan(context, { planId: await makePlan(surroundings, context) })
    expect(again.summary?.counts).toEqual(NOTHING)
  })

  test('[Q66] [Q61] whatever the accounts are like, the plan after an apply has nothing to move and nothing to note', async () => {
    const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
    const anyAccount = fc.record({
      acvMinor: maybe(fc.integer({ min: 0, max: 200_000_00 })),
      health: maybe(fc.integer({ min: 0, max: 100 })),
      strategic: maybe(fc.boolean()),
      complexity: maybe(fc.integer({ min: 1, max: 5 })),
      renewalOn: maybe(fc.integer({ min: TODAY - 20, max: TODAY + 90 })),
      tier: maybe(fc.constantFrom('high', 'low', 'tech', 'gone')),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyAccount, { minLength: 1, maxLength: 12 }), async (accounts) => {
        context = await aContext(surroundings)
        const list = accounts.map((known, index) => ({ id: `a${index}`, ...known }))
        await aPlannedWorkspace(context, list, `${MODEL}movement:\n  floors: { strategic: high }\n`)
        const first = await makePlan(surroundings, context)
        const { counts } = (await readPlan(context, { planId: first })).summary!
        await apply(surroundings, context, { planId: first })
        const again = await readPlan(context, { planId: await makePlan(surroundings, context) })
        const { held, unplaced } = counts
        expect(again.summary?.counts).toEqual({ ...NOTHING, held: expect.any(Number), unplaced })
        expect(again.summary!.counts.held).toBeGreaterThanOrEqual(held)
      }),
      { numRuns: 15 },
    )
  })

  test('[Q68] an owner stays where the new tier has owners, and is lost where it has none', async () => {
    const person = await aPerson('CSM 01', ['high', 'low'])
    const pooled = MODEL.replace(
      '{ id: low, touch: low, when: acv >= 10000 }',
      '{ id: low, touch: low, when: acv >= 10000, pool: shared }',
    )
    const owned = THREE.map((account) => ({ ...account, owner: 'CSM 01' }))
    const [big, middle, small] = await aPlannedWorkspace(context, owned, pooled)
    const planId = await makePlan(surroundings, context)
    const { items } = await listPlanRows(context, { planId, limit: 10 })
    const row = (id: Uuid) => items.find(({ accountId }) => accountId === id)
    expect(row(big!)).toMatchObject({ ownerBefore: person, ownerAfter: person })
    expect(row(middle!)).toMatchObject({ ownerBefore: person, ownerAfter: undefined })
    await apply(surroundings, context, { planId })
    expect([await ownerOf(big!), await ownerOf(middle!), await ownerOf(small!)]).toEqual([
      person,
      undefined,
      undefined,
    ])
    const subject = { workspaceId: context.workspaceId, accountId: big!, run: 1 }
    expect((await findPlacementOn(context.database, subject, TODAY))?.owner).toBe(person)
  })

  test('[Q66] a bounded tier has the accounts that the plan gave its seats to', async () => {
    const bounded = `
tierwise: 1
tiers:
  - { id: high, touch: high, when: acv >= 100000, bound: { accounts: 2 } }
  - { id: tech, touch: tech }
`
    const list = [500, 300, 400, 200].map((thousand) => ({
      id: `a${thousand}`,
      acvMinor: thousand * 1000_00,
    }))
    const ids = await aPlannedWorkspace(context, list, bounded)
    await apply(surroundings, context, { planId: await makePlan(surroundings, context) })
    const tiers = []
    for (const id of ids) tiers.push(await tierOf(id))
    expect(tiers).toEqual(['high', 'tech', 'high', 'tech'])
    const subject = { workspaceId: context.workspaceId, accountId: ids[1]!, run: 1 }
    expect((await findPlacementOn(context.database, subject, TODAY))?.evidence).toMatchObject({
      seat: { tier: 'high', rank: 3, seats: 2 },
    })
    const again = await readPlan(context, { planId: await makePlan(surroundings, context) })
    expect(again.summary?.counts).toMatchObject({ moving: 0, steady: 0 })
  })
})

async function aPerson(externalId: string, tiers: readonly string[]): Promise<Uuid> {
  const personId = context.newId()
  await context.database.query(
    sql`insert into person (workspace_id, person_id, source, external_id, tiers, languages, regions, skills, created_at, updated_at)
        values ($1, $2, 'crm', $3, $4, '{}', '{}', '{}', $5, $5)`,
    [context.workspaceId, personId, externalId, tiers, context.now()],
  )
  return personId
}

async function storedOf(accountId: Uuid) {
  const { database, workspaceId } = context
  const run = await readPublishedRun(database, workspaceId)
  return findAccount(database, { workspaceId, asOf: TODAY, run }, accountId)
}

async function placementOf(accountId: Uuid) {
  return (await storedOf(accountId))?.placement
}

async function tierOf(accountId: Uuid): Promise<string | undefined> {
  return (await placementOf(accountId))?.tier
}

async function ownerOf(accountId: Uuid): Promise<string | undefined> {
  return (await storedOf(accountId))?.account.owner
}
