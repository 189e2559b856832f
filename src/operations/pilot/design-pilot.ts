import type { Account } from '../../domain/account/account.ts'
import { compileExpression, type Expression } from '../../domain/condition/compile-expression.ts'
import type { Fields } from '../../domain/condition/field.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { CUSTOM_PREFIX } from '../../domain/model/condition-fields.ts'
import { CONDITION_PROBLEMS } from '../../domain/model/resolve-model.ts'
import type { DrawAccount, DrawUnit, Stratification } from '../../domain/pilot/design/draw-account.ts'
import { drawPilot, type PilotDraw } from '../../domain/pilot/design/draw-pilot.ts'
import { EXCLUSIONS, type Exclusion, fateOf } from '../../domain/pilot/design/exclude-accounts.ts'
import { type Foresight, foreseePower } from '../../domain/pilot/design/foresee-power.ts'
import { parseStratifications } from '../../domain/pilot/design/parse-stratifications.ts'
import { type PilotFacts, pilotFields } from '../../domain/pilot/design/pilot-fields.ts'
import { activeAccounts } from '../../domain/plan/active-accounts.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { factContextOf } from '../../domain/plan/plan-customer-base.ts'
import type { Inputs } from '../load-inputs.ts'
import { ProblemError } from '../problem.ts'

export type DesignWishes = {
  readonly share: number
  readonly seed: number
  readonly strata: string
  readonly unit: DrawUnit
  readonly scope: string | undefined
  readonly exclude: string | undefined
  /** Undefined: the day that the list is true for. */
  readonly startsOn: Day | undefined
  readonly weeks: number
  /** Share of accounts that leave within a year, for what the draw can show. */
  readonly leavingPerYear: number
}

export type DesignedPilot = {
  readonly draw: PilotDraw
  readonly excluded: readonly { readonly account: string; readonly reason: Exclusion }[]
  readonly exclusions: Readonly<Record<Exclusion, number>>
  /** Accounts that take part although a field is not known. */
  readonly unknown: {
    readonly exclude: number
    readonly renewal: number
    /** By stratification. */
    readonly strata: Readonly<Record<string, number>>
  }
  readonly listed: number
  readonly startsOn: Day
  readonly endsOn: Day
  readonly foresight: Foresight
  readonly details: ReadonlyMap<
    string,
    { readonly owner: string | undefined; readonly tier: string | undefined }
  >
}

/** What the arms should be alike in, as far as it is known. */
const COVARIATES = [
  'acv',
  'health',
  'health_trend',
  'tenure_days',
  'days_to_renewal',
  'employees',
  'complexity',
  'open_tickets',
  'nps',
  'strategic',
  'segment',
  'tier',
]

/** Draws a pilot from a customer list as a plan places it. Throws conditions and strata that cannot be read, and a list in which nobody may take part. */
export function designPilot(
  { inputs, plan }: { inputs: Inputs; plan: Plan },
  wishes: DesignWishes,
): DesignedPilot {
  const { base, asOf, current } = inputs
  const fields = pilotFields(base.customFields)
  const context = factContextOf({
    ...{ model: plan.model, asOf },
    companyComplexity: plan.assessment.companyComplexity,
  })
  const startsOn = wishes.startsOn ?? asOf
  const endsOn = startsOn + 7 * wishes.weeks
  const scope = compile(wishes.scope, 'scope', fields)
  const exclude = compile(wishes.exclude, 'exclude', fields)
  const rules = { scope, exclude, startsOn, endsOn }
  const stratifications = stratify(wishes.strata, fields, plan)
  const covariates = [...COVARIATES, ...numbersIn(base.customFields)]
  const candidates: DrawAccount[] = []
  const excluded: { account: string; reason: Exclusion }[] = []
  const unknown = {
    exclude: 0,
    renewal: 0,
    strata: Object.fromEntries(stratifications.map(({ name }) => [name, 0])),
  }
  const details = new Map<string, { owner: string | undefined; tier: string | undefined }>()
  for (const { account, tier } of placedAccounts({ inputs, plan })) {
    const facts: PilotFacts = { account, context, tier }
    const fate = fateOf(facts, rules)
    if (fate.isExcludeUnknown) unknown.exclude++
    if (fate.isRenewalUnknown) unknown.renewal++
    if (fate.exclusion !== undefined) {
      excluded.push({ account: account.id, reason: fate.exclusion })
      continue
    }
    const owner = account.owner ?? current?.placements.get(account.id)?.owner
    if (owner === undefined && wishes.unit === 'book') {
      excluded.push({ account: account.id, reason: 'no_owner' })
      continue
    }
    const candidate = drawAccount(facts, { owner, fields, stratifications, covariates })
    candidate.strata.forEach((value, place) => {
      if (value === undefined) unknown.strata[stratifications[place]!.name]!++
    })
    details.set(account.id, { owner, tier })
    candidates.push(candidate)
  }
  const exclusions = Object.fromEntries(
    EXCLUSIONS.map((code) => [code, excluded.filter(({ reason }) => reason === code).length]),
  ) as Record<Exclusion, number>
  if (candidates.length === 0)
    throw new ProblemError([{ code: 'pilot-nobody', values: { listed: base.accounts.size } }])
  const { share, seed, unit } = wishes
  const draw = drawPilot({ accounts: candidates, stratifications, share, seed, unit })
  const { leavingPerYear } = wishes
  return {
    ...{ draw, exclusions, unknown, startsOn, endsOn, details },
    excluded: excluded.sort((a, b) => (a.account < b.account ? -1 : 1)),
    listed: base.accounts.size,
    foresight: foreseePower(draw, candidates, { days: endsOn - startsOn, leavingPerYear }),
  }
}

