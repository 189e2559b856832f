import { toMajor } from '../kernel/money.ts'
import type { ModelDocument } from './document.ts'
import type { Model, ServiceLevel, Tier } from './model.ts'
import { writeHealth } from './write-health.ts'

/** The document that says everything a model holds, defaults included: resolving it gives the same model again. */
export function toDocument(model: Omit<Model, 'version'>): ModelDocument {
  return known(fullDocument(model))
}

/** The same with every key, those without a value as undefined, always in the order of the schema. */
export function fullDocument(model: Omit<Model, 'version'>): ModelDocument {
  const { currency, zones, movement } = model
  const major = (minor: number) => toMajor(minor, currency)
  return {
    tierwise: 1,
    name: model.name,
    currency,
    rate: model.rate,
    parameters: model.parameters.name,
    fields: Object.keys(model.fields).length === 0 ? undefined : { ...model.fields },
    match: model.match,
    targetShare: model.targetShare,
    targetRange: { ...model.targetRange },
    marginTarget: model.marginTarget,
    marginFloor: model.marginFloor,
    retentionTarget: model.retentionTarget,
    zones: { lowFrom: major(zones.lowFromMinor), highFrom: major(zones.highFromMinor) },
    segments: { ...model.segments },
    health: writeHealth(model.health),
    tiers: model.tiers.map((tier) => tierDocument(tier, major)),
    movement: {
      hysteresis: movement.hysteresis,
      boundMargin: movement.boundMargin,
      minimumStayDays: movement.minimumStayDays,
      renewalFreezeDays: movement.renewalFreezeDays,
      freezeAllMoves: movement.freezeAllMoves,
      floors: {
        strategic: movement.floors.strategic ?? 'none',
        complexity: movement.floors.complexity.map(({ from, tier }) => ({ from, tier })),
        contract: movement.floors.contract,
      },
      risk: movement.risk
        ? {
            days: movement.risk.days,
            floor: optional(movement.risk.floorMinor, major),
            calmDays: movement.risk.calmDays,
            coolDownDays: movement.risk.coolDownDays,
          }
        : 'none',
      approvals: movement.approvals.map(({ reasons, tiers, arrFromMinor }) => ({
        reasons: reasons && [...reasons],
        tiers: tiers && [...tiers],
        arrFrom: optional(arrFromMinor, major),
      })),
    },
    people: {
      ...model.people,
      rampByMonth: [...model.people.rampByMonth],
      yearLines: model.people.yearLines.map(({ fromCadences, ...line }) => ({
        ...line,
        fromCadences: fromCadences && [...fromCadences],
      })),
    },
    warnings: { ...model.warnings },
    book: Object.keys(model.book).length === 0 ? undefined : { ...model.book },
  }
}

function tierDocument(
  tier: Tier,
  major: (minor: number) => number,
): NonNullable<ModelDocument['tiers']>[number] {
  return {
    id: tier.id,
    label: Object.keys(tier.label).length === 0 ? undefined : { ...tier.label },
    touch: tier.touch,
    when: tier.condition?.source,
    threshold: optional(tier.thresholdMinor, major),
    bound: tier.bound && { accounts: tier.bound.accounts, orderBy: tier.bound.orderBy?.source },
    ratio: tier.ratio && { ...tier.ratio },
    cost: {
      csm: major(tier.cost.csmMinor),
      shared: major(tier.cost.sharedMinor),
      technology: major(tier.cost.technologyMinor),
      program: major(tier.cost.programMinor),
      variable: major(tier.cost.variableMinor),
      serviceRevenue: major(tier.cost.serviceRevenueMinor),
    },
    service: serviceDocument(tier.service),
    pool: tier.pool ?? 'none',
    renewalOwner: tier.renewalOwner,
  }
}

function serviceDocument(service: ServiceLevel): NonNullable<ModelDocument['tiers']>[number]['service'] {
  return {
    ...service,
    cadences: service.cadences.map((cadence) => ({ ...cadence })),
    onboarding: { ...service.onboarding },
    channels: [...service.channels],
    playbooks: [...service.playbooks],
  }
}

function optional(minor: number | undefined, major: (minor: number) => number): number | undefined {
  return minor === undefined ? undefined : major(minor)
}

/** Without the keys that have no value, at every depth: a document says nothing where there is nothing to say. */
function known<Content>(content: Content): Content {
  if (Array.isArray(content)) return content.map(known) as Content
  if (typeof content !== 'object' || content === null) return content
  const entries = Object.entries(content).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([key, value]) => [key, known(value)])) as Content
}
