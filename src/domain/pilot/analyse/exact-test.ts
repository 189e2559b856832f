import { fisherExact } from '../../statistics/fisher-exact.ts'
import type { ArmValues } from './arm-values.ts'
import { type ClusterIndex, clusterSums } from './cluster-index.ts'
import { permutationTest, type Unit } from './permutation-test.ts'

/** With fewer accounts (or clusters) in an arm, an exact test stands beside the usual one. */
const SMALL_ARM = 30
/** Fewer accounts in a cell than this are too few for the distribution of z. */
const SMALL_CELL = 5

type Drawn = {
  readonly arm: ArmValues
  readonly control: ArmValues
  readonly clusters: ClusterIndex | undefined
}

/**
 * [PT16] The p of an exact test where the sample is small, or where nothing varies within the arms: Fisher's for values of 0 and
 * 1, otherwise of all ways to deal accounts, or the clusters they came in, to arms of the real sizes.
 */
export function exactTest(
  { arm, control, clusters }: Drawn,
  isForced: boolean,
  chance: { readonly alpha: number; readonly seed: number },
): number | undefined {
  if (arm.values.length === 0 || control.values.length === 0) return undefined
  if (clusters !== undefined) return testClusters({ arm, control }, clusters, chance)
  const smaller = Math.min(arm.values.length, control.values.length)
  const table = fourfold(arm.values, control.values)
  if (table !== undefined) {
    const isSmall = smaller < SMALL_ARM || smallestCell(table) < SMALL_CELL
    return isSmall || isForced ? fisherExact(table) : undefined
  }
  if (smaller >= SMALL_ARM && !isForced) return undefined
  return permutationTest([[...unitsOf(arm, true), ...unitsOf(control, false)]], chance)
}

function testClusters(
  { arm, control }: Omit<Drawn, 'clusters'>,
  clusters: ClusterIndex,
  chance: { readonly alpha: number; readonly seed: number },
): number | undefined {
  const [treated, untreated] = [clusterSums(arm, clusters), clusterSums(control, clusters)]
  if ([...treated.keys()].every((cluster) => !untreated.has(cluster))) {
    if (Math.min(treated.size, untreated.size) >= SMALL_ARM) return undefined
    const units = (sums: typeof treated, isTreated: boolean) =>
      [...sums.values()].map((sum): Unit => ({ ...sum, isTreated }))
    return permutationTest([[...units(treated, true), ...units(untreated, false)]], chance)
  }
  if (Math.min(arm.values.length, control.values.length) >= SMALL_ARM) return undefined
  const blocks = new Map<number, Unit[]>()
  for (const [side, isTreated] of [[arm, true] as const, [control, false] as const]) {
    for (const [place, unit] of unitsOf(side, isTreated).entries()) {
      const code = clusters.codes[side.rows[place]!]!
      const block = blocks.get(code)
      if (block === undefined) blocks.set(code, [unit])
      else block.push(unit)
    }
  }
  return permutationTest([...blocks.values()], chance)
}

function unitsOf({ values }: ArmValues, isTreated: boolean): Unit[] {
  return Array.from(values, (sum) => ({ sum, n: 1, isTreated }))
}

type Fourfold = { readonly a: number; readonly b: number; readonly c: number; readonly d: number }

/** Ones and zeros of both arms; undefined when there is any other value. */
function fourfold(arm: Float64Array, control: Float64Array): Fourfold | undefined {
  const [a, c] = [onesOf(arm), onesOf(control)]
  if (a === undefined || c === undefined) return undefined
  return { a, b: arm.length - a, c, d: control.length - c }
}

/** How many are 1; undefined when there is a value beside 0 and 1. */
export function onesOf(values: Float64Array): number | undefined {
  let ones = 0
  for (const value of values) {
    if (value === 1) ones++
    else if (value !== 0) return undefined
  }
  return ones
}

/** The smallest count to expect if both arms had the same share. */
function smallestCell({ a, b, c, d }: Fourfold): number {
  return (Math.min(a + b, c + d) * Math.min(a + c, b + d)) / (a + b + c + d)
}
