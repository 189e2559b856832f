import { expect, test } from 'vitest'
import { spreadOfBooks } from './spread-of-books.ts'

const books = (...sizes: readonly number[]) =>
  sizes.flatMap((size, book) =>
    Array.from({ length: size }, (_, index) => ({ id: `${book}-${index}`, owner: `CSM ${book}` })),
  )

test('[Q168] books that are alike inside and differ from each other', () => {
  const values = new Map([
    ['0-0', 1],
    ['0-1', 2],
    ['1-0', 5],
    ['1-1', 6],
  ])
  const spread = spreadOfBooks(books(2, 2), values)
  // Mean squares: 16 between, 0.5 within; two accounts in a book.
  expect(spread).toMatchObject({ size: 2, sizeVariation: 0, isIccAssumed: false })
  expect(spread.icc).toBeCloseTo(15.5 / 16.5, 12)
})

test('[Q168] books as different inside as among each other have no correlation, never one below 0', () => {
  const values = new Map([
    ['0-0', 1],
    ['0-1', 9],
    ['1-0', 9],
    ['1-1', 1],
  ])
  expect(spreadOfBooks(books(2, 2), values).icc).toBe(0)
})

test('[Q168] where nothing is known a usual correlation is taken, and said so; unequal books are told', () => {
  const spread = spreadOfBooks([...books(1, 3), { id: 'x', owner: undefined }], new Map())
  expect(spread).toMatchObject({ size: 2, icc: 0.05, isIccAssumed: true })
  expect(spread.sizeVariation).toBeCloseTo(Math.SQRT2 / 2, 12)
})
