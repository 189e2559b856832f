import type { Design, Outcome } from './design.ts'
import { neededAccounts, wholeSizes } from './needed-accounts.ts'
import { powerAt } from './power-at.ts'
import { smallestEffect } from './smallest-effect.ts'

/** Two of accounts, effect and power; the third is asked. */
export type SizeQuestion = {
  readonly design: Design
  /** Without an effect worth the name (a difference of 0) when the effect is asked. */
  readonly outcome: Outcome
  /** Accounts of each arm, the control first; undefined when they are asked. */
  readonly sizes: readonly number[] | undefined
  readonly isEffectGiven: boolean
  /** The power that is wanted. */
  readonly power: number
  readonly direction: 'increase' | 'decrease'
}

export type SizeAnswer = {
  readonly asked: 'accounts' | 'effect' | 'power'
  /** Accounts of each arm, the control first; undefined when no number is enough. */
  readonly sizes: readonly number[] | undefined
  /** Before they were rounded up. */
  readonly exactSizes: readonly number[] | undefined
  /** With the effect that was given, or else the smallest that is shown; undefined when none is. */
  readonly outcome: Outcome | undefined
  /** What the whole accounts have of the effect. */
  readonly power: number | undefined
  /** The smallest effect that the accounts show with the wanted power. */
  readonly smallest: Outcome | undefined
  /** When the power was asked and is too little: accounts of all arms that would do. */
  readonly neededAccounts: number | undefined
}

/** [PT61] Of accounts, effect and power, any two give the third. */
export function answerSize(question: SizeQuestion): SizeAnswer {
  const { design, outcome, isEffectGiven, power, direction } = question
  const asked = question.sizes === undefined ? 'accounts' : isEffectGiven ? 'power' : 'effect'
  const total = isEffectGiven ? neededAccounts(outcome, design, power) : undefined
  const whole = total === undefined ? undefined : wholeSizes(design, total)
  const sizes = question.sizes ?? whole
  const smallest = sizes && smallestEffect(outcome, { design, sizes, power, direction })
  const shown = isEffectGiven ? outcome : smallest
  const reached = sizes && shown && powerAt(shown, design, sizes)
  return {
    asked,
    sizes,
    exactSizes:
      question.sizes ?? (total === undefined ? undefined : design.allocation.map((share) => share * total)),
    outcome: shown,
    power: reached,
    smallest,
    neededAccounts:
      asked === 'power' && reached !== undefined && reached < power
        ? whole?.reduce((sum, size) => sum + size, 0)
        : undefined,
  }
}
