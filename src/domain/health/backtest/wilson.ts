import { normalQuantile } from '../../kernel/normal-distribution.ts'

/** [HE20] The 95 % interval of a share (Wilson 1927): it holds its promise for few accounts and for shares near 0 and 1 too. */
export function wilsonInterval(events: number, n: number): { lower: number; upper: number } {
  const z = normalQuantile(0.975)
  const share = events / n
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return {
    lower: events === 0 ? 0 : Math.max(0, centre - reach),
    upper: events === n ? 1 : Math.min(1, centre + reach),
  }
}
