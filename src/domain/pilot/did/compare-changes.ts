import { momentsOf } from '../../statistics/moments.ts'
import type { DidEstimate, DidRow } from './did-row.ts'
import { judgeEstimate } from './judge-estimate.ts'

/** The same comparison over the units alone that were measured every time. */
export type Balanced = DidEstimate & {
  readonly n: number
  readonly treated: number
  readonly control: number
  /** Units that lack a value at some time: in the comparison of all values, not in this one. */
  readonly incomplete: number
}

/** [PT42] Each complete unit's change of mean, and the difference between the arms' mean changes with Welch's error. */
export function compareChanges(rows: readonly DidRow[], confidence: number): Balanced | undefined {
  const times = new Set(rows.map(timeOf))
  const units = new Map<string, DidRow[]>()
  for (const row of rows) {
    const known = units.get(row.unit)
    if (known === undefined) units.set(row.unit, [row])
    else known.push(row)
  }
  const changes: { readonly treated: number[]; readonly control: number[] } = { treated: [], control: [] }
  for (const ofUnit of units.values()) {
    if (new Set(ofUnit.map(timeOf)).size < times.size) continue
    const mean = (isAfter: boolean) =>
      momentsOf(ofUnit.filter((row) => row.isAfter === isAfter).map(({ value }) => value)).mean
    changes[ofUnit[0]!.isTreated ? 'treated' : 'control'].push(mean(true)! - mean(false)!)
  }
  const treated = momentsOf(changes.treated)
  const control = momentsOf(changes.control)
  if (treated.n === 0 || control.n === 0) return undefined
  const n = treated.n + control.n
  return {
    ...judgeEstimate(treated.mean! - control.mean!, { ...welch(treated, control), confidence }),
    ...{ n, treated: treated.n, control: control.n, incomplete: units.size - n },
  }
}

function timeOf({ period, isAfter }: DidRow): string {
  return `${isAfter} ${period}`
}

type Spread = { readonly n: number; readonly variance: number | undefined }

function welch(
  a: Spread,
  b: Spread,
): { readonly standardError: number | undefined; readonly degreesOfFreedom: number | undefined } {
  if (a.variance === undefined || b.variance === undefined)
    return { standardError: undefined, degreesOfFreedom: undefined }
  const ofA = a.variance / a.n
  const ofB = b.variance / b.n
  const sum = ofA + ofB
  return {
    standardError: Math.sqrt(sum),
    degreesOfFreedom: (sum * sum) / ((ofA * ofA) / (a.n - 1) + (ofB * ofB) / (b.n - 1)),
  }
}
