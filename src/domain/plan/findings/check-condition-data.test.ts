import { describe, expect, test } from 'vitest'
import { AS_OF, type Known } from '../../assessment/an-assessment.ts'
import type { FindingCode } from '../finding.ts'
import { aPlan, findingsOf } from '../testing/a-plan.ts'

const MODEL = {
  tiers: [
    { id: 'high', touch: 'high' as const, when: 'acv >= 1000 && nps > 30' },
    { id: 'tech', touch: 'tech' as const },
  ],
}
const found = (code: FindingCode, accounts: readonly Known[]) =>
  findingsOf(aPlan({ model: MODEL, accounts }), code)

describe('[L27] what the accounts say about conditions', () => {
  test('a field that half of the accounts have is not mostly empty', () => {
    expect(found('mostly_empty_field', [{ acv: 1, nps: 1 }, { acv: 1 }])).toEqual([])
  })

  test('a field that fewer have is', () => {
    expect(
      found('mostly_empty_field', [
        { acv: 1, nps: 1 },
        { acv: 1, times: 2 },
      ]),
    ).toMatchObject([
      {
        severity: 'warning',
        tiers: ['high'],
        accounts: [],
        accountCount: 2,
        moneyMinor: undefined,
        values: { field: 'nps', knownShare: 1 / 3 },
      },
    ])
  })

  test('five accounts exactly on a line, with the ARR that sits there', () => {
    const accounts = [
      { acv: 1000, nps: 1, times: 5 },
      { acv: 999, nps: 1, times: 95 },
    ]
    expect(found('crowded_threshold', accounts)).toMatchObject([
      { tiers: ['high'], accountCount: 5, moneyMinor: 500_000, values: { field: 'acv', atMinor: 100_000 } },
    ])
    expect(found('crowded_threshold', [{ acv: 1000, nps: 1, times: 4 }])).toEqual([])
  })

  test('a line of another field states no money', () => {
    expect(found('crowded_threshold', [{ acv: 5, nps: 30, times: 5 }])).toMatchObject([
      { accountCount: 5, moneyMinor: undefined, values: { field: 'nps', at: 30 } },
    ])
  })

  test('unplaced accounts are counted, those that start later are not', () => {
    const accounts = [{ acv: 1, nps: 1 }, { nps: 40 }, { acv: 1, times: 9, startOn: AS_OF + 1 }]
    expect(found('mostly_empty_field', accounts)).toEqual([])
  })
})
