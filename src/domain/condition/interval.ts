/** A stretch of numbers; an end that is undefined reaches as far as numbers do. */
export type Interval = {
  readonly from: number | undefined
  readonly to: number | undefined
  readonly fromIncluded: boolean
  readonly toIncluded: boolean
}

export function pointAt(value: number): Interval {
  return { from: value, to: value, fromIncluded: true, toIncluded: true }
}

export function isWithin(value: number, { from, to, fromIncluded, toIncluded }: Interval): boolean {
  const isAbove = from === undefined || value > from || (fromIncluded && value === from)
  const isBelow = to === undefined || value < to || (toIncluded && value === to)
  return isAbove && isBelow
}

/** The numbers that are in both. */
export function intersect(interval: Interval, limits: Interval): Interval {
  const isRaised = limits.from !== undefined && (interval.from === undefined || interval.from < limits.from)
  const isLowered = limits.to !== undefined && (interval.to === undefined || interval.to > limits.to)
  return {
    from: isRaised ? limits.from : interval.from,
    fromIncluded: isRaised ? limits.fromIncluded : interval.fromIncluded,
    to: isLowered ? limits.to : interval.to,
    toIncluded: isLowered ? limits.toIncluded : interval.toIncluded,
  }
}

/** The same interval from the first to the last number with so many decimals in it, ends included. May be empty. */
export function snapToDecimals(interval: Interval, decimals: number): Interval {
  const { from, to, fromIncluded, toIncluded } = interval
  const scale = 10 ** decimals
  const isCountable = [from, to].every(
    (end) => end === undefined || Number.isSafeInteger(Math.ceil(end * scale)),
  )
  if (!isCountable) return interval
  return {
    from: from === undefined ? undefined : firstFrom(from, fromIncluded, scale),
    fromIncluded: from !== undefined,
    to: to === undefined ? undefined : 0 - firstFrom(-to, toIncluded, scale),
    toIncluded: to !== undefined,
  }
}

/** The first multiple of 1 / scale at or (when it is not included) after the value. */
function firstFrom(value: number, isIncluded: boolean, scale: number): number {
  const nearest = Math.round(value * scale)
  const steps = nearest / scale === value ? nearest + (isIncluded ? 0 : 1) : Math.ceil(value * scale)
  return steps / scale + 0
}

/** A number in the interval that is plain to read: the roundest near the middle, or near twice the only end. */
export function findPlainNumber(interval: Interval, decimals: number | undefined): number | undefined {
  const { from, to, fromIncluded, toIncluded } = interval
  if (from === undefined && to === undefined) return 1
  if (from === undefined && to! <= 0) {
    const mirrored = { from: 0 - to!, fromIncluded: toIncluded, to: undefined, toIncluded: fromIncluded }
    return 0 - findPlainNumber(mirrored, decimals)!
  }
  if (from === undefined) return roundestIn({ ...interval, from: 0 }, decimals)
  if (to !== undefined) return roundestIn(interval, decimals)
  if (from < 0) return 0
  return from === 0 ? 1 : roundestIn({ ...interval, to: Math.min(3 * from, Number.MAX_VALUE) }, decimals)
}

function roundestIn(interval: Interval, decimals = 15): number | undefined {
  const { from, to } = interval as { readonly from: number; readonly to: number }
  if (from === to) return isWithin(from, interval) ? from : undefined
  const middle = from / 2 + to / 2
  const middleHalf = { ...interval, from: from / 2 + middle / 2, to: to / 2 + middle / 2 }
  const digits = -Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to))))
  for (const wanted of [middleHalf, interval]) {
    for (let count = digits; count <= decimals; count++) {
      const value = roundToDecimals(middle, count)
      if (isWithin(value, wanted)) return value
    }
  }
  return isWithin(middle, interval) ? middle : undefined
}

/** The nearest number with so many decimals, below zero meaning tens, hundreds and so on. */
export function roundToDecimals(value: number, decimals: number): number {
  const scale = 10 ** Math.abs(decimals)
  const rounded = decimals < 0 ? Math.round(value / scale) * scale : Math.round(value * scale) / scale
  return rounded + 0
}
