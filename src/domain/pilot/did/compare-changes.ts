import { momentsOf } from '../../statistics/moments.ts'
import { clusteredCovariance, clusteredFreedom } from '../difference/clustered-covariance.ts'
import { welch } from '../difference/welch.ts'
import { cellResiduals } from './cell-residuals.ts'
import type { DidEstimate, DidRow } from './did-row.ts'
import { judgeEstimate } from './judge-estimate.ts'

/** The same comparison over the units alone that were measured every time. */
export type Balanced = DidEstimate & {
  readonly n: number
  readonly treated: number
  readonly control: number
  /** Units that lack a value at some time: in the comparison of all values, not in this one. */
  readonly incomplete: number
  /** Where units go together in clusters: CR2 over the units' changes, which interval and p then are of. */
  readonly clusteredError: number | undefined
}

/** [PT31] Each complete unit's change of mean, and the difference between the arms' mean changes with Welch's error. */
export function compareChanges(rows: readonly DidRow[], confidence: number): Balanced | undefined {
  const times = new Set(rows.map(timeOf))
  const units = new Map<string, DidRow[]>()
  for (const row of rows) {
    const known = units.get(row.unit)
    if (known === undefined) units.set(row.unit, [row])
    else known.push(row)
  }
  const changes: DidRow[] = []
  for (const ofUnit of units.values()) {
    if (new Set(ofUnit.map(timeOf)).size < times.size) continue
    const mean = (isAfter: boolean) =>
      momentsOf(ofUnit.filter((row) => row.isAfter === isAfter).map(({ value }) => value)).mean
    changes.push({ ...ofUnit[0]!, value: mean(true)! - mean(false)! })
  }
  const of = (arm: boolean) =>
    momentsOf(changes.filter(({ isTreated }) => isTreated === arm).map(({ value }) => value))
  const [treated, control] = [of(true), of(false)]
  if (treated.n === 0 || control.n === 0) return undefined
  const n = treated.n + control.n
  const { difference, ...plain } = welch(treated, control)
  const clustered = clusteredSpread(changes)
  return {
    ...judgeEstimate(difference!, { ...(clustered ?? plain), confidence }),
    standardError: plain.standardError,
    ...{ n, treated: treated.n, control: control.n, incomplete: units.size - n },
    clusteredError: clustered?.standardError,
  }
}

/** Undefined where each unit is a cluster of its own. */
function clusteredSpread(changes: readonly DidRow[]): Judged | undefined {
  if (changes.every(({ cluster, unit }) => cluster === unit)) return undefined
  const cells = cellResiduals(changes, 2, ({ isTreated }) => Number(isTreated))
  const clusters = (arm: boolean) =>
    new Set(changes.filter(({ isTreated }) => isTreated === arm).map(({ cluster }) => cluster)).size
  if (clusters(true) < 2 || clusters(false) < 2)
    return { standardError: undefined, degreesOfFreedom: undefined }
  const weights = [-1, 1]
  return {
    standardError: Math.sqrt(clusteredCovariance(cells, [weights], 'CR2')[0]!),
    degreesOfFreedom: clusteredFreedom(cells, weights),
  }
}

function timeOf({ period, isAfter }: DidRow): string {
  return `${isAfter} ${period}`
}

type Judged = {
  readonly standardError: number | undefined
  readonly degreesOfFreedom: number | undefined
}
