import { normalQuantile } from '../../kernel/normal-distribution.ts'
import { findRoot } from '../../statistics/find-root.ts'
import { normalTail } from '../../statistics/normal.ts'
import type { Limits } from '../analysis.ts'

export type Share = { readonly count: number; readonly n: number }

/**
 * [PT6] The interval of a difference of two shares that contains every difference which the score test does not refuse (Mee 1984;
 * method 5 of Newcombe 1998), and the p of that test for no difference: the usual z with pooled variance. As one comes from the
 * other, they cannot contradict each other.
 */
export function scoreInterval(
  arm: Share,
  control: Share,
  confidence: number,
): Limits & { readonly p: number | undefined } {
  const difference = arm.count / arm.n - control.count / control.n
  const z = normalQuantile((1 + confidence) / 2)
  const score = (delta: number) => scoreOf(arm, control, delta)
  const limit = (end: -1 | 1) =>
    difference === end
      ? end
      : (findRoot((delta) => score(delta) + end * z, {
          from: end === 1 ? difference : -1,
          to: end === 1 ? 1 : difference,
          tolerance: 1e-12,
        }) ?? end)
  return { lower: limit(-1), upper: limit(1), p: 2 * normalTail(Math.abs(pooledScore(arm, control))) }
}

/** How many standard errors the difference is away from `delta`, with the shares most likely if that were the truth. */
function scoreOf(arm: Share, control: Share, delta: number): number {
  const [p, q] = likeliest(arm, control, delta)
  const variance = (p * (1 - p)) / arm.n + (q * (1 - q)) / control.n
  const off = arm.count / arm.n - control.count / control.n - delta
  if (off === 0) return 0
  return variance > 0 ? off / Math.sqrt(variance) : off * Number.MAX_VALUE
}

/** `scoreOf` at no difference, where both shares are the one of all. */
function pooledScore(arm: Share, control: Share): number {
  const share = (arm.count + control.count) / (arm.n + control.n)
  const variance = share * (1 - share) * (1 / arm.n + 1 / control.n)
  return variance > 0 ? (arm.count / arm.n - control.count / control.n) / Math.sqrt(variance) : 0
}

/** The two shares of greatest likelihood that differ by `delta` (Farrington & Manning 1990, appendix: a cubic equation). */
function likeliest(arm: Share, control: Share, delta: number): readonly [number, number] {
  const [p, q, ratio] = [arm.count / arm.n, control.count / control.n, control.n / arm.n]
  const a = 1 + ratio
  const b = -(1 + ratio + p + ratio * q + delta * (ratio + 2))
  const c = delta * delta + delta * (2 * p + ratio + 1) + p + ratio * q
  const d = -p * delta * (1 + delta)
  const v = b ** 3 / (27 * a ** 3) - (b * c) / (6 * a * a) + d / (2 * a)
  const u = Math.sign(v || 1) * Math.sqrt(Math.max(0, (b * b) / (9 * a * a) - c / (3 * a)))
  const angle = u === 0 ? Math.PI / 2 : Math.acos(Math.min(1, Math.max(-1, v / u ** 3)))
  const root = 2 * u * Math.cos((Math.PI + angle) / 3) - b / (3 * a)
  const likely = Math.min(Math.min(1, 1 + delta), Math.max(Math.max(0, delta), root))
  return [likely, likely - delta]
}
