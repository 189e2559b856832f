import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Accounts } from '../../domain/account/customer-base.ts'
import { deriveComplexity } from '../../domain/assessment/derive-complexity.ts'
import { isActive } from '../../domain/assessment/summarise-base.ts'
import { BaseTally } from '../../domain/model/base-tally.ts'
import { checkModel as checkAlone, type ModelFinding, placed } from '../../domain/model/check-model.ts'
import { ConditionTally, type MetCondition } from '../../domain/model/condition-tally.ts'
import type { Model } from '../../domain/model/model.ts'
import type { FoundInModel } from '../../domain/model/model-finding.ts'
import { type ModelFileProblem, parseModel } from '../../domain/model/parse-model.ts'
import { factContextOf } from '../../domain/plan/plan-customer-base.ts'
import { allow } from '../access/rights.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import type { Context } from '../context.ts'
import { getDraft } from './draft.ts'
import { knownFields, loadBase } from './load-base.ts'

export type ModelCheck = {
  /** Undefined: the text is no model. */
  readonly model: Model | undefined
  /** What keeps the text from being a model. */
  readonly problems: readonly ModelFileProblem[]
  /** What is wrong or weak in the model, alone and against the workspace's accounts. */
  readonly findings: readonly ModelFinding[]
  /** How many of the workspace's accounts were looked at. */
  readonly accounts: number
  /** What the condition of each tier meets among them, in the order of the tiers. */
  readonly tiers: readonly MetCondition[]
}

const ACCOUNTS_AT_A_TIME = 20_000

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
  const base = await loadBase(context)
  const parsed = parseModel(document, { customFields: knownFields(base.customFields) })
  if (parsed.kind === 'problems') {
    return { model: undefined, problems: parsed.problems, findings: [], accounts: 0, tiers: [] }
  }
  const { model, locate } = parsed
  const { findings, accounts, tiers } = await checkAgainstBase(context, model, base.accounts)
  return {
    ...{ model, problems: [], accounts, tiers },
    findings: [...checkAlone(model, locate), ...findings.map((found) => placed(found, locate))],
  }
}

async function checkAgainstBase(
  { database, workspaceId, today }: Context,
  model: Model,
  all: Accounts,
): Promise<Pick<ModelCheck, 'accounts' | 'tiers'> & { readonly findings: readonly FoundInModel[] }> {
  const answers = await loadAnswers(database, workspaceId)
  const overridden = answers.overrides.find(({ factor }) => factor === 'complexity')?.score
  const companyComplexity = overridden ?? deriveComplexity({ answers }).score
  const asOf = today()
  const facts = factContextOf({ model, asOf, companyComplexity })
  const tally = new BaseTally(model)
  const met = new ConditionTally(model)
  let accounts = 0
  for (const account of all) {
    if (!isActive(account, asOf)) continue
    tally.add({ account, context: facts })
    met.add({ account, context: facts })
    // Others are served meanwhile.
    if (++accounts % ACCOUNTS_AT_A_TIME === 0) await nextTurn()
  }
  return { findings: tally.findings(), accounts, tiers: met.tiers }
}
