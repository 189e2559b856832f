import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairShares, type ServingGroup } from './fair-share.ts'

const levels = (needs: readonly number[], groups: readonly ServingGroup[]) => {
  const shares = fairShares(needs, groups)
  return groups.map(({ capacity }, place) => shares.reduce((sum, share) => sum + share[place]!, 0) / capacity)
}

test('[N8] who serves both tiers helps where more is to do', () => {
  const groups = [
    { serves: [true, false], capacity: 100 },
    { serves: [false, true], capacity: 100 },
    { serves: [true, true], capacity: 100 },
  ]
  expect(levels([150, 90], groups).map((level) => Math.round(level * 1000))).toEqual([800, 800, 800])
  expect(levels([190, 20], groups).map((level) => Math.round(level * 1000))).toEqual([950, 200, 950])
})

test('[N8] nothing is lost, and no step to another group would be more even', () => {
  const anyGroups = fc.array(
    fc.record({
      serves: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      capacity: fc.integer({ min: 1, max: 1000 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)), anyGroups, (needs, groups) => {
      const shares = fairShares(needs, groups)
      const level = levels(needs, groups)
      needs.forEach((need, tier) => {
        const serving = [...groups.keys()].filter((place) => groups[place]!.serves[tier])
        const given = shares[tier]!.reduce((sum, share) => sum + share, 0)
        expect(given).toBeCloseTo(serving.length === 0 ? 0 : need, 6)
        const used = serving.filter((place) => shares[tier]![place]! > 1e-6).map((place) => level[place]!)
        const lowest = Math.min(...serving.map((place) => level[place]!))
        if (used.length > 0) expect(Math.max(...used)).toBeLessThanOrEqual(lowest + 1e-4)
      })
    }),
  )
})
