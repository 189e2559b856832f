import type { ImportNoteCode, ListSummary } from '../connectors/import-summary.ts'
import type { Csm } from '../domain/account/csm.ts'
import type { Plan } from '../domain/plan/plan.ts'
import type { CurrentPlacement } from '../domain/tiering/placement.ts'
import type { Inputs } from './load-inputs.ts'

type InputNoteCode =
  | 'columns-ignored'
  | 'current-accounts-unknown'
  | 'current-tiers-unknown'
  | 'pin-tiers-unknown'
  | 'rows-left-out'
  | 'team-tiers-unknown'
  | 'values-left-out'

/** Something that a reader should know about the files behind a plan; its words are `note.<code>`. */
export type InputNote = {
  readonly code: ImportNoteCode | InputNoteCode
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
}

/**
 * What reading the files noted, what was left out of them, and where they do not fit the model or each other: nothing that was
 * given is dropped silently.
 */
export function noteInputs({ summary, base, team, current }: Inputs, { model }: Plan): readonly InputNote[] {
  const { file, rejectedRows, rejectedValues, rows } = summary
  const tiers = new Set(model.tiers.map(({ id }) => id))
  return [
    ...summary.notes,
    ...noteIf('rows-left-out', rejectedRows, { file, rows }),
    ...noteIf('values-left-out', rejectedValues, { file }),
    ...noteColumns(team?.summary),
    ...noteTeam(team?.team, tiers),
    ...noteColumns(current?.summary),
    ...(current === undefined ? [] : noteCurrent(current.placements, { accounts: base.accounts, tiers })),
  ]
}

/** Tiers that people serve and the model does not have. */
export function noteTeam(
  team: readonly Pick<Csm, 'tiers'>[] = [],
  tiers: ReadonlySet<string>,
): readonly InputNote[] {
  const served = team.map((csm) => csm.tiers)
  return noteTiers('team-tiers-unknown', served, tiers)
}

function noteCurrent(
  placements: ReadonlyMap<string, CurrentPlacement>,
  { accounts, tiers }: { readonly accounts: Inputs['base']['accounts']; readonly tiers: ReadonlySet<string> },
): readonly InputNote[] {
  let known = 0
  for (const { id } of accounts) if (placements.has(id)) known++
  const all = [...placements.values()]
  const placed = all.map(({ tier }) => [tier])
  const pinned = all.map(({ pin }) => (pin === undefined ? [] : [pin.tier]))
  return [
    ...noteIf('current-accounts-unknown', placements.size - known, {}),
    ...noteTiers('current-tiers-unknown', placed, tiers),
    ...noteTiers('pin-tiers-unknown', pinned, tiers),
  ]
}

/** How many rows name tiers that the model does not have, and which. */
function noteTiers(
  code: InputNoteCode,
  named: readonly (readonly string[])[],
  tiers: ReadonlySet<string>,
): readonly InputNote[] {
  const foreign = named.map((ids) => ids.filter((id) => !tiers.has(id))).filter((ids) => ids.length > 0)
  return noteIf(code, foreign.length, { tiers: [...new Set(foreign.flat())].sort() })
}

function noteColumns(list: ListSummary | undefined): readonly InputNote[] {
  if (list === undefined || list.ignoredColumns.length === 0) return []
  return [{ code: 'columns-ignored', values: { file: list.file, columns: list.ignoredColumns } }]
}

function noteIf(code: InputNoteCode, count: number, values: InputNote['values']): readonly InputNote[] {
  return count === 0 ? [] : [{ code, values: { count, ...values } }]
}
