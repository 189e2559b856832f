import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Uuid } from '../../store/identifier.ts'
import type { BasePlacement } from '../../store/placement-history.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { exportPlacements } from '../history/export-placements.ts'
import { listPlacementsOn } from '../history/list-placements-on.ts'
import { readAccountHistory } from '../history/read-account-history.ts'
import { readAccountOn } from '../history/read-account-on.ts'
import { storePerson, storeRun } from '../testing/a-base.ts'
import { aContext, TODAY, testSurroundings } from '../testing/a-context.ts'
import { giveAccounts } from '../testing/give-accounts.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { listAccountSignals } from './list-account-signals.ts'
import { type AccountQuery, listAccounts } from './list-accounts.ts'
import { listChildAccounts } from './list-child-accounts.ts'
import { readAccount } from './read-account.ts'

const used = useFreshDatabase()
let context: Context

beforeEach(async () => {
  context = await aContext(testSurroundings(used.served))
})

describe('a list of accounts', () => {
  test('[Q83] has each account once, in pages of any size', async () => {
    const ids = await storeAccounts(
      context,
      Array.from({ length: 23 }, (_, index) => ({ id: `A-${index}` })),
    )
    for (const limit of [1, 5, 23, 100]) {
      expect(await walk({ limit })).toEqual(ids.toSorted())
    }
  })

  test('[Q83] a filter lets through what a look at every account would', async () => {
    const owners = [await storePerson(context, 'CSM 01'), await storePerson(context, 'CSM 02')]
    const state = fc.record({
      tier: fc.constantFrom('high', 'low', undefined),
      owner: fc.constantFrom(...owners, undefined),
      isPlaced: fc.boolean(),
      isAssigned: fc.boolean(),
      listedTier: fc.constantFrom('high', 'low', null),
      listedOwner: fc.constantFrom('CSM 01', 'CSM 02', 'somebody else', null),
      name: fc.constantFrom('North 100% wind', 'northern', 'South_x', undefined),
    })
    const states = fc.sample(fc.array(state, { minLength: 60, maxLength: 60 }), { seed: 7, numRuns: 1 })[0]!
    const ids = await storeAccounts(
      context,
      states.map(({ name }, index) => ({ id: `X-${index}`, name })),
    )
    for (const [index, { listedTier, listedOwner }] of states.entries()) {
      await context.database.query(
        sql`update account set listed_tier = $3, listed_owner = $4 where workspace_id = $1 and account_id = $2`,
        [context.workspaceId, ids[index], listedTier, listedOwner],
      )
    }
    // An earlier run says something else of everybody; it must not show.
    await storeRun(context, {
      placements: ids.flatMap((accountId, index) =>
        states[index]!.isPlaced ? [{ accountId, tier: 'old' }] : [],
      ),
      assignments: ids.flatMap((accountId, index) =>
        states[index]!.isAssigned ? [{ accountId, owner: owners[0], reason: 'plan' }] : [],
      ),
    })
    await storeRun(context, {
      placements: ids.flatMap((accountId, index) =>
        states[index]!.isPlaced ? [placementOf(accountId, states[index]!.tier)] : [],
      ),
      assignments: ids.flatMap((accountId, index) =>
        states[index]!.isAssigned ? [{ accountId, owner: states[index]!.owner, reason: 'plan' }] : [],
      ),
    })
    const expected = states.map(
      ({ tier, owner, isPlaced, isAssigned, listedTier, listedOwner, name }, index) => ({
        id: ids[index]!,
        tier: isPlaced ? tier : (listedTier ?? undefined),
        owner: isAssigned ? owner : owners[['CSM 01', 'CSM 02'].indexOf(listedOwner ?? '')],
        text: `${name ?? ''} X-${index}`.toLowerCase(),
      }),
    )
    type One = (typeof expected)[number]
    const cases: [Omit<AccountQuery, 'limit'>, (one: One) => boolean][] = [
      [{ tier: 'high' }, ({ tier }) => tier === 'high'],
      [{ tier: 'old' }, () => false],
      [{ unplaced: true }, ({ tier }) => tier === undefined],
      [{ unplaced: false }, ({ tier }) => tier !== undefined],
      [{ owner: owners[0] }, ({ owner }) => owner === owners[0]],
      [{ owner: owners[1], tier: 'low' }, ({ owner, tier }) => owner === owners[1] && tier === 'low'],
      [{ text: 'NORTH' }, ({ text }) => text.includes('north')],
      [{ text: '0% w' }, ({ text }) => text.includes('0% w')],
      [{ text: 'th_' }, ({ text }) => text.includes('th_')],
      [{ text: 'x-1' }, ({ text }) => text.includes('x-1')],
    ]
    for (const [query, isWanted] of cases) {
      const wanted = expected.filter(isWanted).map(({ id }) => id)
      expect(await walk({ ...query, limit: 7 }), JSON.stringify(query)).toEqual(wanted.toSorted())
      const mine = { ...context, actor: csmOf(owners[1]!) }
      const seen = expected.filter((one) => isWanted(one) && one.owner === owners[1]).map(({ id }) => id)
      expect(await walk({ ...query, limit: 7 }, mine), JSON.stringify(query)).toEqual(seen.toSorted())
    }
    const one = await readAccount(context, { accountId: expected[0]!.id })
    expect([one.tier, one.owner?.id]).toEqual([expected[0]!.tier, expected[0]!.owner])
  })

  test('[Q85] until a plan is applied the company’s own list says the tier and the owner', async () => {
    const [accountId] = await storeAccounts(context, [{ id: 'A', acvMinor: 100 }])
    await context.database.query(
      sql`update account set listed_tier = 'low', listed_owner = 'gone' where workspace_id = $1 and account_id = $2`,
      [context.workspaceId, accountId],
    )
    expect(await readAccount(context, { accountId: accountId! })).toMatchObject({
      tier: 'low',
      placement: undefined,
      owner: { id: undefined, name: 'gone' },
      acvMinor: 100,
      currency: 'USD',
      hasLeft: false,
    })
    await storeRun(context, {
      placements: [placementOf(accountId!, undefined)],
      assignments: [{ accountId: accountId!, owner: undefined, reason: 'plan' }],
    })
    const applied = await readAccount(context, { accountId: accountId! })
    expect([applied.tier, applied.owner, applied.placement?.since]).toEqual([undefined, undefined, undefined])
    expect(applied.placement).toBeDefined()
  })
})

