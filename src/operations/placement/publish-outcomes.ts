import type { PlacementEvidence } from '../../domain/tiering/evidence-of.ts'
import type { CurrentPlacement } from '../../domain/tiering/placement.ts'
import type { AccountEntry } from '../../store/audit.ts'
import { isUuid } from '../../store/identifier.ts'
import type { NewAssignment, NewPlacement } from '../../store/placements.ts'
import type { Context } from '../context.ts'
import { type Changes, publishChanges } from './publish-changes.ts'
import { walked } from './walked.ts'

/** What becomes of one account. */
export type OutcomeRow = {
  readonly accountId: string
  /** The record until now; undefined for an account without one. */
  readonly before: CurrentPlacement | undefined
  /** The tier until now: the record's, else the one that the company's list names. */
  readonly tierBefore: string | undefined
  readonly next: CurrentPlacement
  /** The owner until now and from now on: the id of a person, or a name that the team lacks. */
  readonly ownerBefore: string | undefined
  readonly ownerAfter: string | undefined
  readonly evidence?: PlacementEvidence | undefined
}

export type Publication = Omit<Changes, 'placements' | 'assignments' | 'handoffs' | 'entries'> & {
  readonly currency: string
  /** In the order of accounts' ids, to be walked several times. */
  readonly rows: Iterable<OutcomeRow>
}

/** [Q65] Publishes what was decided of accounts, with the owners that follow from it. Gives the number of the run. */
export function publishOutcomes(
  context: Context,
  { currency, rows, ...publication }: Publication,
): Promise<number> {
  return publishChanges(context, {
    ...publication,
    placements: walked(rows, (row) => [placementOf(row, currency)]),
    assignments: walked(rows, assignmentsOf),
    entries: walked(rows, entriesOf),
  })
}

function placementOf({ accountId, next, evidence }: OutcomeRow, currency: string): NewPlacement {
  const { owner: _, ...placement } = next
  return { ...placement, accountId, evidence, ...(next.acvMinor !== undefined && { currency }) }
}

/** Where the owner changes; and with the first record, so that the past has the owner whom the list named. */
function assignmentsOf(row: OutcomeRow): readonly NewAssignment[] {
  const { accountId, before, next, ownerBefore, ownerAfter } = row
  const owner = ownerAfter !== undefined && isUuid(ownerAfter) ? ownerAfter : undefined
  if (ownerBefore !== ownerAfter) return [{ accountId, owner, reason: next.reason ?? 'entry' }]
  return before === undefined && owner !== undefined ? [{ accountId, owner, reason: 'listed' }] : []
}

/** What can be seen from outside. Where no more than the state for later decisions changes, the log has nothing to tell. */
function entriesOf({
  accountId,
  before,
  tierBefore,
  next,
  ownerBefore,
  ownerAfter,
}: OutcomeRow): readonly AccountEntry[] {
  const was = { tier: tierBefore, reason: before?.reason, owner: ownerBefore, pin: before?.pin }
  const is = { tier: next.tier, reason: next.reason, owner: ownerAfter, pin: next.pin }
  const isSame =
    was.tier === is.tier &&
    was.reason === is.reason &&
    was.owner === is.owner &&
    was.pin?.tier === is.pin?.tier &&
    was.pin?.until === is.pin?.until &&
    was.pin?.reason === is.pin?.reason
  return isSame ? [] : [{ accountId, before: was, after: is }]
}
