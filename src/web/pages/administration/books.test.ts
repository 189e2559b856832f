import { expect, test } from 'vitest'
import { booksOf } from './books.ts'

test('what each person holds; accounts of nobody count for nobody, an unknown ACV is not zero', () => {
  const books = booksOf({
    owner: { values: ['a', 'b'], at: [0, -1, 1, 0, 0] },
    acvMinor: [100, 1000, null, 250, null],
  })
  expect([...books]).toEqual([
    ['a', { accounts: 3, acvMinor: 350, withoutAcv: 1 }],
    ['b', { accounts: 1, acvMinor: 0, withoutAcv: 1 }],
  ])
})
