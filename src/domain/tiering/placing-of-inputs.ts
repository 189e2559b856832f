import { type Account, anAccount, type CustomValue, type Touch } from '../account/account.ts'
import type { FactContext } from '../account/field-catalogue.ts'
import type { Model, Reason } from '../model/model.ts'
import type { DecisionInputs, InputValue } from './decision-inputs.ts'
import type { Placing } from './place-account.ts'
import { aPlacement, type CurrentPlacement } from './placement.ts'
import type { Seat } from './seat.ts'

/**
 * An account as a decision saw it, made again from the inputs of the decision: deciding it gives the same outcome, whatever the
 * account has become since. Of what the model does not look at nothing is known.
 */
export function placingOfInputs({
  accountId,
  inputs,
  model,
  context,
  seat,
}: {
  readonly accountId: string
  readonly inputs: DecisionInputs
  readonly model: Model
  readonly context: FactContext
  readonly seat: Seat | undefined
}): Placing {
  return {
    account: accountOf(accountId, inputs, model),
    model,
    context,
    current: currentOf(accountId, inputs),
    seat,
  }
}

function accountOf(id: string, inputs: DecisionInputs, model: Model): Account {
  return anAccount({
    id,
    acvMinor: numberIn(inputs.acv),
    employees: numberIn(inputs.employees) ?? employeesOf(inputs.segment, model),
    industry: textIn(inputs.industry),
    region: textIn(inputs.region),
    country: textIn(inputs.country),
    language: textIn(inputs.language),
    startOn: numberIn(inputs.start_date),
    renewalOn: numberIn(inputs.renewal_date),
    owner: textIn(inputs.owner),
    tier: textIn(inputs['placement.tier']),
    strategic: typeof inputs.strategic === 'boolean' ? inputs.strategic : undefined,
    complexity: numberIn(inputs.complexity),
    health: numberIn(inputs.health) ?? healthOf(inputs.health_band, model),
    healthTrend: numberIn(inputs.health_trend),
    openTickets: numberIn(inputs.open_tickets),
    nps: numberIn(inputs.nps),
    parentId: textIn(inputs.parent_id),
    contractTouch: textIn(inputs.contract_touch) as Touch | undefined,
    custom: customOf(inputs),
  })
}

/** The placement until now; undefined where the decision had no record to start from. */
function currentOf(accountId: string, inputs: DecisionInputs): CurrentPlacement | undefined {
  const tier = textIn(inputs['placement.tier'])
  if (tier === undefined) return undefined
  const pin = textIn(inputs['pin.tier'])
  const until = numberIn(inputs['pin.until'])
  const pilot = textIn(inputs['pilot.name'])
  const pilotUntil = numberIn(inputs['pilot.until'])
  return aPlacement({
    accountId,
    tier,
    since: numberIn(inputs['placement.since']),
    reason: textIn(inputs['placement.reason']) as Reason | undefined,
    baseTier: textIn(inputs['placement.base_tier']),
    acvMinor: numberIn(inputs['placement.acv']),
    modelVersion: textIn(inputs['placement.model_version']),
    riskSince: numberIn(inputs['placement.risk_since']),
    riskEndedOn: numberIn(inputs['placement.risk_ended_on']),
    calmSince: numberIn(inputs['placement.calm_since']),
    pin: pin === undefined || until === undefined ? undefined : { tier: pin, reason: '', until },
    pilot: pilot === undefined || pilotUntil === undefined ? undefined : { name: pilot, until: pilotUntil },
  })
}

/** A size that is in the segment: the decision has looked at the segment only. */
function employeesOf(segment: InputValue, { segments }: Model): number | undefined {
  switch (segment) {
    case 'enterprise':
      return segments.enterpriseFrom
    case 'mid_market':
      return segments.midMarketFrom
    case 'smb':
      return 0
    default:
      return undefined
  }
}

/** A score that is in the band: the decision has looked at the band only. */
function healthOf(band: InputValue, { health }: Model): number | undefined {
  switch (band) {
    case 'green':
      return health.greenFrom
    case 'yellow':
      return health.redBelow
    case 'red':
      return 0
    default:
      return undefined
  }
}

const CUSTOM = 'custom.'

function customOf(inputs: DecisionInputs): Readonly<Record<string, CustomValue>> {
  const custom: Record<string, CustomValue> = {}
  for (const name in inputs) {
    const value = inputs[name]
    if (value !== undefined && name.startsWith(CUSTOM)) custom[name.slice(CUSTOM.length)] = value
  }
  return custom
}

function numberIn(value: InputValue): number | undefined {
  return typeof value === 'number' ? value : undefined
}

function textIn(value: InputValue): string | undefined {
  return typeof value === 'string' ? value : undefined
}
