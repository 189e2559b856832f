import type { Touch } from '../account/account.ts'
import { DEFAULT_SERVICE } from './default-service.ts'
import type { Cadence, ServiceLevel } from './model.ts'
import type { CadenceDocument, ServiceDocument } from './service-document.ts'

type Staffing = { readonly touch: Touch; readonly pool: string | undefined }

/** A service level with every key filled, from the touch model's default where the document is silent. */
export function resolveService(given: ServiceDocument | undefined, staffing: Staffing): ServiceLevel {
  const usual = DEFAULT_SERVICE[staffing.touch]
  return {
    cadences:
      given?.cadences?.map((cadence) => resolveCadence(cadence, staffing)) ??
      usual.cadences.map((cadence) => ({ ...cadence, who: staffedBy(cadence.who, staffing) })),
    reactiveHours: given?.reactiveHours ?? usual.reactiveHours,
    ...(given?.reactiveEntitlement && { reactiveEntitlement: given.reactiveEntitlement }),
    onboarding: {
      kind: given?.onboarding?.kind ?? usual.onboarding.kind,
      hours: given?.onboarding?.hours ?? usual.onboarding.hours,
      who: given?.onboarding?.who ?? usual.onboarding.who,
    },
    renewalHours: given?.renewalHours ?? usual.renewalHours,
    saveHours: given?.saveHours ?? usual.saveHours,
    successPlan: given?.successPlan ?? usual.successPlan,
    channels: given?.channels ?? usual.channels,
    firstResponseHours: given?.firstResponseHours ?? usual.firstResponseHours,
    training: given?.training ?? usual.training,
    playbooks: given?.playbooks ?? usual.playbooks,
    escalation: given?.escalation ?? usual.escalation,
  }
}

function resolveCadence(given: CadenceDocument, staffing: Staffing): Cadence {
  return {
    activity: given.activity,
    everyDays: given.everyDays ?? 365 / (given.timesPerYear ?? 1),
    minutes: given.minutes ?? 0,
    accountsPerDelivery: given.accountsPerDelivery ?? 1,
    who: whoDelivers(given, staffing),
    entitlement: given.entitlement,
  }
}

/** Who delivers a cadence of the document: named, or the people that the tier has. */
export function whoDelivers(given: CadenceDocument, staffing: Staffing): Cadence['who'] {
  return given.who ?? (staffing.touch === 'tech' ? 'automation' : staffedBy('csm', staffing))
}

/** The tier's own people are a pool or dedicated CSMs, never both. */
function staffedBy(who: Cadence['who'], { pool }: Staffing): Cadence['who'] {
  return who === 'csm' || who === 'pool' ? (pool === undefined ? 'csm' : 'pool') : who
}
