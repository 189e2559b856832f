import type { ImportProblem } from '../import-problem.ts'
import type { ImportNote } from '../import-summary.ts'
import type { GuessedMapping } from '../mapping/guess-mapping.ts'

/** The refusal of a list without ACV, with the column that looks most like it and why it is not. */
export function noAcvColumn(guess: GuessedMapping, header: readonly string[], file: string): ImportProblem {
  const [first] = guess.notAcv
  const lookalike = first ? { lookalike: header[first.index]!, lookalikeKind: first.kind } : {}
  return { code: 'no-acv-column', file, line: 1, values: { columns: header, ...lookalike } }
}

const NOTE = {
  'customer-revenue': 'customer-revenue-column-found',
  monthly: 'mrr-column-found',
  'contract-total': 'contract-total-column-found',
} as const

/** Columns that look like ACV, beside the one that is. */
export function likenessNotes(guess: GuessedMapping, header: readonly string[]): ImportNote[] {
  return guess.notAcv.map(({ index, kind }) => ({ code: NOTE[kind], values: { column: header[index]! } }))
}
