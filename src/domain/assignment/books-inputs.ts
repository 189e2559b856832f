import type { Csm } from '../account/csm.ts'
import type { Day } from '../kernel/day.ts'
import type { Model } from '../model/model.ts'
import type { OptimiseOptions } from '../optimiser/solution.ts'
import type { BookAccount, BookLock } from './book-account.ts'
import type { Books } from './books.ts'

/** Who there is to serve whom, and what a person wants of the answer. */
export type BooksInputs = {
  readonly model: Pick<Model, 'tiers' | 'people' | 'health' | 'movement'>
  readonly asOf: Day
  /** In any order; ids are unique. */
  readonly accounts: readonly BookAccount[]
  /** Everybody; who is no CSM by role gets nothing. */
  readonly team: readonly Csm[]
  readonly locks?: readonly BookLock[] | undefined
  /** So many accounts with an owner may at most get another one, whatever the cause. */
  readonly mostMoves?: number | undefined
  /** Ids of people who get nothing, because they leave. */
  readonly without?: readonly string[] | undefined
  /** Hours above capacity are allowed and cost points; the maximum ratios hold all the same. */
  readonly allowOverload?: boolean | undefined
  /** `queue`: tiers that share a pool have no owners; `books`: their accounts get one too. */
  readonly pools: 'queue' | 'books'
}

/** How far the search goes, and where it begins. */
export type BooksOptions = Pick<OptimiseOptions, 'gap' | 'effort' | 'isCancelled'> & {
  /** Earlier books of much the same accounts and team: few accounts move away from them. */
  readonly warm?: Pick<Books, 'assignments' | 'prices'> | undefined
  /** How far it is, in books' own terms; more often than not the objective is still above the final one. */
  readonly onProgress?: ((progress: BooksProgress) => void) | undefined
}

export type BooksProgress = {
  /** `cover`: as little ARR as possible is left uncovered; `balance`: the soft goals. */
  readonly stage: 'cover' | 'balance'
  readonly objective: number
  readonly lowerBound: number
  readonly gap: number
}
