import { normalQuantile } from '../../kernel/normal-distribution.ts'

/** The scale on which limits are symmetric. */
export type LimitKind = 'log' | 'log-log' | 'plain'

export type Confidence = { readonly level: number; readonly kind: LimitKind }

export type Limits = { readonly lower: number | undefined; readonly upper: number | undefined }

const UNKNOWN: Limits = { lower: undefined, upper: undefined }

/**
 * [RT12] Limits of a survival from Greenwood's variance of its logarithm, within 0..1. Nothing is said where nobody is
 * left: the variance has no value there (R says NA).
 */
export function limitsOf(survival: number, variance: number, { level, kind }: Confidence): Limits {
  if (survival <= 0 || !Number.isFinite(variance)) return UNKNOWN
  const z = normalQuantile((1 + level) / 2)
  const off = z * Math.sqrt(variance)
  if (kind === 'plain') {
    return { lower: Math.max(survival - off * survival, 0), upper: Math.min(survival + off * survival, 1) }
  }
  const log = Math.log(survival)
  if (kind === 'log') return { lower: Math.exp(log - off), upper: Math.min(Math.exp(log + off), 1) }
  if (survival >= 1) return UNKNOWN
  // log(−log S) falls where S rises, so the sign of off / log turns by itself.
  const [centre, width] = [Math.log(-log), off / log]
  return { lower: Math.exp(-Math.exp(centre - width)), upper: Math.exp(-Math.exp(centre + width)) }
}
