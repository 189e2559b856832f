import { REASONS, type Reason } from '../domain/model/model.ts'
import type { CurrentPlacement, Pin } from '../domain/tiering/placement.ts'
import type { Refused } from './import-problem.ts'
import type { ListSummary } from './import-summary.ts'
import type { ListRow } from './record/list-row.ts'
import { readList } from './record/read-list.ts'
import type { RecordColumns } from './record/record-columns.ts'

type PlacementField =
  | 'account_id'
  | 'tier'
  | 'since'
  | 'reason'
  | 'base_tier'
  | 'acv'
  | 'model'
  | 'owner'
  | 'pin_tier'
  | 'pin_reason'
  | 'pin_expires'
  | 'risk_since'
  | 'risk_ended'
  | 'non_red_since'

/** The columns that `plan` writes; the other spellings are for lists made by hand. */
const COLUMNS: RecordColumns<PlacementField> = {
  account_id: ['account id', 'customer id', 'account', 'id'],
  tier: ['tier', 'current tier'],
  since: ['since', 'tier since', 'in tier since'],
  reason: ['reason', 'placement reason'],
  base_tier: ['base tier', 'base'],
  acv: ['acv', 'acv then', 'base acv'],
  model: ['model', 'model version'],
  owner: ['owner', 'csm', 'csm id'],
  pin_tier: ['pin tier', 'pinned tier'],
  pin_reason: ['pin reason'],
  pin_expires: ['pin expires', 'pin until', 'pin expires on'],
  risk_since: ['risk since', 'risk promotion since'],
  risk_ended: ['risk ended', 'risk ended on', 'risk promotion ended'],
  non_red_since: ['non red since', 'calm since'],
}

export type ReadPlacements =
  | {
      readonly kind: 'placements'
      readonly placements: readonly CurrentPlacement[]
      readonly summary: ListSummary
    }
  | Refused

/** Reads where accounts stand today (CSV, XLSX or Parquet); only account_id and tier are required. A pin needs its tier, reason and last day. */
export async function readCurrentPlacements(
  path: string,
  { currency }: { readonly currency: string },
): Promise<ReadPlacements> {
  const read = await readList(path, {
    columns: COLUMNS,
    required: ['account_id', 'tier'],
    numbers: ['acv'],
    days: ['since', 'pin_expires', 'risk_since', 'risk_ended', 'non_red_since'],
    currency,
    build: (row): CurrentPlacement => ({
      accountId: row.text('account_id')!,
      tier: row.text('tier')!,
      since: row.day('since'),
      reason: reasonOf(row),
      baseTier: row.text('base_tier'),
      acvMinor: row.money('acv', currency),
      modelVersion: row.text('model'),
      owner: row.text('owner'),
      pin: pinOf(row),
      riskSince: row.day('risk_since'),
      riskEndedOn: row.day('risk_ended'),
      calmSince: row.day('non_red_since'),
    }),
  })
  return read.kind === 'list' ? { kind: 'placements', placements: read.values, summary: read.summary } : read
}

function reasonOf(row: ListRow<PlacementField>): Reason | undefined {
  const text = row.text('reason')
  if (text === undefined) return undefined
  return REASONS.find((reason) => reason === text) ?? row.fail('reason', 'reason-unknown')
}

function pinOf(row: ListRow<PlacementField>): Pin | undefined {
  const tier = row.text('pin_tier')
  if (tier === undefined) return undefined
  const reason = row.text('pin_reason')
  const until = row.day('pin_expires')
  return reason === undefined || until === undefined
    ? row.fail('pin_tier', 'pin-incomplete')
    : { tier, reason, until }
}
