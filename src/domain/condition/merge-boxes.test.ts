import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, mergeBoxes } from './merge-boxes.ts'

const SIZES = [3, 2, 4]

const box: fc.Arbitrary<Box> = fc
  .tuple(
    ...SIZES.map((size) => fc.option(fc.uniqueArray(fc.nat(size - 1), { minLength: 1 }), { nil: undefined })),
  )
  .map((parts) => parts.map((cells) => cells?.sort((a, b) => a - b)))

function listCombinations(boxes: readonly Box[]): ReadonlySet<string> {
  const all = (size: number) => Array.from({ length: size }, (_, cell) => cell)
  const found = new Set<string>()
  for (const [a, b, c] of boxes) {
    for (const x of a ?? all(3))
      for (const y of b ?? all(2)) for (const z of c ?? all(4)) found.add(`${x} ${y} ${z}`)
  }
  return found
}

test('[C18] merging loses no combination, adds none, and never makes more boxes', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
      const merged = mergeBoxes(boxes, SIZES)
      expect(listCombinations(merged)).toEqual(listCombinations(boxes))
      expect(merged.length).toBeLessThanOrEqual(boxes.length)
    }),
  )
})

test('[C18] boxes that fill a dimension leave it out', () => {
  const row = (x: number): Box => [[x], [1], undefined]
  expect(mergeBoxes([row(0), row(1), row(2)], SIZES)).toEqual([[undefined, [1], undefined]])
  expect(mergeBoxes([row(0), row(2), [[0], [0], undefined]], SIZES)).toHaveLength(2)
})
