import { add, exact, fraction, multiply, roundHalfAway, toNumber } from '../kernel/exact.ts'
import { TooLargeError } from '../kernel/too-large-error.ts'

export type FrontierInput = {
  /** ACV of every account that could get a CSM, in minor units, the largest first. */
  readonly acvsMinor: Float64Array
  readonly heads: readonly number[]
  /** Accounts that one CSM carries. */
  readonly ratio: number
  readonly csmMinor: number
  /** Shared and technology cost per covered account and year. */
  readonly perAccountMinor?: number
}

/** What a number of people covers when they serve the accounts with the highest ACV. */
export type FrontierPoint = {
  readonly heads: number
  /** Covered is every account from this ACV on; undefined when no line covers anyone. */
  readonly acvLineMinor: number | undefined
  readonly accountsCovered: number
  /** Places left because accounts of one ACV would have had to be split. */
  readonly placesLeft: number
  readonly arrCoveredMinor: number
  readonly arrShare: number | undefined
  readonly costMinor: number
  readonly costShareOfCovered: number | undefined
}

/**
 * [P12] With N people, where must the ACV line lie? They carry ⌊N × ratio⌋ accounts, from the highest ACV down. A line
 * never splits accounts of equal ACV: those on it are covered when all of them fit, otherwise none.
 */
export function frontier({
  acvsMinor,
  heads,
  ratio,
  csmMinor,
  perAccountMinor = 0,
}: FrontierInput): FrontierPoint[] {
  const sums = runningSums(acvsMinor)
  const all = acvsMinor.length
  const arrMinor = sums[all]!
  return heads.map((count) => {
    const { numerator, denominator } = multiply(exact(count), exact(ratio))
    const places = Math.min(all, Number(numerator / denominator))
    const isSplit = places > 0 && places < all && acvsMinor[places - 1] === acvsMinor[places]
    const covered = isSplit ? firstWith(acvsMinor, acvsMinor[places]!) : places
    const arrCoveredMinor = sums[covered]!
    const cost = add(multiply(exact(count), exact(csmMinor)), exact(covered * perAccountMinor))
    const costMinor = roundHalfAway(cost)
    return {
      heads: count,
      acvLineMinor: covered === 0 ? undefined : acvsMinor[covered - 1],
      accountsCovered: covered,
      placesLeft: places - covered,
      arrCoveredMinor,
      arrShare: shareOf(arrCoveredMinor, arrMinor),
      costMinor,
      costShareOfCovered: shareOf(costMinor, arrCoveredMinor),
    }
  })
}

/** Sums of the first 0, 1, 2 … accounts. Throws when the ACVs are not sorted or their sum is no safe whole number. */
function runningSums(acvsMinor: Float64Array): Float64Array {
  const sums = new Float64Array(acvsMinor.length + 1)
  for (let index = 0; index < acvsMinor.length; index++) {
    if (index > 0 && acvsMinor[index]! > acvsMinor[index - 1]!)
      throw new RangeError('the frontier needs ACVs sorted from the largest down')
    sums[index + 1] = sums[index]! + acvsMinor[index]!
  }
  if (!Number.isSafeInteger(sums[acvsMinor.length]))
    throw new TooLargeError(`the ARR is beyond the safe whole numbers: ${sums[acvsMinor.length]}`)
  return sums
}

/** Index of the first account with this ACV, by halving. */
function firstWith(acvsMinor: Float64Array, acvMinor: number): number {
  let [low, high] = [0, acvsMinor.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (acvsMinor[middle]! > acvMinor) low = middle + 1
    else high = middle
  }
  return low
}

function shareOf(partMinor: number, wholeMinor: number): number | undefined {
  return wholeMinor === 0 ? undefined : toNumber(fraction(BigInt(partMinor), BigInt(wholeMinor)))
}
