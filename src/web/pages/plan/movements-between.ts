import type { PlanTable } from './plan-table.ts'

/** Moves of a plan from one tier to another; without a tier before the account enters its first. */
export type MovementBetween = {
  readonly from: string | null
  readonly to: string
  readonly count: number
  /** Sum of the known ACVs. */
  readonly arrMinor: number
}

/** All moves of a plan added up by where they lead, the most accounts first. */
export function movementsBetween(table: PlanTable): readonly MovementBetween[] {
  const found = new Map<string, MovementBetween>()
  for (let place = 0; place < table.size; place++) {
    const kind = table.coded('kind', place)
    const to = table.coded('to', place)
    if ((kind !== 'moving' && kind !== 'pending') || to === null) continue
    const from = table.coded('from', place)
    const key = JSON.stringify([from, to])
    const sum = found.get(key) ?? { from, to, count: 0, arrMinor: 0 }
    const acvMinor = table.columns.acvMinor[place] ?? 0
    found.set(key, { ...sum, count: sum.count + 1, arrMinor: sum.arrMinor + acvMinor })
  }
  return [...found.values()].sort((one, other) => other.count - one.count)
}
