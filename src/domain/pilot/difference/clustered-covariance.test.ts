import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../kernel/seeded-random.ts'
import { normalDraw } from '../../statistics/draws.ts'
import type { DidRow } from '../did/did-row.ts'
import { compareTwoByTwo } from '../did/two-by-two.ts'
import type { ClusterErrors } from './clustered-covariance.ts'

const anySizes = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 2, max: 8 })))

function someRows(sizes: readonly number[], seed: number): DidRow[] {
  const random = seededRandom(seed)
  return sizes.flatMap((size, corner) =>
    Array.from({ length: size }, (_, place) => ({
      ...{ unit: `${corner}-${place}`, cluster: `${corner}-${place}`, period: undefined },
      ...{ isTreated: corner > 1, isAfter: corner % 2 === 1, value: normalDraw(random) * (1 + corner) },
    })),
  )
}

const errorOf = (rows: readonly DidRow[], errors: ClusterErrors) =>
  compareTwoByTwo(rows, { errors, confidence: 0.95 })!.clusteredError!

test('[PT30] with each value a cluster of its own, CR2 is the root of the sum of the four s²/n', () => {
  fc.assert(
    fc.property(anySizes, fc.nat(1e6), (sizes, seed) => {
      const rows = someRows(sizes, seed)
      const found = compareTwoByTwo(rows, { errors: 'CR2', confidence: 0.95 })!
      expect(found.clusteredError).toBeCloseTo(found.unequalError!, 10)
    }),
  )
})

test('[PT30] CR1 is CR0 times the root of G/(G − 1) · (N − 1)/(N − 4)', () => {
  fc.assert(
    fc.property(anySizes, fc.nat(1e6), (sizes, seed) => {
      const rows = someRows(sizes, seed).map((row, place) => ({ ...row, cluster: String(place % 5) }))
      const n = rows.length
      const factor = Math.sqrt((5 / 4) * ((n - 1) / (n - 4)))
      expect(errorOf(rows, 'CR1')).toBeCloseTo(errorOf(rows, 'CR0') * factor, 10)
    }),
  )
})

test('[PT30] a value that is added to every one of a corner moves the difference and no error', () => {
  const rows = someRows([4, 5, 6, 7], 3).map((row, place) => ({ ...row, cluster: String(place % 6) }))
  const moved = rows.map((row) => (row.isTreated && row.isAfter ? { ...row, value: row.value + 2.5 } : row))
  const [a, b] = [rows, moved].map((each) => compareTwoByTwo(each, { errors: 'CR1', confidence: 0.95 })!)
  expect(b!.difference - a!.difference).toBeCloseTo(2.5, 12)
  expect(b!.clusteredError).toBeCloseTo(a!.clusteredError!, 12)
  expect(b!.standardError).toBeCloseTo(a!.standardError!, 12)
})
