import { satterthwaite, type WelchEstimate } from '../difference/welch.ts'
import { type ArmValues, measure } from './arm-values.ts'
import { clusteredEstimate, type WeightedGroup } from './clustered.ts'

/** The strata of the whole sample. */
export type StratumIndex = {
  /** Of each row; −1 without a stratum. */
  readonly codes: Int32Array
  /** Of all rows in any arm that have a stratum. */
  readonly shares: readonly number[]
}

export type StratifiedEstimate = WelchEstimate & {
  readonly standardErrorCr1: number | undefined
  readonly strata: number
  readonly merged: number
  readonly missingStratum: number
}

/** [PT11] Numbers the strata; their shares are of everybody in the pilot, all arms together, with or without a value. */
export function indexStrata(strata: readonly (string | undefined)[], arms: Int32Array): StratumIndex {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  let total = 0
  const codes = Int32Array.from(strata, (stratum, row) => {
    if (stratum === undefined || arms[row]! < 0) return -1
    let code = numbers.get(stratum)
    if (code === undefined) {
      code = numbers.size
      numbers.set(stratum, code)
      counts.push(0)
    }
    counts[code]!++
    total++
    return code
  })
  return { codes, shares: counts.map((count) => count / total) }
}

/**
 * [PT11] [PT12] The difference within each stratum, weighted by its share of the whole sample (Miratrix, Sekhon & Yu 2013; the
 * shares are taken as fixed). Strata in which an arm has fewer than two values are compared as one.
 */
export function poststratify(
  pair: { readonly arm: ArmValues; readonly control: ArmValues },
  { codes, shares }: StratumIndex,
  clusters: Int32Array | undefined,
): StratifiedEstimate {
  const places = [pair.arm, pair.control].map((side) => placesByStratum(side, codes, shares.length))
  const missingStratum = pair.arm.values.length + pair.control.values.length - countOf(places)
  const { units, merged } = mergeThin(places, shares)
  const groups = units.flatMap(({ share, strata }) =>
    [pair.arm, pair.control].map((side, index): WeightedGroup => {
      const own = strata.flatMap((stratum) => places[index]![stratum]!)
      return {
        weight: index === 0 ? share : -share,
        values: Float64Array.from(own, (place) => side.values[place]!),
        clusters: Int32Array.from(own, (place) => clusters?.[side.rows[place]!] ?? -1),
      }
    }),
  )
  const counts = { strata: units.length, merged, missingStratum }
  if (groups.length === 0 || groups.some(({ values }) => values.length < 2)) return { ...UNKNOWN, ...counts }
  if (clusters !== undefined) return { ...clusteredEstimate(groups), ...counts }
  const measured = groups.map(({ values, weight }) => ({ ...measure(values), weight }))
  const difference = measured.reduce((sum, { mean, weight }) => sum + weight * mean, 0)
  const terms = measured.map(({ n, variance, weight }) => ({
    part: (weight * weight * variance!) / n,
    df: n - 1,
  }))
  return { difference, ...satterthwaite(terms), standardErrorCr1: undefined, ...counts }
}

const UNKNOWN = {
  difference: undefined,
  standardError: undefined,
  standardErrorCr1: undefined,
  degreesOfFreedom: undefined,
}

function placesByStratum({ rows }: ArmValues, codes: Int32Array, strata: number): number[][] {
  const places = Array.from({ length: strata }, (): number[] => [])
  for (let place = 0; place < rows.length; place++) {
    const code = codes[rows[place]!]!
    if (code >= 0) places[code]!.push(place)
  }
  return places
}

function countOf(places: readonly (readonly number[][])[]): number {
  return places.flat().reduce((sum, { length }) => sum + length, 0)
}

type Unit = { readonly strata: readonly number[]; readonly share: number }

/** Thin strata become one; where that is still thin, the smallest of the others joins it. */
function mergeThin(
  places: readonly (readonly number[][])[],
  shares: readonly number[],
): { readonly units: readonly Unit[]; readonly merged: number } {
  const isThin = (strata: readonly number[]) =>
    places.some((side) => strata.reduce((sum, stratum) => sum + side[stratum]!.length, 0) < 2)
  const all = [...shares.keys()]
  const isAloneThin = all.map((stratum) => isThin([stratum]))
  const thin = all.filter((stratum) => isAloneThin[stratum])
  const others = all.filter((stratum) => !isAloneThin[stratum]).sort((a, b) => shares[b]! - shares[a]!)
  while (thin.length > 0 && isThin(thin) && others.length > 0) thin.push(others.pop()!)
  const shareOf = (strata: readonly number[]) => strata.reduce((sum, stratum) => sum + shares[stratum]!, 0)
  const units = others.map((stratum) => ({ strata: [stratum], share: shares[stratum]! }))
  if (thin.length > 0) units.push({ strata: thin, share: shareOf(thin) })
  return { units, merged: thin.length }
}
