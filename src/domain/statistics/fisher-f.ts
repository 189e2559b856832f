import { betaTails } from './beta-function.ts'

/** [ST12] P(F > x) of Fisher's F with df1 and df2 degrees of freedom, to full relative precision; 1 below 0. */
export function fTail(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  const a = df1 / 2
  const b = df2 / 2
  const sum = a * x + b
  return betaTails({ a, b, x: (a * x) / sum, y: b / sum, excess: a * b * ((x - 1) / sum) }).upper
}
