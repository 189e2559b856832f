import { naturalExp } from './natural-exp.ts'
import { naturalLog } from './natural-log.ts'

/** [K12] A positive base to any power. */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1
  return base === 0 ? 0 : naturalExp(exponent * naturalLog(base))
}
