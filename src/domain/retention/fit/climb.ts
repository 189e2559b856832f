import type { RenewalCounts } from './renewal-counts.ts'
import type { BetaShape } from './renewal-likelihood.ts'

/** Slopes and curvatures of the log-likelihood in α and β. */
export type Slopes = {
  readonly alpha: number
  readonly beta: number
  readonly alphaAlpha: number
  readonly alphaBeta: number
  readonly betaBeta: number
}

/** [RT20] Exact derivatives: with renewal rates (β + t − 1) / (α + β + t − 1) the gamma functions of the likelihood cancel. */
export function slopesAt(counts: RenewalCounts, { alpha, beta }: BetaShape): Slopes {
  const slopes = { alpha: 0, beta: 0, alphaAlpha: 0, alphaBeta: 0, betaBeta: 0 }
  counts.forEach(({ atRisk, kept }, renewal) => {
    const left = (atRisk - kept) / alpha
    const stayed = kept / (beta + renewal)
    const all = atRisk / (alpha + beta + renewal)
    const bend = all / (alpha + beta + renewal)
    slopes.alpha += left - all
    slopes.beta += stayed - all
    slopes.alphaAlpha += bend - left / alpha
    slopes.alphaBeta += bend
    slopes.betaBeta += bend - stayed / (beta + renewal)
  })
  return slopes
}

/** Newton's steps in ln α and ln β from a point near the top, until they no longer move. On a ridge so flat that rounding decides, the point stays as near as it came. */
export function climb(counts: RenewalCounts, start: BetaShape): BetaShape {
  let { alpha, beta } = start
  for (let step = 0; step < MOST_STEPS; step++) {
    const slopes = slopesAt(counts, { alpha, beta })
    const first = slopes.alpha * alpha
    const second = slopes.beta * beta
    const a = slopes.alphaAlpha * alpha * alpha + first
    const b = slopes.alphaBeta * alpha * beta
    const c = slopes.betaBeta * beta * beta + second
    const determinant = a * c - b * b
    if (!(a < 0 && determinant > 0)) break
    const moveAlpha = (b * second - c * first) / determinant
    const moveBeta = (b * first - a * second) / determinant
    const shorten = Math.min(1, 1 / Math.max(Math.abs(moveAlpha), Math.abs(moveBeta)))
    alpha *= Math.exp(shorten * moveAlpha)
    beta *= Math.exp(shorten * moveBeta)
    if (Math.max(Math.abs(moveAlpha), Math.abs(moveBeta)) < SETTLED) break
  }
  return { alpha, beta }
}

const MOST_STEPS = 100
/** Rounding of the slopes keeps the last digits moving. */
const SETTLED = 1e-11
