import { beforeEach, describe, expect, test } from 'vitest'
import { toNumber } from '../../domain/kernel/exact.ts'
import type { Uuid } from '../../store/identifier.ts'
import { sql } from '../../store/sql.ts'
import { useFreshDatabase } from '../../store/testing/fresh-database.ts'
import { saveAnswers } from '../answers/save-answers.ts'
import type { Context } from '../context.ts'
import { enterWorkspace } from '../enter-workspace.ts'
import { commitModel } from '../model/commit-model.ts'
import { saveDraft } from '../model/save-draft.ts'
import { requestPlan } from '../plan/request-plan.ts'
import { storePerson, storeRun } from '../testing/a-base.ts'
import { aContext, type TestSurroundings, TODAY, testSurroundings } from '../testing/a-context.ts'
import { giveAccounts } from '../testing/give-accounts.ts'
import { problemsIn } from '../testing/problems-in.ts'
import { runSentJobs } from '../testing/run-sent-jobs.ts'
import { explainAccount } from './explain-account.ts'
import { listAccountContracts } from './list-account-contracts.ts'
import { readAccountService } from './read-account-service.ts'

const used = useFreshDatabase()
let surroundings: TestSurroundings
let context: Context
let ids: ReadonlyMap<string, Uuid>

const MODEL = `tierwise: 1
tiers:
  - id: high
    touch: high
    when: acv >= 100000
    threshold: 100000
    cost: { csm: 120000, shared: 0, technology: 0 }
    ratio: { target: 10 }
  - id: tech
    touch: tech
    cost: { program: 30000, technology: 100, variable: 0 }
`

beforeEach(async () => {
  surroundings = testSurroundings(used.served)
  context = await aContext(surroundings)
  ids = await giveAccounts(context, [
    { id: 'A', acvMinor: 48_000_00, tier: 'tech' },
    { id: 'B', acvMinor: 120_000_00 },
    { id: 'C' },
  ])
})

const service = (id: string) => readAccountService(context, { accountId: ids.get(id)! })

describe('what the service of an account costs', () => {
  test('[Q98] its own tier and the others, at its own ACV, with the accounts of the newest plan and the answered margin', async () => {
    expect(await problemsIn(() => service('A'))).toMatchObject([{ code: 'no-model' }])
    await commit()
    const before = await service('A')
    expect(before).toMatchObject({ tier: 'tech', acvMinor: 48_000_00, modelNumber: 1, isMarginKnown: false })
    expect(before.prices.map(({ tier, unit }) => [tier.id, unit.csCost === undefined])).toEqual([
      ['high', false],
      ['tech', true],
    ])

    await requestPlan(context, {})
    await runSentJobs(surroundings)
    await saveAnswers(context, {
      document: 'margin: 0.8\ntargetShare: 0.3\n',
      seenRevision: 0,
    })
    const { prices, targetShare, isMarginKnown } = await service('A')
    expect({ targetShare, isMarginKnown }).toEqual({ targetShare: 0.3, isMarginKnown: true })
    const shares = prices.map(({ unit }) => toNumber(unit.costShare!))
    // 12,000 of 48,000; and all of the 30,000 with 100 on top: A is alone there, for C has no ACV and stands in no tier.
    expect(shares[0]).toBe(0.25)
    expect(shares[1]).toBeCloseTo(30_100 / 48_000, 10)
  })

  test('[Q98] money of the company is for those who may read plans, of accounts that they see', async () => {
    await commit()
    const personId = await storePerson(context, 'CSM 01')
    const actor = { kind: 'user', userId: surroundings.newId(), role: 'csm', bookOf: personId } as const
    const csm = enterWorkspace(surroundings, context.workspaceId, actor)
    const accountId = ids.get('A')!
    expect(await problemsIn(() => readAccountService(csm, { accountId }))).toMatchObject([
      { code: 'not-allowed' },
    ])
    const nobody = surroundings.newId()
    expect(await problemsIn(() => readAccountService(context, { accountId: nobody }))).toMatchObject([
      { code: 'not-found' },
    ])
    expect(await problemsIn(() => listAccountContracts(csm, { accountId }))).toMatchObject([
      { code: 'not-found' },
    ])
  })
})

test('[Q97] the contracts of an account, the oldest first', async () => {
  const accountId = ids.get('A')!
  await context.database.query(
    sql`insert into contract (workspace_id, account_id, from_on, acv_minor, currency, recorded_at)
        values ($1, $2, '2027-01-01', 5, 'USD', $3)`,
    [context.workspaceId, accountId, context.now()],
  )
  expect(await listAccountContracts(context, { accountId })).toMatchObject([
    { from: TODAY, until: null, acvMinor: 48_000_00 },
    { acvMinor: 5 },
  ])
})

test('[Q99] what would move an account is told from its base tier on', async () => {
  await commit()
  const accountId = ids.get('B')!
  const explain = () => explainAccount(context, { accountId })
  expect((await explain()).limits).toBeUndefined()
  await storeRun(context, {
    effectiveOn: TODAY - 10,
    placements: [
      {
        ...{ accountId, tier: 'high', baseTier: 'high', since: TODAY - 10, reason: 'entry' },
        ...{ acvMinor: 120_000_00, currency: 'USD' },
      },
    ],
  })
  expect((await explain()).limits).toMatchObject({
    up: undefined,
    down: { belowMinor: 90_000_00 },
    stayUntil: TODAY + 80,
  })
})

async function commit(): Promise<void> {
  await saveDraft(context, { document: MODEL, seenRevision: 0 })
  await commitModel(context, {})
}