describe('a CSM who sees their own book', () => {
  test('[Q84] an account outside of it is as if it were not there, in every operation', async () => {
    const [mine, other] = [await storePerson(context, 'CSM 01'), await storePerson(context, 'CSM 02')]
    const [inside, outside, child] = await storeAccounts(context, [
      { id: 'in' },
      { id: 'out' },
      { id: 'child', parentId: 'in' },
    ])
    await storeRun(context, {
      placements: [
        { accountId: inside!, tier: 'low' },
        { accountId: outside!, tier: 'low' },
      ],
      assignments: [
        { accountId: inside!, owner: mine, reason: 'plan' },
        { accountId: outside!, owner: other, reason: 'plan' },
      ],
    })
    const csm = { ...context, actor: csmOf(mine) }
    expect(await walk({ limit: 10 }, csm)).toEqual([inside])
    const operations: ((accountId: Uuid) => Promise<unknown>)[] = [
      (accountId) => readAccount(csm, { accountId }),
      (accountId) => readAccountHistory(csm, { accountId }),
      (accountId) => readAccountOn(csm, { accountId, day: TODAY }),
      (accountId) => listChildAccounts(csm, { accountId, limit: 10 }),
      (accountId) => listAccountSignals(csm, { accountId, limit: 10 }),
    ]
    for (const operation of operations) {
      await operation(inside!)
      for (const hidden of [outside!, child!, context.newId()]) {
        const what = { code: 'not-found', values: { what: 'account', id: hidden } }
        expect(await problemsIn(() => operation(hidden))).toEqual([what])
      }
    }
    expect((await listChildAccounts(csm, { accountId: inside!, limit: 10 })).items).toEqual([])
    expect((await listChildAccounts(context, { accountId: inside!, limit: 10 })).items[0]?.id).toBe(child)
    const page = await listPlacementsOn(csm, { day: TODAY, limit: 10 })
    expect(page.items.map(({ accountId }) => accountId)).toEqual([inside])
    const nobody = { ...context, actor: csmOf('00000000-0000-0000-0000-000000000000') }
    expect(await walk({ limit: 10 }, nobody)).toEqual([])
  })
})

