import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../kernel/seeded-random.ts'
import { normalDraw, shuffled } from '../../statistics/draws.ts'
import { compareChanges } from './compare-changes.ts'
import type { DidRow } from './did-row.ts'
import type { Panel, PanelUnit } from './panel.ts'
import { compareStaggered } from './staggered.ts'

function aPanel(
  seed: number,
  { groups, never }: { readonly groups: readonly number[]; readonly never: number },
): Panel {
  const random = seededRandom(seed)
  const periods = groups.length + 1
  const units = [...groups, never].flatMap((size, group) =>
    Array.from({ length: size }, (_, place): PanelUnit => {
      const unit = `${group}-${place}`
      const values = Array.from({ length: periods }, () => normalDraw(random))
      return { unit, cluster: unit, group: group < groups.length ? group : undefined, values }
    }),
  )
  return { periods, groups: groups.map((_, group) => group + 1), units }
}

test('[PT33] one start and two periods are a plain difference of changes, with Welch’s error', () => {
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.integer({ min: 2, max: 9 }),
      fc.integer({ min: 2, max: 9 }),
      (seed, treated, never) => {
        const panel = aPanel(seed, { groups: [treated], never })
        const rows: DidRow[] = panel.units.flatMap(({ unit, cluster, group, values }) =>
          values.map((value, period) => ({
            ...{ unit, cluster, isTreated: group === 0, isAfter: period === 1, period: undefined },
            value: value!,
          })),
        )
        const plain = compareChanges(rows, 0.95)!
        const { effects, simple, overall } = compareStaggered(panel, 0.95)
        for (const found of [effects[0]!, simple!, overall!]) {
          expect(found.difference).toBeCloseTo(plain.difference, 10)
          expect(found.standardError).toBeCloseTo(plain.standardError!, 10)
          expect(found.degreesOfFreedom).toBeCloseTo(plain.degreesOfFreedom!, 8)
        }
      },
    ),
  )
})

test('[PT34] the averages are weighted by the sizes of the groups', () => {
  const panel = aPanel(4, { groups: [3, 6, 2], never: 7 })
  const { effects, groups, simple, overall } = compareStaggered(panel, 0.95)
  const sizes = [3, 6, 2]
  const after = effects.filter(({ group, period }) => period >= panel.groups[group]!)
  const weight = after.reduce((sum, { group }) => sum + sizes[group]!, 0)
  const weighted = after.reduce((sum, { group, difference }) => sum + sizes[group]! * difference, 0)
  expect(simple!.difference).toBeCloseTo(weighted / weight, 12)
  const ofGroups = groups.reduce((sum, { group, difference }) => sum + sizes[group]! * difference, 0)
  expect(overall!.difference).toBeCloseTo(ofGroups / 11, 12)
})

test('[PT34] the order of the units does not matter', () => {
  const panel = aPanel(9, { groups: [4, 5], never: 6 })
  const turned = { ...panel, units: shuffled(panel.units, seededRandom(2)) }
  const [a, b] = [compareStaggered(panel, 0.95), compareStaggered(turned, 0.95)]
  expect(b.overall!.difference).toBeCloseTo(a.overall!.difference, 12)
  expect(b.overall!.standardError).toBeCloseTo(a.overall!.standardError!, 12)
  expect(b.trend!.p).toBeCloseTo(a.trend!.p, 12)
})

test('[PT34] a group of one has an effect and no interval', () => {
  const { effects, groups } = compareStaggered(aPanel(5, { groups: [1, 4], never: 6 }), 0.95)
  expect(effects[0]!.difference).toBeTypeOf('number')
  expect(groups[0]).toMatchObject({ units: 1, standardError: undefined, p: undefined })
  expect(groups[1]!.p).toBeTypeOf('number')
})
