import { expect, test } from 'vitest'
import { encode, inputsOf } from './encode-signals.ts'
import type { Signal } from './signal.ts'

const rowsUntil = (n: number) => Uint32Array.from({ length: n }, (_, row) => row)

test('[HE24] a number is standardised by the rows that are learnt from, with a gap at their mean', () => {
  const signal: Signal = { name: 'logins', kind: 'number', values: [2, 4, 2, 4, 2, 4, undefined, 1000] }
  const inputs = inputsOf([signal], rowsUntil(6))
  expect(inputs).toMatchObject([{ signal: 'logins', part: 'value', mean: 3, deviation: 1 }])
  expect([...encode([signal], inputs, 8).values]).toEqual([-1, 1, -1, 1, -1, 1, 0, 997])
})

test('[HE24] categories and gaps that at least five have are told apart; of two that are all, one', () => {
  const plan: Signal = { name: 'plan', kind: 'category', values: 'aaaaaabbbbbbcccccd'.split('') }
  const parts = inputsOf([plan], rowsUntil(18)).map(({ part }) => part)
  expect(parts).toEqual([{ category: 'a' }, { category: 'b' }, { category: 'c' }])
  const trial: Signal = { name: 'trial', kind: 'category', values: 'yyyyyynnnnn'.split('') }
  expect(inputsOf([trial], rowsUntil(11)).map(({ part }) => part)).toEqual([{ category: 'n' }])
  const gaps: Signal = {
    name: 'nps',
    kind: 'number',
    values: [...Array(6).keys(), ...Array(5).fill(undefined)],
  }
  expect(inputsOf([gaps], rowsUntil(11)).map(({ part }) => part)).toEqual(['value', 'missing'])
})

test('[HE24] a category that was not learnt from is none of those that were', () => {
  const plan: Signal = { name: 'plan', kind: 'category', values: [...'aaaaaabbbbbb', 'new'] }
  const inputs = inputsOf([plan], rowsUntil(12))
  expect([...encode([plan], inputs, 13).values].at(-1)).toBe(-1)
})

test('[HE24] what does not vary is no input', () => {
  const same: Signal = { name: 'same', kind: 'number', values: Array(20).fill(0.1) }
  expect(inputsOf([same], rowsUntil(20))).toEqual([])
})
