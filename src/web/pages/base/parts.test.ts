import { expect, test } from 'vitest'
import { NOT_KNOWN } from './filter-accounts.ts'
import { partsOf, segmentParts, shareOf } from './parts.ts'

const NAMES = {
  nameOf: (value: string) => value.toUpperCase(),
  unknown: 'unknown',
  others: (count: number) => `${count} others`,
}
const heap = (accounts: number, arrMinor: number) => ({ accounts, arrMinor })

test('the part with the most ARR is first, what is not known last, what has no account nowhere', () => {
  expect(partsOf([heap(1, 5), heap(0, 0), heap(2, 9), heap(3, 100)], ['a', 'b', 'c'], NAMES)).toEqual([
    { label: 'C', filter: 'c', accounts: 2, arrMinor: 9 },
    { label: 'A', filter: 'a', accounts: 1, arrMinor: 5 },
    { label: 'unknown', filter: NOT_KNOWN, accounts: 3, arrMinor: 100 },
  ])
})

test('of many parts the smaller ones stand together and lead to all of them', () => {
  const values = Array.from({ length: 11 }, (_, index) => `v${index}`)
  const heaps = [...values.map((_, index) => heap(1, 100 - index)), heap(0, 0)]
  const parts = partsOf(heaps, values, NAMES)
  expect(parts).toHaveLength(9)
  expect(parts.at(-1)).toEqual({
    label: '3 others',
    filter: 'v8|v9|v10',
    accounts: 3,
    arrMinor: 92 + 91 + 90,
  })
})

test('segments lead to the numbers of employees that they are', () => {
  const part = (segment: 'enterprise' | 'mid_market' | 'smb' | 'unknown') => ({
    ...{ segment, accounts: 1, arrMinor: 1, accountShare: 0.25, arrShare: 0.25 },
  })
  const all = [part('enterprise'), part('mid_market'), part('smb'), { ...part('unknown'), accounts: 0 }]
  const parts = segmentParts(all, { midMarketFrom: 100, enterpriseFrom: 1000 }, (segment) => segment)
  expect(parts.map(({ filter }) => filter)).toEqual(['1000..', '100..999', '..99'])
})

test('there is no share of nothing', () => {
  expect([shareOf(1, 4), shareOf(0, 0)]).toEqual([0.25, undefined])
})
