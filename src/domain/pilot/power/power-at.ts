import { normalQuantile } from '../../kernel/normal-distribution.ts'
import { noncentralStudentTail } from '../../statistics/noncentral-student.ts'
import { normalTail } from '../../statistics/normal.ts'
import { studentQuantile } from '../../statistics/student.ts'
import { alphaOfEach, type Design, type Outcome } from './design.ts'
import { type Signal, signalOf } from './signal.ts'

/**
 * [PT55] The probability that the effect is shown, where the arms have these sizes (the control first): of several arms
 * the least. 0 where too few accounts or books are left to estimate a spread, and where an arm is a single one: its own
 * luck cannot be told from the treatment.
 */
export function powerAt(outcome: Outcome, design: Design, sizes: readonly number[]): number {
  const [control = 0, ...others] = sizes
  const alpha = alphaOfEach(design)
  if (sizes.some((size) => isSingle(size, design))) return 0
  const powers = others.map((treated) =>
    powerOf(signalOf(outcome, design, { control, treated }), alpha, design.sides),
  )
  return Math.min(...powers)
}

/** Books of an arm may be smaller than most, so that two of them count for less than two. */
const TWO_BOOKS = 1.5
/** But for rounding. */
const TWO_ACCOUNTS = 2 - 1e-9

function isSingle(size: number, { clusters }: Design): boolean {
  return size < (clusters === undefined ? TWO_ACCOUNTS : TWO_BOOKS * clusters.size)
}

/** From here on Student's t is the normal distribution to the eighth digit, and much dearer. */
const MANY = 1e7

function powerOf(signal: Signal, alpha: number, sides: 1 | 2): number {
  const { delta, inflation, isDirected } = signal
  const df = (signal.degreesOfFreedom ?? MANY) < MANY ? signal.degreesOfFreedom : undefined
  if (Number.isNaN(delta) || (df !== undefined && df <= 0)) return 0
  const tail = alpha / sides
  const critical = -(df === undefined ? normalQuantile(tail) : studentQuantile(tail, df)) * inflation
  const beyond = (shift: number) =>
    df === undefined ? normalTail(critical - shift) : noncentralStudentTail({ t: critical, df, delta: shift })
  if (delta === Number.POSITIVE_INFINITY) return 1
  return Math.min(1, beyond(delta) + (sides === 2 && !isDirected ? beyond(-delta) : 0))
}
