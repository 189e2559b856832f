import { expect, test } from 'vitest'
import { aboutAct } from './about-act.ts'

test.each([
  [{ details: { user: 'u', email: 'new@example.com' }, userName: null }, 'new@example.com'],
  [{ details: { user: 'u', email: 'new@example.com' }, userName: 'Person 1' }, 'Person 1'],
  [{ details: { source: 'crm', kind: 'accounts', added: 3 }, userName: null }, 'crm · accounts'],
  [{ details: { number: 2, name: null, reason: 'Prices rose.' }, userName: null }, '#2 · Prices rose.'],
  [{ details: { run: 4, applied: 86 }, userName: null }, '#4'],
  [{ details: { email: { erased: 'u' } }, userName: null }, ''],
])('%o is about %s', (act, words) => {
  expect(aboutAct(act)).toBe(words)
})
