import { expect, test } from 'vitest'
import { startAsking } from './ask-latest.ts'

test('of the questions asked meanwhile only the latest is asked, once the one before is answered', () => {
  const sent: number[] = []
  const { ask, answered } = startAsking<number>((question) => sent.push(question))
  for (const question of [1, 2, 3, 4]) ask(question)
  expect(sent).toEqual([1])
  answered()
  expect(sent).toEqual([1, 4])
  answered()
  ask(5)
  expect(sent).toEqual([1, 4, 5])
})
