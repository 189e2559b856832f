import type { Account } from '../../domain/account/account.ts'
import { type Segment, segmentOf } from '../../domain/account/segment.ts'
import { isActive } from '../../domain/assessment/summarise-base.ts'
import { type Exclusion, fateOf } from '../../domain/pilot/design/exclude-accounts.ts'
import type { Protocol } from '../../domain/pilot/protocol.ts'
import { readCustomFields } from '../../store/custom-fields.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Context } from '../context.ts'
import { loadPlanView, type PlanView } from '../plan/load-plan-view.ts'
import { checkProtocol } from './check-protocol.ts'
import { findFrozenAccounts } from './frozen-accounts.ts'

/** An account that may be drawn, with what is needed to draw it. */
export type Candidate = {
  readonly id: Uuid
  readonly tier: string | undefined
  readonly segment: Segment | undefined
  readonly acvMinor: number | undefined
  readonly health: number | undefined
  readonly tenureDays: number | undefined
  /** Of the team; undefined where nobody of the team owns it. */
  readonly owner: string | undefined
}

/** How many accounts of the base may be drawn, and why the others may not. */
export type Enrolment = {
  /** Active on the day of the draw. */
  readonly active: number
  readonly outOfScope: number
  /** Whether they are in scope depends on a field that is not known: they are not. */
  readonly scopeUnknown: number
  readonly excluded: number
  /** Whether they are excluded depends on a field that is not known: they are not. */
  readonly excludeUnknown: number
  readonly openEscalation: number
  /** Their renewal falls into the days of treatment. */
  readonly renewalInPilot: number
  /** A running pilot has them. */
  readonly inOtherPilot: number
  readonly eligible: number
}

export type Candidates = {
  readonly view: PlanView
  readonly candidates: readonly Candidate[]
  readonly enrolment: Enrolment
}

/** [Q167] The accounts that a protocol may draw today. Throws `no-model` and what `checkProtocol` finds. */
export async function loadCandidates(
  { workspaceId, today }: Context,
  transaction: Transaction,
  protocol: Protocol,
): Promise<Candidates> {
  const conditions = checkProtocol(protocol, await readCustomFields(transaction, workspaceId))
  const view = await loadPlanView(transaction, { workspaceId, asOf: today() })
  const frozen = await findFrozenAccounts(transaction, { workspaceId, asOf: view.asOf })
  const counts = {
    active: 0,
    outOfScope: 0,
    scopeUnknown: 0,
    excluded: 0,
    excludeUnknown: 0,
    openEscalation: 0,
    renewalInPilot: 0,
    inOtherPilot: 0,
  }
  const { startsOn, endsOn } = protocol
  const candidates: Candidate[] = []
  for (const account of view.base.accounts) {
    if (!isActive(account, view.asOf)) continue
    counts.active++
    const candidate = candidateOf(account, view)
    const facts = { account, context: view.context, tier: candidate.tier }
    const { exclusion, isExcludeUnknown } = fateOf(facts, { ...conditions, startsOn, endsOn })
    if (isExcludeUnknown) counts.excludeUnknown++
    if (exclusion !== undefined) counts[COUNTED_AS[exclusion]]++
    else if (frozen.has(account.id)) counts.inOtherPilot++
    else candidates.push(candidate)
  }
  return { view, candidates, enrolment: { ...counts, eligible: candidates.length } }
}

const COUNTED_AS = {
  not_started: 'outOfScope',
  out_of_scope: 'outOfScope',
  scope_unknown: 'scopeUnknown',
  excluded: 'excluded',
  open_escalation: 'openEscalation',
  renewal_in_pilot: 'renewalInPilot',
  no_owner: 'outOfScope',
} as const satisfies Record<Exclusion, keyof Enrolment>

function candidateOf(account: Account, { current, context, asOf }: PlanView): Candidate {
  const { id, acvMinor, employees, health, startOn } = account
  const placement = current(id)
  return {
    ...{ id, acvMinor, health },
    tier: placement === undefined ? account.tier : placement.tier,
    segment: segmentOf(employees, context.segments),
    tenureDays: startOn === undefined ? undefined : asOf - startOn,
    owner: account.owner ?? placement?.owner,
  }
}
