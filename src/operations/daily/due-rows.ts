import type { Reason } from '../../domain/model/model.ts'
import type { OutcomeRow } from '../placement/publish-outcomes.ts'

/** Movements that time alone brings: nobody has decided anything, and waiting for somebody would be wrong. */
const DUE_REASONS: ReadonlySet<Reason | undefined> = new Set<Reason>(['risk', 'risk_ended', 'pin_ended'])

/**
 * The outcomes that a daily run publishes by itself, of accounts that a person has placed before: where risk or a pin has begun or
 * ended and the base has not changed. What another field, the ACV or the model has decided stays for a person.
 */
export function dueRows(rows: Iterable<OutcomeRow>): Iterable<OutcomeRow> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) if (isDue(row)) yield row
    },
  }
}

export type DueCounts = {
  /** Accounts that move to another tier. */
  readonly moved: number
  /** Accounts that stay, of which another state is kept for later decisions. */
  readonly noted: number
}

export function countDueRows(rows: Iterable<OutcomeRow>): DueCounts {
  let moved = 0
  let noted = 0
  for (const { before, next } of rows) {
    if (before?.tier === next.tier) noted++
    else moved++
  }
  return { moved, noted }
}

function isDue({ before, next }: OutcomeRow): boolean {
  if (before === undefined || before.baseTier !== next.baseTier) return false
  if (before.tier !== next.tier) return DUE_REASONS.has(next.reason)
  return (
    before.riskSince !== next.riskSince ||
    before.riskEndedOn !== next.riskEndedOn ||
    before.calmSince !== next.calmSince ||
    before.pin?.until !== next.pin?.until
  )
}
