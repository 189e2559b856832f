import type { Books } from '../../domain/assignment/books.ts'
import type { BooksInputs, BooksOptions } from '../../domain/assignment/books-inputs.ts'
import { booksOf } from '../../domain/assignment/books-of.ts'
import { isMeantForCsm } from '../../domain/assignment/is-meant-for-csm.ts'
import { usualGap } from '../../domain/assignment/usual-gap.ts'
import { openSolver } from '../../solver/open-solver.ts'

/** Finds out who serves whom; tests give their own. */
export type SolveBooks = (inputs: BooksInputs, options: Omit<BooksOptions, 'gap'>) => Promise<Books>

/** Books by the solver in a thread of its own, as close to the best as their number asks for; until proven where no effort is spared. */
export const solveBooks: SolveBooks = async (inputs, options) => {
  const solver = openSolver()
  try {
    const gap = options.effort === 'thorough' ? 0 : usualGap(countMeant(inputs))
    return await booksOf(inputs, solver.optimise, { ...options, gap })
  } finally {
    await solver.close()
  }
}

function countMeant({ accounts, model, pools }: BooksInputs): number {
  const meant = new Set(model.tiers.filter((tier) => isMeantForCsm(tier, pools)).map(({ id }) => id))
  return accounts.reduce((count, { tier }) => count + (tier !== undefined && meant.has(tier) ? 1 : 0), 0)
}
