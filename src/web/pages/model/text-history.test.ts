import { expect, test } from 'vitest'
import { beginHistory, pushText, redoText, undoText } from './text-history.ts'

const typed = (history: ReturnType<typeof beginHistory>, ...texts: readonly string[]) =>
  texts.reduce((all, text) => pushText(all, text, 'typing'), history)

test('letters typed one after another go back in one step, a new line ends a step', () => {
  const history = typed(beginHistory(''), 'a', 'ab', 'ab\n', 'ab\nc')
  expect(undoText(history).text).toBe('ab')
  expect(undoText(undoText(history)).text).toBe('')
  expect(redoText(redoText(undoText(undoText(history)))).text).toBe('ab\nc')
})

test('each edit of a form is a step, and a new change forgets what was taken back', () => {
  const history = pushText(pushText(beginHistory('a'), 'b', 'edit'), 'c', 'edit')
  const back = undoText(history)
  expect(back.text).toBe('b')
  expect(redoText(pushText(back, 'd', 'edit')).text).toBe('d')
  expect(undoText(beginHistory('a')).text).toBe('a')
})

test('the same text is no change', () => {
  const history = beginHistory('a')
  expect(pushText(history, 'a', 'edit')).toBe(history)
})
