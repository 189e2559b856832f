import type { Account } from '../../domain/account/account.ts'
import { type Segment, segmentOf } from '../../domain/account/segment.ts'
import { isActive } from '../../domain/assessment/summarise-base.ts'
import type { Protocol } from '../../domain/pilot/protocol.ts'
import { readCustomFields } from '../../store/custom-fields.ts'
import type { Transaction } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { Context } from '../context.ts'
import { loadPlanView, type PlanView } from '../plan/load-plan-view.ts'
import { checkProtocol, type ProtocolConditions } from './check-protocol.ts'
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
  /** A running pilot has them. */
  readonly inOtherPilot: number
  readonly eligible: number
}

export type Candidates = {
  readonly view: PlanView
  readonly candidates: readonly Candidate[]
  readonly enrolment: Enrolment
}

/** [Q292] The accounts that a protocol may draw today. Throws `no-model` and what `checkProtocol` finds. */
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
    inOtherPilot: 0,
  }
  const candidates: Candidate[] = []
  for (const account of view.base.accounts) {
    if (!isActive(account, view.asOf)) continue
    counts.active++
    const fate = fateOf(account, view, conditions)
    if (fate.isExcludeUnknown) counts.excludeUnknown++
    if (fate.out !== undefined) counts[fate.out]++
    else if (frozen.has(account.id)) counts.inOtherPilot++
    else candidates.push(candidateOf(account, view))
  }
  return { view, candidates, enrolment: { ...counts, eligible: candidates.length } }
}

type Fate = {
  readonly out: 'outOfScope' | 'scopeUnknown' | 'excluded' | undefined
  readonly isExcludeUnknown: boolean
}

function fateOf(account: Account, { context }: PlanView, { scope, exclude }: ProtocolConditions): Fate {
  const facts = { account, context }
  const isInScope = scope === undefined || scope.evaluate(facts)
  if (isInScope === undefined) return { out: 'scopeUnknown', isExcludeUnknown: false }
  if (isInScope !== true) return { out: 'outOfScope', isExcludeUnknown: false }
  const isExcluded = exclude === undefined ? false : exclude.evaluate(facts)
  return {
    out: isExcluded === true ? 'excluded' : undefined,
    isExcludeUnknown: isExcluded === undefined,
  }
}

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
