/** The square root of the precision of a double, as R's all.equal has it. */
export const TOLERANCE = Math.sqrt(Number.EPSILON)

/**
 * [RT11] Times that differ by less than rounding does are one time, the earliest of them (`timefix` of R's survival:
 * a step of at most 1.5e-8, or of at most that share of the mean of the distinct times).
 */
export function tieTimes(times: ArrayLike<number>): Float64Array {
  const distinct = Float64Array.from(new Set(Array.from(times))).sort()
  const scale = distinct.reduce((sum, time) => sum + Math.abs(time), 0) / distinct.length
  const tied = new Map<number, number>()
  let first = distinct[0] ?? 0
  for (const [at, time] of distinct.entries()) {
    const step = at === 0 ? 0 : time - distinct[at - 1]!
    if (step > TOLERANCE && step / scale > TOLERANCE) first = time
    tied.set(time, first)
  }
  return Float64Array.from(times, (time) => tied.get(time)!)
}
