import type { Reason } from '../../domain/model/model.ts'
import type { HeldMovement, Movement, Unplaced } from '../../domain/plan/plan.ts'
import type { Hold } from '../../domain/tiering/outcome.ts'
import { ENTRIES_SHOWN, type ReportedList } from '../../report/reported-plan.ts'
import type { Database } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import type { PlanKey, PlanRowKind } from '../../store/plan-rows.ts'
import { listReportRows, type ReportRow } from '../../store/report-rows.ts'

/** Where rows of a plan are read from, and what people are called. */
export type RowSource = {
  readonly database: Database
  readonly key: PlanKey
  readonly names: ReadonlyMap<string, string>
}

/** Few enough that the server answers others in between, and enough that a question for each does not count. */
const PAGE = 5000

/** [Q111] The lists of a plan from its rows: the first entries at hand, all of them page by page. */
export async function openReportLists(
  source: RowSource,
  sizes: Readonly<Record<'movements' | 'held' | 'unplaced', { readonly size: number }>>,
) {
  return {
    movements: await openList(source, {
      ...sizes.movements,
      kinds: ['moving', 'pending'],
      entryOf: movementOf,
    }),
    held: await openList(source, { ...sizes.held, kinds: ['held'], entryOf: heldOf }),
    unplaced: await openList(source, { ...sizes.unplaced, kinds: ['unplaced'], entryOf: unplacedOf }),
  }
}

type ListedRows<Entry> = {
  readonly size: number
  readonly kinds: readonly PlanRowKind[]
  readonly entryOf: (row: ReportRow, names: RowSource['names']) => Entry
}

async function openList<Entry>(
  { database, key, names }: RowSource,
  { size, kinds, entryOf }: ListedRows<Entry>,
): Promise<ReportedList<Entry>> {
  const first =
    size === 0 ? [] : await listReportRows(database, key, { kinds, limit: Math.min(size, ENTRIES_SHOWN) })
  const shown = first.map((row) => entryOf(row, names))
  return {
    size,
    entries: () => shown,
    async *all() {
      let after: Uuid | undefined
      while (size > 0) {
        const rows = await listReportRows(database, key, { kinds, after, limit: PAGE })
        for (const row of rows) yield entryOf(row, names)
        if (rows.length < PAGE) return
        after = rows.at(-1)!.accountId
      }
    },
  }
}

function movementOf(row: ReportRow, names: RowSource['names']): Movement {
  const { ownerName, ownerStays } = row.details as {
    readonly ownerName?: string
    readonly ownerStays?: boolean
  }
  return {
    account: row.externalId,
    name: row.name,
    from: row.from,
    to: row.to!,
    reason: row.reason as Reason,
    arrMinor: row.acvMinor,
    csCostBeforeMinor: row.costBeforeMinor,
    csCostAfterMinor: row.costAfterMinor,
    owner: nameOf(row.ownerBefore) ?? ownerName,
    ownerAfter: nameOf(row.ownerAfter) ?? (ownerStays === true ? ownerName : undefined),
    pending: row.kind === 'pending',
    fingerprint: row.fingerprint,
  }

  function nameOf(id: Uuid | undefined): string | undefined {
    return id && (names.get(id) ?? id)
  }
}

function heldOf({ externalId, from, acvMinor, details }: ReportRow): HeldMovement {
  const heldBy = details.heldBy as readonly Hold[]
  const { rule, wanted, ...values } = heldBy[0]!
  return {
    account: externalId,
    tier: from!,
    // Out of JSON a tier that is not known is a field that is not there.
    wanted,
    rule,
    rules: heldBy.map((hold) => hold.rule),
    arrMinor: acvMinor,
    values,
  }
}

function unplacedOf({ externalId, acvMinor, details }: ReportRow): Unplaced {
  const { missing, holding } = details as Pick<Unplaced, 'missing' | 'holding'>
  return { account: externalId, arrMinor: acvMinor, missing, holding }
}
