import { deriveComplexity } from '../../domain/assessment/derive-complexity.ts'
import { isActive } from '../../domain/assessment/summarise-base.ts'
import { BaseTally } from '../../domain/model/base-tally.ts'
import { checkModel as checkAlone, type ModelFinding, placed } from '../../domain/model/check-model.ts'
import type { CustomFields } from '../../domain/model/condition-fields.ts'
import type { Model } from '../../domain/model/model.ts'
import { type ModelFileProblem, parseModel } from '../../domain/model/parse-model.ts'
import type { Locate } from '../../domain/model/read-yaml.ts'
import { factContextOf } from '../../domain/plan/plan-customer-base.ts'
import { listAccounts } from '../../store/accounts.ts'
import { readCustomFields } from '../../store/custom-fields.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { readPublishedRun } from '../../store/placements.ts'
import { allow } from '../access/rights.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import type { Context } from '../context.ts'
import { getDraft } from './draft.ts'

export type ModelCheck = {
  /** Undefined: the text is no model. */
  readonly model: Model | undefined
  /** What keeps the text from being a model. */
  readonly problems: readonly ModelFileProblem[]
  /** What is wrong or weak in the model, alone and against the workspace's accounts. */
  readonly findings: readonly ModelFinding[]
  /** How many of the workspace's accounts were looked at. */
  readonly accounts: number
}

/** Ids of accounts are as good as drawn by lot, so the first ones speak for all. */
const MOST_ACCOUNTS = 100_000
const PAGE = 10_000

/** What is wrong with a text as a model, and what is weak in it: gaps, overlaps, promises, and what the accounts say about it. */
export async function checkModel(
  context: Context,
  { document }: { readonly document: string },
): Promise<ModelCheck> {
  allow(context, 'model.draft')
  return checkDocument(context, document)
}

/** The same for the draft. Throws `draft-missing` where there is none. */
export async function checkModelDraft(context: Context): Promise<ModelCheck> {
  allow(context, 'model.draft')
  const { document } = await getDraft(context.database, context.workspaceId)
  return checkDocument(context, document)
}

async function checkDocument(context: Context, document: string): Promise<ModelCheck> {
  const { database, workspaceId } = context
  const parsed = parseModel(document, { customFields: await findCustomFields(database, workspaceId) })
  if (parsed.kind === 'problems') {
    return { model: undefined, problems: parsed.problems, findings: [], accounts: 0 }
  }
  const { model, locate } = parsed
  const { findings, accounts } = await checkAgainstBase(context, model, locate)
  return { model, problems: [], findings: [...checkAlone(model, locate), ...findings], accounts }
}

/** The fields that conditions are checked against; undefined while there are no accounts with any: then every name may be right. */
export async function findCustomFields(
  connection: Connection,
  workspaceId: Uuid,
): Promise<CustomFields | undefined> {
  const found = await readCustomFields(connection, workspaceId)
  return Object.keys(found).length === 0 ? undefined : found
}

async function checkAgainstBase(
  { database, workspaceId, today }: Context,
  model: Model,
  locate: Locate,
): Promise<{ readonly findings: readonly ModelFinding[]; readonly accounts: number }> {
  const answers = await loadAnswers(database, workspaceId)
  const overridden = answers.overrides.find(({ factor }) => factor === 'complexity')?.score
  const companyComplexity = overridden ?? deriveComplexity({ answers }).score
  const asOf = today()
  const facts = factContextOf({ model, asOf, companyComplexity })
  const view = { workspaceId, asOf, run: await readPublishedRun(database, workspaceId) }
  const tally = new BaseTally(model)
  let accounts = 0
  let after: Uuid | undefined
  do {
    const page = await listAccounts(database, view, { after, limit: PAGE })
    const active = page.accounts.filter(({ account }) => isActive(account, asOf))
    for (const { account } of active) tally.add({ account, context: facts })
    accounts += active.length
    after = page.next
  } while (after !== undefined && accounts < MOST_ACCOUNTS)
  return { findings: tally.findings().map((found) => placed(found, locate)), accounts }
}