/** Every account of the list with the tier it is in: as the placements of today say, else as the list does, else as the plan places it. */
function* placedAccounts({
  inputs: { base, asOf, current },
  plan,
}: {
  inputs: Inputs
  plan: Plan
}): Generator<{ account: Account; tier: string | undefined }> {
  const active = activeAccounts(base.accounts, asOf, plan.customerBase.active)
  let position = 0
  const seen = new Set<string>()
  for (const account of active) {
    const tier = current?.placements.get(account.id)?.tier ?? account.tier ?? plan.tierAt(position)
    position++
    seen.add(account.id)
    yield { account, tier }
  }
  if (seen.size === base.accounts.size) return
  for (const account of base.accounts)
    if (!seen.has(account.id))
      yield { account, tier: current?.placements.get(account.id)?.tier ?? account.tier }
}

function compile(
  source: string | undefined,
  path: 'scope' | 'exclude',
  fields: Fields<PilotFacts>,
): Expression<PilotFacts> | undefined {
  if (source === undefined || source.trim() === '') return undefined
  const compiled = compileExpression(source, fields, 'bool')
  if (compiled.kind === 'expression') return compiled.expression
  throw new ProblemError(
    compiled.problems.map(({ code, detail }) => ({
      ...{ code: CONDITION_PROBLEMS[code], path: `--${path}`, values: { ...detail, source } },
    })),
  )
}

function stratify(text: string, fields: Fields<PilotFacts>, { model }: Plan): readonly Stratification[] {
  const parsed = parseStratifications(
    text,
    fields,
    model.tiers.map(({ id }) => id),
  )
  if (parsed.kind === 'stratifications') return parsed.stratifications
  const { name, suggestion } = parsed
  const values = { name, ...(suggestion !== undefined && { suggestion }) }
  throw new ProblemError([{ code: 'pilot-strata', path: '--strata', values }])
}

function numbersIn(custom: Readonly<Record<string, 'string' | 'double' | 'bool'>>): string[] {
  return Object.keys(custom)
    .filter((name) => custom[name] === 'double')
    .map((name) => `custom.${name}`)
}

function drawAccount(
  facts: PilotFacts,
  {
    owner,
    fields,
    stratifications,
    covariates,
  }: {
    readonly owner: string | undefined
    readonly fields: Fields<PilotFacts>
    readonly stratifications: readonly Stratification[]
    readonly covariates: readonly string[]
  },
): DrawAccount {
  const read = (name: string) => {
    // A list may say in a column of its own what is otherwise derived, such as the segment.
    const value = fields.find(name)?.read(facts) ?? fields.find(CUSTOM_PREFIX + name)?.read(facts)
    return typeof value === 'boolean' ? String(value) : value
  }
  return {
    ...{ id: facts.account.id, owner },
    strata: stratifications.map(({ name }) => read(name)),
    covariates: Object.fromEntries(covariates.map((name) => [name, read(name)])),
  }
}
