import { expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { ConditionTally } from './condition-tally.ts'
import type { Model } from './model.ts'
import { parseModel } from './parse-model.ts'

const TIERS = `
tiers:
  - { id: high, touch: high, when: acv >= 100 }
  - { id: low, touch: low, when: acv >= 10 || region == "EMEA" }
  - { id: tech, touch: tech }
`

test('[M30] each condition counts those for whom it holds, those whom no tier before takes, and those left open', () => {
  expect(tallyOf(`tierwise: 1${TIERS}`)).toEqual([
    { tier: 'high', meets: 2, meetsMinor: 35_000, takes: 2, takesMinor: 35_000, takesWithAcv: 2, open: 2 },
    { tier: 'low', meets: 4, meetsMinor: 36_500, takes: 2, takesMinor: 1500, takesWithAcv: 1, open: 1 },
    { tier: 'tech', meets: 6, meetsMinor: 37_000, takes: 2, takesMinor: 500, takesWithAcv: 1, open: 0 },
  ])
})

test('[M30] in an exclusive model nobody stands in the way of another tier', () => {
  const exclusive = `tierwise: 1\nmatch: exclusive${TIERS.replace('touch: tech }', 'touch: tech, when: acv < 10 }')}`
  expect(tallyOf(exclusive).map(({ meets, takes }) => [meets, takes])).toEqual([
    [2, 2],
    [4, 4],
    [1, 1],
  ])
})

function tallyOf(document: string) {
  const parsed = parseModel(document)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const tally = new ConditionTally(parsed.model)
  for (const [acv, region] of BASE) {
    const account = anAccount({ id: 'a', acvMinor: acv === undefined ? undefined : acv * 100, region })
    tally.add({ account, context: contextOf(parsed.model) })
  }
  return tally.tiers
}

const BASE: readonly (readonly [acv: number | undefined, region: string | undefined])[] = [
  [200, 'EMEA'],
  [150, undefined],
  [15, undefined],
  [5, 'APAC'],
  [undefined, 'EMEA'],
  [undefined, undefined],
]

function contextOf({ segments, health }: Model) {
  return { asOf: 0, minorPerMajor: 100, segments, health, companyComplexity: undefined }
}