describe('history', () => {
  test('[Q86] tells the tier, the owner and the reason of any day, and in which period', async () => {
    const [first, second] = [await storePerson(context, 'CSM 01'), await storePerson(context, 'CSM 02')]
    const [accountId] = await storeAccounts({ ...context, today: () => TODAY - 100 }, [
      { id: 'A', acvMinor: 500 },
    ])
    const evidence = { rule: 'acv >= 100', values: { acv: 500 } }
    await storeRun(context, {
      effectiveOn: TODAY - 90,
      placements: [{ accountId: accountId!, tier: 'low', reason: 'entry', evidence }],
      assignments: [{ accountId: accountId!, owner: first, reason: 'plan' }],
    })
    await storeRun(context, {
      effectiveOn: TODAY - 10,
      placements: [{ accountId: accountId!, tier: 'high', reason: 'growth' }],
      assignments: [{ accountId: accountId!, owner: second, reason: 'plan' }],
    })
    const history = await readAccountHistory(context, { accountId: accountId! })
    expect(history.placements).toMatchObject([
      { tier: 'low', reason: 'entry', evidence, from: TODAY - 90, until: TODAY - 10 },
      { tier: 'high', reason: 'growth', from: TODAY - 10, until: undefined },
    ])
    expect(history.owners).toMatchObject([
      { owner: first, ownerName: 'CSM 01', until: TODAY - 10 },
      { owner: second, until: undefined },
    ])
    const on = (day: number) => readAccountOn(context, { accountId: accountId!, day })
    expect(await on(TODAY - 91)).toBeUndefined()
    for (const day of [TODAY - 90, TODAY - 11]) {
      expect(await on(day)).toMatchObject({ tier: 'low', reason: 'entry', owner: first, acvMinor: 500 })
    }
    for (const day of [TODAY - 10, TODAY + 400]) {
      expect(await on(day)).toMatchObject({ tier: 'high', reason: 'growth', owner: second })
    }
  })

  test('[Q88] the export is every page of the base on that day, as of the run that was published when it began', async () => {
    const ids = await storeAccounts(
      context,
      Array.from({ length: 12 }, (_, index) => ({ id: `A-${index}` })),
    )
    await storeRun(context, { placements: ids.map((accountId) => ({ accountId, tier: 'low' })) })
    const pages = await exportPlacements(context, { day: TODAY })
    await storeRun(context, { placements: ids.map((accountId) => ({ accountId, tier: 'high' })) })
    const found: BasePlacement[] = []
    for await (const page of pages) found.push(...page)
    expect(found.map(({ accountId }) => accountId)).toEqual(ids.toSorted())
    expect(new Set(found.map(({ tier }) => tier))).toEqual(new Set(['low']))
    const page = await listPlacementsOn(context, { day: TODAY, tier: 'high', limit: 5 })
    expect(page.items.length).toBe(5)
  })

  test('[Q83] signals come by metric and day, each once', async () => {
    const [accountId] = await storeAccounts(context, [{ id: 'A' }])
    for (const metric of ['logins', 'seats']) {
      for (let day = 0; day < 5; day++) {
        await context.database.query(
          sql`insert into signal (workspace_id, account_id, metric, day, value, source, recorded_at)
              values ($1, $2, $3, date '2026-06-01' + $4::integer, 1.50, 'crm', $5)`,
          [context.workspaceId, accountId, metric, day, context.now()],
        )
      }
    }
    const found: string[] = []
    let after: { metric: string; day: number } | undefined
    do {
      const page = await listAccountSignals(context, { accountId: accountId!, after, limit: 3 })
      found.push(...page.items.map(({ metric, day, value }) => `${metric} ${day} ${value}`))
      after = page.next
    } while (after !== undefined)
    expect(found).toEqual(found.toSorted())
    expect(new Set(found).size).toBe(10)
    expect(found[0]).toMatch(/^logins \d+ 1\.50$/)
    const only = await listAccountSignals(context, {
      ...{ accountId: accountId!, metric: 'seats', limit: 100 },
      ...{ from: TODAY - 29, until: TODAY - 28 },
    })
    expect(only.items.map(({ metric, day }) => [metric, day])).toEqual([
      ['seats', TODAY - 29],
      ['seats', TODAY - 28],
    ])
  })
})

async function storeAccounts(
  into: Context,
  accounts: Parameters<typeof giveAccounts>[1],
): Promise<readonly Uuid[]> {
  return [...(await giveAccounts(into, accounts)).values()]
}

function placementOf(accountId: Uuid, tier: string | undefined) {
  return tier === undefined ? { accountId } : { accountId, tier }
}

function csmOf(bookOf: Uuid) {
  return { kind: 'user', userId: context.newId(), role: 'csm', bookOf } as const
}

async function walk(query: AccountQuery, as = context): Promise<Uuid[]> {
  const found: Uuid[] = []
  let after: Uuid | undefined
  do {
    const page = await listAccounts(as, { ...query, after })
    found.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after !== undefined)
  return found
}
