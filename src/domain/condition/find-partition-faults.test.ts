import { describe, expect, test } from 'vitest'
import { exact, findFaults, SPACE, span } from './testing/find-faults.ts'

const SOURCEGRAPH = [
  'developers >= 2500 || (developers >= 501 && developers <= 2500 && acv > 100000)',
  '(developers >= 501 && developers <= 2500 && acv < 100000) || (developers >= 100 && developers <= 500 && acv > 100000)',
  '(developers >= 100 && developers <= 500 && acv < 100000) || developers <= 99',
]

describe('the rule of Sourcegraph (spec/8)', () => {
  const report = findFaults(SOURCEGRAPH)

  test('[C18] an ARR of exactly 100,000 has no tier, 2,500 developers are in two, and nothing else is wrong', () => {
    expect(report).toEqual({
      isExact: true,
      assumedWhole: [],
      faults: [
        {
          kind: 'gap',
          example: { acv: 100_000, developers: 1000 },
          where: { acv: [exact(100_000)], developers: [span(100, 2499)] },
        },
        {
          kind: 'overlap',
          conditions: [0, 1],
          example: { acv: 50_000, developers: 2500 },
          where: { acv: [span(0, 99_999.99)], developers: [exact(2500)] },
        },
      ],
    })
  })

  test('[C22] the same without a word about its fields: seats are counted, money is not', () => {
    const undeclared = findFaults(SOURCEGRAPH, {})
    expect(undeclared.assumedWhole).toEqual(['developers'])
    expect(undeclared.faults.map(({ kind }) => kind)).toEqual(['gap', 'overlap'])
    expect(findFaults(['acv <= 99999', 'acv >= 100000']).faults).toMatchObject([
      { kind: 'gap', example: { acv: 99_999.5 } },
    ])
  })

  test('[C18] as one condition per published line, the overlap is with both of its neighbours', () => {
    const { faults } = findFaults([
      'developers >= 2500',
      'developers >= 501 && developers <= 2500 && acv > 100000',
      'developers >= 501 && developers <= 2500 && acv < 100000',
      'developers >= 100 && developers <= 500 && acv > 100000',
      'developers >= 100 && developers <= 500 && acv < 100000',
      'developers <= 99',
    ])
    expect(faults.map((fault) => [fault.kind, 'conditions' in fault ? fault.conditions : []])).toEqual([
      ['gap', []],
      ['overlap', [0, 1]],
      ['overlap', [0, 2]],
    ])
    expect(faults[1]).toMatchObject({ example: { developers: 2500, acv: 200_000 } })
  })

  test('[C18] the repaired rule has no fault', () => {
    const repaired = findFaults([
      'developers >= 2500 || (developers >= 501 && acv >= 100000)',
      '(developers >= 501 && developers < 2500 && acv < 100000) || (developers >= 100 && developers <= 500 && acv >= 100000)',
      '(developers >= 100 && developers <= 500 && acv < 100000) || developers <= 99',
    ])
    expect(repaired).toEqual({ isExact: true, assumedWhole: [], faults: [] })
  })
})

describe('gaps and overlaps', () => {
  test('[C17] neighbouring ranges fit to the cent', () => {
    expect(findFaults(['acv >= 100000', 'acv <= 99999.99']).faults).toEqual([])
    expect(findFaults(['acv >= 100000', 'acv < 99999.99']).faults).toEqual([
      { kind: 'gap', example: { acv: 99_999.99 }, where: { acv: [exact(99_999.99)] } },
    ])
    // Where cents are no limit, there is room between the two.
    expect(findFaults(['acv >= 100000', 'acv <= 99999.99'], {}).faults).toMatchObject([{ kind: 'gap' }])
  })

  test('[C17] a solved threshold is cut where it turns', () => {
    expect(findFaults(['acv * 2 / 4 >= 50000', '(acv - 1) <= 99998'])).toEqual({
      isExact: true,
      assumedWhole: [],
      faults: [
        {
          kind: 'gap',
          example: { acv: 99_999.5 },
          where: { acv: [span(99_999.01, 99_999.99)] },
        },
      ],
    })
  })

  test('[C18] texts that no condition names are a gap', () => {
    expect(findFaults(['industry == "retail"', 'industry in ["bank", "retail"]'])).toEqual({
      isExact: true,
      assumedWhole: [],
      faults: [
        {
          kind: 'gap',
          example: { industry: 'other' },
          where: { industry: [{ kind: 'other', than: ['bank', 'retail'] }] },
        },
        {
          kind: 'overlap',
          conditions: [0, 1],
          example: { industry: 'retail' },
          where: { industry: [{ kind: 'value', value: 'retail' }] },
        },
      ],
    })
  })

  test('[C18] a field on which the fault does not depend is not named', () => {
    const [gap] = findFaults(['strategic && acv > 5', 'strategic && acv <= 5']).faults
    expect(gap).toMatchObject({ kind: 'gap', where: { strategic: [{ kind: 'value', value: false }] } })
    expect(gap?.kind === 'gap' && Object.keys(gap.where)).toEqual(['strategic'])
  })

  test('[C18] an account that waits for a value is no gap', () => {
    expect(findFaults(['known(health) && health < 50', 'health >= 50']).faults).toEqual([])
    expect(findFaults(['known(health) && health < 50', 'known(health) && health >= 50']).faults).toEqual([
      { kind: 'gap', example: { health: undefined }, where: { health: [{ kind: 'missing' }] } },
    ])
  })

  test('[C18] what has no result is a gap: no missing value will come', () => {
    const report = findFaults(['acv / employees > 3', 'acv / employees <= 3'])
    expect(report.faults).toMatchObject([{ kind: 'gap', example: { employees: 0 } }])
  })
})

describe('shadowed and unreachable', () => {
  test('[C19] a condition that earlier ones cover', () => {
    const { faults } = findFaults([
      'acv >= 100000',
      'acv < 5000',
      'acv >= 200000 && strategic || acv == 1',
      'true',
    ])
    expect(faults.filter(({ kind }) => kind === 'shadowed')).toMatchObject([
      { kind: 'shadowed', condition: 2, by: [0, 1] },
    ])
  })

  test('[C19] a condition that contradicts itself or the limits of its fields', () => {
    const unreachable = (source: string, space = SPACE) =>
      findFaults(['acv > 1', source], space).faults.some(({ kind }) => kind === 'unreachable')
    expect(unreachable('acv > 5 && acv < 3')).toBe(true)
    expect(unreachable('complexity > 5')).toBe(true)
    expect(unreachable('complexity > 5', {})).toBe(false)
    expect(unreachable('segment == "midmarket"')).toBe(true)
    expect(unreachable('complexity > 4 && complexity < 5')).toBe(true)
    expect(unreachable('acv > 100 && acv < 100.01')).toBe(true)
    expect(unreachable('!(strategic || !strategic)')).toBe(true)
    expect(unreachable('known(health) && !known(health)')).toBe(true)
  })
})

test('[C17] ten tiers over five fields are decided within the limit', () => {
  const sources = Array.from({ length: 10 }, (_, tier) => {
    const floor = `acv >= ${(10 - tier) * 10_000}`
    return `${floor} && (employees >= ${tier * 50} || strategic || complexity >= ${1 + (tier % 5)}) && industry != "sector ${tier}"`
  })
  expect(findFaults([...sources, 'true']).isExact).toBe(true)
})
