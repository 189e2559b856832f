import { naturalExp } from '../kernel/natural-exp.ts'
import { naturalLog } from '../kernel/natural-log.ts'
import type { Random } from '../kernel/seeded-random.ts'

/** A time with this mean that does not remember: arrivals by chance, and handling with a coefficient of variation of 1. */
export function drawExponential(random: Random, mean: number): number {
  return -mean * naturalLog(1 - random())
}

/**
 * A handling time with this mean and coefficient of variation: constant at 0, exponential at 1, where Erlang's formulas hold,
 * lognormal otherwise (as times of people's work are: L. Brown et al. 2005, "Statistical analysis of a telephone call center").
 */
export function drawHandling(
  random: Random,
  { mean, variation }: { readonly mean: number; readonly variation: number },
): number {
  if (variation === 0) return mean
  if (variation === 1) return drawExponential(random, mean)
  const variance = naturalLog(1 + variation * variation)
  return mean * naturalExp(Math.sqrt(variance) * drawNormal(random) - variance / 2)
}

/** Of the standard normal distribution (G. Marsaglia's polar method). */
function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * naturalLog(square)) / square)
  }
}
