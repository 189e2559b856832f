import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FieldType } from '../../domain/account/field-catalogue.ts'
import { isActive } from '../../domain/assessment/summarise-base.ts'
import { conditionFields } from '../../domain/model/condition-fields.ts'
import { parseModel } from '../../domain/model/parse-model.ts'
import { factContextOf } from '../../domain/plan/plan-customer-base.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { loadBase } from './load-base.ts'
import { loadNewestModel, mustParse } from './load-newest-model.ts'

/** A field that a condition may read, and what the workspace's accounts have in it. */
export type ConditionField = {
  readonly name: string
  readonly type: FieldType
  /** Accounts for which it is known. */
  readonly known: number
  /** Texts that accounts have, the most frequent first; none for numbers. */
  readonly values: readonly string[]
}

export type ConditionFields = {
  readonly items: readonly ConditionField[]
  /** Accounts that were looked at. */
  readonly accounts: number
}

const MOST_VALUES = 50
/** Texts that are nearly as many as the accounts (ids) are not counted further. */
const MOST_COUNTED = 2000
const ACCOUNTS_AT_A_TIME = 20_000

/** [Q102] What conditions can ask for: the catalogue's fields and the accounts' own, with the texts that really occur. */
export async function listConditionFields(context: Context): Promise<ConditionFields> {
  allow(context, 'model.draft')
  const asOf = context.today()
  const base = await loadBase(context)
  const inForce = await loadNewestModel(context.database, context.workspaceId)
  const model = inForce?.model ?? mustParse(parseModel('tierwise: 1')).model
  const facts = factContextOf({
    model: { ...model, currency: base.currency },
    asOf,
    companyComplexity: undefined,
  })
  const fields = conditionFields(base.customFields)
  const tallies = fields.names.map((name) => {
    const { type, read } = fields.find(name)!
    return { name, type, read, known: 0, counts: new Map<string, number>() }
  })
  let accounts = 0
  for (const account of base.accounts) {
    if (!isActive(account, asOf)) continue
    for (const tally of tallies) {
      const value = tally.read({ account, context: facts })
      if (value === undefined) continue
      tally.known++
      if (typeof value !== 'string') continue
      const before = tally.counts.get(value)
      if (before !== undefined || tally.counts.size < MOST_COUNTED) {
        tally.counts.set(value, (before ?? 0) + 1)
      }
    }
    if (++accounts % ACCOUNTS_AT_A_TIME === 0) await nextTurn()
  }
  const items = tallies.map(({ name, type, known, counts }) => ({
    ...{ name, type, known },
    values: [...counts]
      .sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))
      .slice(0, MOST_VALUES)
      .map(([value]) => value),
  }))
  return { items, accounts }
}
