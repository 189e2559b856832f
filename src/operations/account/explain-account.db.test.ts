import { expect, test } from 'vitest'
import type { Account } from '../../domain/account/account.ts'
import { NO_ANSWERS } from '../../domain/assessment/answers.ts'
import { planCustomerBase } from '../../domain/plan/plan-customer-base.ts'
import { aPlacement } from '../../domain/tiering/placement.ts'
import { findAccount } from '../../store/accounts.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import type { Context } from '../context.ts'
import { commitModel } from '../model/commit-model.ts'
import { loadNewestModel } from '../model/load-newest-model.ts'
import { saveDraft } from '../model/save-draft.ts'
import { storeRun } from '../testing/a-base.ts'
import { aContext, TODAY, testSurroundings } from '../testing/a-context.ts'
import { giveAccounts } from '../testing/give-accounts.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { explainAccount } from './explain-account.ts'

const used = useFreshDatabase()

const THRESHOLDS = `
tiers:
  - id: high
    touch: high
    when: acv >= 100000
    threshold: 100000
  - id: low
    touch: low
    when: acv >= 10000
    threshold: 10000
  - id: tech
    touch: tech
`
const BOUNDED = `
tiers:
  - id: high
    touch: high
    when: acv >= 10000
    bound:
      accounts: 2
      orderBy: acv
  - id: tech
    touch: tech
`

const ACCOUNTS = [
  { id: 'A', acvMinor: 20_000_000 },
  { id: 'B', acvMinor: 5_000_000 },
  { id: 'C', acvMinor: 10_500_000 },
  { id: 'D', strategic: true, acvMinor: 100 },
  { id: 'E' },
  { id: 'F', acvMinor: 3_000_000, startOn: TODAY - 1 },
]

test.each([
  ['thresholds', THRESHOLDS],
  ['bounded tiers', BOUNDED],
])('[Q87] with %s an explanation comes to what a plan of today would', async (_, document) => {
  const context = await aContext(testSurroundings(used.served))
  await commit(context, document)
  const ids = await giveAccounts(context, ACCOUNTS)
  // C stands in the tier below the line, so that hysteresis holds it where thresholds decide.
  await storeRun(context, {
    effectiveOn: TODAY - 200,
    placements: [
      {
        ...{ accountId: ids.get('C')!, tier: 'tech', since: TODAY - 200 },
        ...{ baseTier: 'tech', acvMinor: 1, currency: 'USD' },
      },
    ],
  })
  const { model } = (await loadNewestModel(context.database, context.workspaceId))!
  const accounts = await storedAccounts(context, [...ids.values()])
  const placement = aPlacement({
    ...{ accountId: ids.get('C')!, tier: 'tech', since: TODAY - 200, baseTier: 'tech', acvMinor: 1 },
  })
  const plan = planCustomerBase({
    base: { accounts: sizedOf(accounts), currency: 'USD', customFields: {}, acvProxy: undefined },
    model,
    team: undefined,
    answers: NO_ANSWERS,
    asOf: TODAY,
    current: (id) => (id === placement.accountId ? placement : undefined),
  })
  const moves = new Map([...plan.movements.entries()].map((movement) => [movement.account, movement]))
  for (const account of accounts) {
    const { explanation, modelNumber } = await explainAccount(context, { accountId: account.id })
    expect(modelNumber).toBe(1)
    const movement = moves.get(account.id)
    const { outcome } = explanation
    if (outcome.kind === 'unplaced') {
      expect([...plan.unplaced.entries()].map(({ account: id }) => id)).toContain(account.id)
    } else {
      expect(outcome.moves).toBe(movement !== undefined)
      if (movement !== undefined)
        expect([outcome.tier, outcome.reason]).toEqual([movement.to, movement.reason])
    }
  }
})

test('[Q87] an account that plans leave out, and one without a model, is refused by name', async () => {
  const context = await aContext(testSurroundings(used.served))
  const ids = await giveAccounts(context, [
    { id: 'A' },
    { id: 'later', startOn: TODAY + 3 },
    { id: 'left', acvMinor: 5 },
  ])
  const explain = (id: string) => explainAccount(context, { accountId: ids.get(id)! })
  expect(await problemsIn(() => explain('A'))).toMatchObject([{ code: 'no-model' }])
  await commit(context, THRESHOLDS)
  await context.database.query(
    sql`update contract set from_on = '2026-01-01', until_on = '2026-06-30' where workspace_id = $1`,
    [context.workspaceId],
  )
  await explain('A')
  expect(await problemsIn(() => explain('later'))).toMatchObject([
    { code: 'account-begins-later', values: { account: 'later', beginDay: TODAY + 3 } },
  ])
  expect(await problemsIn(() => explain('left'))).toMatchObject([{ code: 'account-has-left' }])
})

async function commit(context: Context, document: string): Promise<void> {
  await saveDraft(context, { document: `tierwise: 1\n${document}`, seenRevision: 0 })
  await commitModel(context, {})
}

async function storedAccounts(context: Context, ids: readonly string[]): Promise<Account[]> {
  const { database, workspaceId } = context
  const run = await readPublishedRun(database, workspaceId)
  const found = await Promise.all(
    ids.map((id) => findAccount(database, { workspaceId, asOf: TODAY, run }, id)),
  )
  return found.map((one) => one!.account)
}

function sizedOf(accounts: readonly Account[]) {
  return { size: accounts.length, [Symbol.iterator]: () => accounts[Symbol.iterator]() }
}
