export type Minimum = {
  readonly at: readonly number[]
  readonly value: number
  /** False when the steps were spent before the corners agreed. */
  readonly isConverged: boolean
}

type Corner = { readonly at: readonly number[]; readonly value: number }

/**
 * [ST18] A least value of a function by the downhill simplex (Nelder and Mead 1965), started again from its end until a
 * start brings nothing new. NaN counts as infinitely bad, so a function may refuse places.
 */
export function minimise(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  {
    scale = 0.5,
    tolerance = 1e-12,
    steps = 2000,
  }: { scale?: number; tolerance?: number; steps?: number } = {},
): Minimum {
  const valued = (at: readonly number[]): Corner => {
    const value = f(at)
    return { at, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value }
  }
  let best = valued(start)
  let size = scale
  for (let round = 0; round < 20; round++) {
    const end = descend(valued, cornersAround(best, size, valued), { tolerance, steps })
    const gain = best.value - end.value
    best = { at: end.at, value: end.value }
    if (!end.isConverged) return end
    if (round > 0 && !(gain > tolerance * (1 + Math.abs(best.value)))) return end
    size = Math.max(size / 4, scale * 1e-3)
  }
  return { ...best, isConverged: false }
}

function cornersAround(centre: Corner, size: number, valued: (at: readonly number[]) => Corner): Corner[] {
  const others = centre.at.map((_, axis) =>
    valued(centre.at.map((x, index) => (index === axis ? x + size * Math.max(1, Math.abs(x)) : x))),
  )
  return [centre, ...others]
}

function descend(
  valued: (at: readonly number[]) => Corner,
  corners: Corner[],
  { tolerance, steps }: { tolerance: number; steps: number },
): Minimum {
  for (let step = 0; step < steps; step++) {
    corners.sort((a, b) => a.value - b.value)
    const best = corners[0]!
    if (isSmall(corners, tolerance)) return { ...best, isConverged: true }
    const worst = corners.at(-1)!
    const centre = best.at.map(
      (_, axis) => corners.slice(0, -1).reduce((sum, { at }) => sum + at[axis]!, 0) / (corners.length - 1),
    )
    const along = (share: number) => valued(centre.map((x, axis) => x + share * (worst.at[axis]! - x)))
    const next = nextCorner(along, corners)
    if (next) corners[corners.length - 1] = next
    else {
      for (let index = 1; index < corners.length; index++) {
        corners[index] = valued(corners[index]!.at.map((x, axis) => (x + best.at[axis]!) / 2))
      }
    }
  }
  corners.sort((a, b) => a.value - b.value)
  return { ...corners[0]!, isConverged: false }
}

/** What takes the place of the worst corner; undefined when all should move towards the best. */
function nextCorner(along: (share: number) => Corner, corners: readonly Corner[]): Corner | undefined {
  const worst = corners.at(-1)!
  const mirrored = along(-1)
  if (mirrored.value < corners[0]!.value) {
    const further = along(-2)
    return further.value < mirrored.value ? further : mirrored
  }
  if (mirrored.value < corners.at(-2)!.value) return mirrored
  const nearer = mirrored.value < worst.value ? along(-0.5) : along(0.5)
  return nearer.value < Math.min(mirrored.value, worst.value) ? nearer : undefined
}

/** The corners are as good as one: in value to the tolerance, and in place to its root. */
function isSmall(corners: readonly Corner[], tolerance: number): boolean {
  const best = corners[0]!
  const worst = corners.at(-1)!
  if (!(worst.value - best.value <= tolerance * (1 + Math.abs(best.value)))) return false
  return corners.every(({ at }) =>
    at.every((x, axis) => Math.abs(x - best.at[axis]!) <= Math.sqrt(tolerance) * (1 + Math.abs(x))),
  )
}
