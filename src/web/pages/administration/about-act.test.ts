import { expect, test } from 'vitest'
import { aboutAct } from './about-act.ts'

test.each([
  [{ details: { user: 'u', email: 'new@example.com' }, aboutName: null }, 'new@example.com'],
  [{ details: { user: 'u', email: 'new@example.com' }, aboutName: 'Person 1' }, 'Person 1'],
  [{ details: { source: 'crm', kind: 'accounts', added: 3 }, aboutName: null }, 'crm · ACCOUNTS'],
  [{ details: { number: 2, name: null, reason: 'Prices rose.' }, aboutName: null }, '#2 · Prices rose.'],
  [{ details: { run: 4, applied: 86 }, aboutName: null }, '#4'],
  [{ details: { email: { erased: 'u' } }, aboutName: null }, ''],
])('%o is about %s', (act, words) => {
  expect(aboutAct(act, (kind) => kind.toUpperCase())).toBe(words)
})
