import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCycles } from './find-cycles.ts'

test('[Q43] who is above themselves, as a walk from each one tells', () => {
  const id = fc.integer({ min: 0, max: 12 }).map(String)
  fc.assert(
    fc.property(fc.dictionary(id, id), (parents) => {
      const parentOf = new Map(Object.entries(parents))
      const expected = [...parentOf.keys()].filter((start) => {
        let at = parentOf.get(start)
        for (let step = 0; step < 20 && at !== undefined && at !== start; step++) at = parentOf.get(at)
        return at === start
      })
      expect([...findCycles(parentOf)].toSorted()).toEqual(expected.toSorted())
    }),
  )
})
