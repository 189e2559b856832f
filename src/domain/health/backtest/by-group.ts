import type { Discrimination, GroupBacktest, Note } from './backtest.ts'

export type Groups = readonly (string | undefined)[]

/** [HE30] The rows of each group in the order of their names; accounts without a group are one of their own, the last. */
export function byGroup(
  groups: Groups | undefined,
  judge: (rows: Uint32Array) => Discrimination,
): GroupBacktest[] {
  if (groups === undefined) return []
  const rows = new Map<string | undefined, number[]>()
  for (const [row, group] of groups.entries()) {
    const known = rows.get(group)
    if (known === undefined) rows.set(group, [row])
    else known.push(row)
  }
  return [...rows]
    .sort(([one], [other]) => (one === undefined ? 1 : other === undefined ? -1 : one < other ? -1 : 1))
    .map(([group, those]) => ({ group, ...judge(Uint32Array.from(those)) }))
}

/** [HE30] With many groups some lie above chance by chance: said where there are five or more. */
export function notesOnGroups(groups: readonly GroupBacktest[]): Note[] {
  if (groups.length < 5) return []
  const predicts = groups.filter(({ verdict }) => verdict === 'predicts').length
  return [{ code: 'many_groups', groups: groups.length, predicts }]
}
