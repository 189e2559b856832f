import { describe, expect, test } from 'vitest'
import { anAccount } from '../account/account.ts'
import { aModel } from '../model/a-model.ts'
import type { ModelDocument } from '../model/document.ts'
import { aContext } from './a-context.ts'
import { findBase } from './find-base.ts'

type Known = Partial<Parameters<typeof anAccount>[0]>

function baseIn(document: Partial<ModelDocument>, known: Known, full?: number) {
  const model = aModel(document)
  return findBase({ account: anAccount({ id: 'a', ...known }), context: aContext(model) }, model, full)
}

describe('[T1] the first tier whose condition holds', () => {
  test.each([
    [100_000_00, 0],
    [99_999_99, 1],
    [10_000_00, 1],
    [9_999_99, 2],
    [0, 2],
  ])('ACV %d minor is in tier %d of the default model', (acvMinor, index) => {
    expect(baseIn({}, { acvMinor })).toEqual({ kind: 'tier', index })
  })

  test('without a last tier that takes the rest there may be none', () => {
    const tiers = [{ id: 'high', touch: 'high' as const, when: 'acv >= 100000' }]
    expect(baseIn({ tiers }, { acvMinor: 5 })).toEqual({ kind: 'none', holding: [] })
  })
})

const EXCLUSIVE: Partial<ModelDocument> = {
  match: 'exclusive',
  tiers: [
    { id: 'named', touch: 'high', when: 'acv > 100000 || employees >= 2500' },
    { id: 'shared', touch: 'low', when: 'acv < 100000 && employees <= 2500' },
  ],
}

describe('[T2] exactly one of exclusive tiers', () => {
  test('the one that holds', () => {
    expect(baseIn(EXCLUSIVE, { acvMinor: 5_000_00, employees: 10 })).toEqual({ kind: 'tier', index: 1 })
  })
  test('none holds at the gap', () => {
    expect(baseIn(EXCLUSIVE, { acvMinor: 100_000_00, employees: 10 })).toEqual({ kind: 'none', holding: [] })
  })
  test('several hold at the overlap, and are named', () => {
    expect(baseIn(EXCLUSIVE, { acvMinor: 5_000_00, employees: 2500 })).toEqual({
      kind: 'none',
      holding: ['named', 'shared'],
    })
  })
})

describe('[T3] unknown is not the last tier', () => {
  test('a missing ACV is named', () => {
    expect(baseIn({}, {})).toEqual({ kind: 'unknown', missing: ['acv'] })
  })
  test('an unknown condition before one that holds leaves the base unknown', () => {
    const tiers = [
      { id: 'key', touch: 'high' as const, when: 'employees >= 1000' },
      { id: 'low', touch: 'low' as const, when: 'acv >= 10000' },
      { id: 'tech', touch: 'tech' as const },
    ]
    expect(baseIn({ tiers }, { acvMinor: 50_000_00 })).toEqual({ kind: 'unknown', missing: ['employees'] })
    expect(baseIn({ tiers }, { acvMinor: 50_000_00, employees: 1 })).toEqual({ kind: 'tier', index: 1 })
  })
  test('true || unknown is true, false && unknown is false', () => {
    const tiers = [
      { id: 'key', touch: 'high' as const, when: 'acv >= 100000 || employees >= 1000' },
      { id: 'low', touch: 'low' as const, when: 'acv >= 10000 && employees >= 10' },
      { id: 'tech', touch: 'tech' as const },
    ]
    expect(baseIn({ tiers }, { acvMinor: 100_000_00 })).toEqual({ kind: 'tier', index: 0 })
    expect(baseIn({ tiers }, { acvMinor: 1 })).toEqual({ kind: 'unknown', missing: ['employees'] })
    expect(baseIn({ tiers: tiers.slice(1) }, { acvMinor: 1 })).toEqual({ kind: 'tier', index: 1 })
  })
  test('only fields that made the condition unknown are named', () => {
    const tiers = [
      { id: 'key', touch: 'high' as const, when: '(acv >= 100000 && nps > 0) || employees >= 1000' },
      { id: 'tech', touch: 'tech' as const },
    ]
    expect(baseIn({ tiers }, { acvMinor: 1 })).toEqual({ kind: 'unknown', missing: ['employees'] })
  })
  test('in an exclusive model an unknown condition might be the second that holds', () => {
    const known = { acvMinor: 200_000_00 }
    expect(baseIn(EXCLUSIVE, known)).toEqual({ kind: 'tier', index: 0 })
    const tiers = [...EXCLUSIVE.tiers!, { id: 'late', touch: 'tech' as const, when: 'nps < 0' }]
    expect(baseIn({ ...EXCLUSIVE, tiers }, known)).toEqual({ kind: 'unknown', missing: ['nps'] })
    const both = { acvMinor: 5_000_00, employees: 2500 }
    expect(baseIn({ ...EXCLUSIVE, tiers }, both)).toEqual({ kind: 'none', holding: ['named', 'shared'] })
  })
  test('below a tier without a seat the field that is missing there is named', () => {
    const tiers = [
      { id: 'key', touch: 'high' as const, when: 'acv > 10', bound: { accounts: 1 } },
      { id: 'low', touch: 'low' as const, when: 'employees > 5' },
    ]
    const known = { acvMinor: 2000 }
    expect(baseIn({ tiers }, known)).toEqual({ kind: 'tier', index: 0 })
    expect(baseIn({ tiers }, known, 0)).toEqual({ kind: 'unknown', missing: ['employees'] })
    expect(baseIn({ tiers }, { ...known, employees: 3 }, 0)).toEqual({ kind: 'none', holding: [] })
  })
  test('a calculation without a result is named as it is written', () => {
    const tiers = [
      { id: 'key', touch: 'high' as const, when: 'acv / employees > 100.0' },
      { id: 'tech', touch: 'tech' as const },
    ]
    const base = baseIn({ tiers }, { acvMinor: 1, employees: 0 })
    expect(base).toEqual({ kind: 'unknown', missing: ['acv / employees'] })
  })
})
