/** Where to look for a root, and how near to it is near enough (1e-13 of its size unless told). */
export type RootSearch = { readonly from: number; readonly to: number; readonly tolerance?: number }

/** [ST17] A root of a continuous function between two places where its signs differ (Brent 1973); undefined when they do not. */
export function findRoot(f: (x: number) => number, search: RootSearch): number | undefined {
  let best = { x: search.to, y: f(search.to) }
  let other = { x: search.from, y: f(search.from) }
  if (!(best.y * other.y <= 0)) return undefined
  let before = other
  let step = best.x - other.x
  let last = step
  for (let round = 0; round < 500; round++) {
    if (best.y > 0 === other.y > 0) {
      other = before
      step = last = best.x - before.x
    }
    if (Math.abs(other.y) < Math.abs(best.y)) {
      before = best
      best = other
      other = before
    }
    const near = (search.tolerance ?? 1e-13) * Math.abs(best.x) + Number.MIN_VALUE
    const half = (other.x - best.x) / 2
    if (best.y === 0 || Math.abs(half) <= near) break
    const proposed =
      Math.abs(last) >= near && Math.abs(before.y) > Math.abs(best.y)
        ? interpolate(best, before, other)
        : half
    const isGood =
      proposed / half > 0 && Math.abs(proposed) < Math.min(1.5 * Math.abs(half), Math.abs(last) / 2)
    last = isGood ? step : half
    step = isGood ? proposed : half
    before = best
    const x = best.x + (Math.abs(step) > near ? step : Math.sign(half) * near)
    best = { x, y: f(x) }
  }
  return best.x
}

type Point = { readonly x: number; readonly y: number }

/** How far from the best point a line (two points) or an inverse parabola (three) crosses zero. */
function interpolate(best: Point, before: Point, other: Point): number {
  const s = best.y / before.y
  const gap = other.x - best.x
  if (before.x === other.x) return (gap * s) / (s - 1)
  const q = before.y / other.y
  const r = best.y / other.y
  return (s * (gap * q * (q - r) - (best.x - before.x) * (r - 1))) / -((q - 1) * (r - 1) * (s - 1))
}
