import type { Account } from '../account/account.ts'
import { type FactContext, type Facts, FIELD_CATALOGUE } from '../account/field-catalogue.ts'
import type { Model } from '../model/model.ts'
import type { CurrentPlacement } from './placement.ts'

export type InputValue = string | number | boolean | undefined

/** Everything about one account that its placement depends on, by name; names are in a fixed order for one model. */
export type DecisionInputs = Readonly<Record<string, InputValue>>

export type InputSource = {
  readonly account: Account
  readonly model: Model
  readonly context: FactContext
  readonly current: CurrentPlacement | undefined
}

/** Fields that count with the day are read as the day behind them: time passing is no change of an input. */
const DAY_BEHIND: Readonly<Record<string, string>> = {
  days_to_renewal: 'renewal_date',
  tenure_days: 'start_date',
}

/** Fields that floors, risk, steadiness and approvals read, whatever the conditions are. */
const ALWAYS = ['acv', 'complexity', 'contract_touch', 'health_band', 'renewal_date', 'strategic']

/** Inputs that are days, and the day from which a placement holds. */
export const DAY_INPUTS: ReadonlySet<string> = new Set([
  'renewal_date',
  'start_date',
  'placement.since',
  'placement.from',
  'placement.risk_since',
  'placement.risk_ended_on',
  'placement.calm_since',
  'pin.until',
  'pilot.until',
])

const namesByModel = new WeakMap<Model, readonly string[]>()

/** The inputs of one decision: the fields that this model looks at, and the placement until now. Health counts by its band unless a condition reads the score. */
export function decisionInputs({ account, model, context, current }: InputSource): DecisionInputs {
  const inputs: Record<string, InputValue> = {}
  const facts = { account, context }
  for (const name of namesFor(model)) inputs[name] = readInput(name, facts)
  inputs['placement.tier'] = current === undefined ? account.tier : current.tier
  inputs['placement.since'] = current?.since
  inputs['placement.reason'] = current?.reason
  inputs['placement.base_tier'] = current?.baseTier
  inputs['placement.acv'] = current?.acvMinor
  inputs['placement.model_version'] = current?.modelVersion
  inputs['placement.risk_since'] = current?.riskSince
  inputs['placement.risk_ended_on'] = current?.riskEndedOn
  inputs['placement.calm_since'] = current?.calmSince
  inputs['pin.tier'] = current?.pin?.tier
  inputs['pin.until'] = current?.pin?.until
  inputs['pilot.name'] = current?.pilot?.name
  inputs['pilot.until'] = current?.pilot?.until
  return inputs
}

function namesFor(model: Model): readonly string[] {
  const known = namesByModel.get(model)
  if (known !== undefined) return known
  const names = new Set(ALWAYS)
  for (const { condition, bound } of model.tiers) {
    for (const field of [...(condition?.fields ?? []), ...(bound?.orderBy?.fields ?? [])]) {
      names.add(DAY_BEHIND[field] ?? field)
    }
  }
  const sorted = [...names].sort()
  namesByModel.set(model, sorted)
  return sorted
}

const CUSTOM = 'custom.'

function readInput(name: string, facts: Facts): InputValue {
  const { account } = facts
  switch (name) {
    case 'acv':
      return account.acvMinor
    case 'renewal_date':
      return account.renewalOn
    case 'start_date':
      return account.startOn
  }
  if (!name.startsWith(CUSTOM)) return FIELD_CATALOGUE[name as keyof typeof FIELD_CATALOGUE].read(facts)
  const key = name.slice(CUSTOM.length)
  return Object.hasOwn(account.custom, key) ? account.custom[key] : undefined
}
