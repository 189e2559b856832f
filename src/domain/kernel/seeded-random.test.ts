import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random.ts'

test('[K7] a seed repeats itself, another seed differs, and the numbers spread evenly', () => {
  const [first, again, other] = [seededRandom(7), seededRandom(7), seededRandom(8)]
  const draws = Array.from({ length: 10_000 }, () => first())
  expect(Array.from({ length: 10_000 }, () => again())).toEqual(draws)
  expect(other()).not.toBe(draws[0])
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...draws)).toBeLessThan(1)
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length
    expect(share).toBeGreaterThan(0.085)
    expect(share).toBeLessThan(0.115)
  }
})
