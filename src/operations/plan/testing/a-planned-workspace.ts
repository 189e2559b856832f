import { type Account, anAccount } from '../../../domain/account/account.ts'
import { appendAct } from '../../../store/audit.ts'
import { derivedIdOf, type Uuid } from '../../../store/identifier.ts'
import { ACCOUNT_FACTS, importAccounts } from '../../../store/import-accounts.ts'
import { findJob } from '../../../store/jobs.ts'
import { commitModelVersion, findNewestModelVersion } from '../../../store/model-versions.ts'
import type { Context } from '../../context.ts'
import type { TestSurroundings } from '../../testing/a-context.ts'
import { runSentJobs } from '../../testing/run-sent-jobs.ts'
import type { ApplyResult } from '../apply-plan.ts'
import { type ApplyRequest, requestApply } from '../request-apply.ts'
import { requestPlan } from '../request-plan.ts'

/** Three tiers by ACV. */
export const MODEL = `
tierwise: 1
currency: USD
tiers:
  - { id: high, touch: high, when: acv >= 100000 }
  - { id: low, touch: low, when: acv >= 10000 }
  - { id: tech, touch: tech }
`

/** Commits the next version of the model. */
export async function commitVersion(
  { database, workspaceId, newId, now }: Context,
  document: string,
): Promise<Uuid> {
  const id = newId()
  await database.transaction(async (transaction) => {
    const newest = await findNewestModelVersion(transaction, workspaceId)
    await commitModelVersion(
      transaction,
      {
        ...{ workspaceId, id, document, digest: id, reason: 'test', committedBy: undefined },
        committedAt: now(),
      },
      newest?.number ?? 0,
    )
  })
  return id
}

/** A workspace with a model and accounts; gives their ids in the order of the list. */
export async function aPlannedWorkspace(
  context: Context,
  accounts: readonly ({ readonly id: string } & Partial<Account>)[],
  document = MODEL,
): Promise<Uuid[]> {
  await commitVersion(context, document)
  return storeAccounts(context, accounts)
}

/** Takes a list of today in as an import does, with its act; gives the ids in the order of the list. */
export async function storeAccounts(
  { database, workspaceId, newId, now, today }: Context,
  accounts: readonly ({ readonly id: string } & Partial<Account>)[],
): Promise<Uuid[]> {
  const importId = newId()
  await database.transaction(async (transaction) => {
    await importAccounts(transaction, {
      ...{ workspaceId, importId, source: 'crm', currency: 'USD', asOf: today(), at: now() },
      facts: ACCOUNT_FACTS,
      accounts: accounts.map((known) => anAccount(known)),
    })
    await appendAct(transaction, {
      ...{ workspaceId, actId: importId, action: 'import.run', actor: 'system', at: now() },
    })
  })
  return accounts.map(({ id }) => derivedIdOf('account', workspaceId, { source: 'crm', externalId: id }))
}

/** One account for each tier of MODEL. */
export const THREE = [
  { id: 'big', acvMinor: 150_000_00 },
  { id: 'middle', acvMinor: 50_000_00 },
  { id: 'small', acvMinor: 1_000_00 },
]

/** Makes a plan and waits for it. */
export async function makePlan(
  surroundings: TestSurroundings,
  context: Context,
  asOf?: number,
): Promise<Uuid> {
  const { planId, jobId } = await requestPlan(context, { asOf })
  await resultOf(surroundings, context, jobId)
  return planId
}

/** Applies a plan or a part of it and gives what came of it. */
export async function apply(
  surroundings: TestSurroundings,
  context: Context,
  request: ApplyRequest,
): Promise<ApplyResult> {
  const { jobId } = await requestApply(context, request)
  return resultOf<ApplyResult>(surroundings, context, jobId)
}

/** Runs what was sent, and gives the result of a job. Throws when it has failed. */
export async function resultOf<Result>(
  surroundings: TestSurroundings,
  { database, workspaceId }: Context,
  jobId: Uuid,
): Promise<Result> {
  await runSentJobs(surroundings)
  const job = await findJob(database, workspaceId, jobId)
  if (job?.state !== 'done') throw new Error(`the job is ${job?.state}: ${JSON.stringify(job?.problems)}`)
  return job.result as Result
}
