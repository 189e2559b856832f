import { csvLine } from '../../connectors/csv/write-csv.ts'
import { formatDay } from '../../domain/kernel/day.ts'
import type { BasePlacement } from '../../store/placement-history.ts'

const COLUMNS = [
  ...['account_id', 'source', 'external_id', 'name', 'tier', 'reason', 'base_tier', 'from', 'model_number'],
  ...['owner_id', 'owner', 'acv_minor', 'currency'],
]

/** The first line of placements as CSV, with its end. */
export function placementCsvHeader(): string {
  return `${csvLine(COLUMNS)}\r\n`
}

/** Placements as lines of CSV, each with its end; money in whole minor units. */
export function placementCsvLines(placements: readonly BasePlacement[]): string {
  return placements.map((placement) => `${csvLine(cellsOf(placement))}\r\n`).join('')
}

function cellsOf(placement: BasePlacement) {
  const { accountId, source, externalId, name, tier, reason, baseTier, from } = placement
  const { modelNumber, owner, ownerName, acvMinor, currency } = placement
  return [
    ...[accountId, source, externalId, name, tier, reason, baseTier, formatDay(from), modelNumber],
    ...[owner, ownerName, acvMinor, currency],
  ]
}
