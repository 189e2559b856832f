import { describe, expect, test } from 'vitest'
import { compileExpression } from './compile-expression.ts'
import type { Space } from './domain.ts'
import { type FieldType, fieldsOf, type Value } from './field.ts'
import { findPartitionFaults } from './find-partition-faults.ts'
import type { PartitionFault } from './partition-fault.ts'

type Row = Readonly<Record<string, Value>>

const TYPES: Readonly<Record<string, FieldType>> = {
  acv: 'double',
  employees: 'double',
  developers: 'double',
  complexity: 'double',
  health: 'double',
  segment: 'string',
  industry: 'string',
  strategic: 'bool',
}
const FIELDS = fieldsOf<Row>(
  Object.fromEntries(
    Object.entries(TYPES).map(([name, type]) => [name, { type, read: (row: Row) => row[name] }]),
  ),
)

const SPACE: Space = {
  domains: {
    acv: { min: 0, decimals: 2 },
    employees: { min: 0, integer: true },
    developers: { min: 0, integer: true },
    complexity: { min: 1, max: 5, integer: true },
    health: { min: 0, max: 100 },
    segment: { values: ['smb', 'mid_market', 'enterprise'] },
  },
}
const SEGMENTS: Space = {
  ...SPACE,
  derived: {
    segment: {
      from: 'employees',
      cuts: [100, 1000],
      derive: (employees) => (employees < 100 ? 'smb' : employees < 1000 ? 'mid_market' : 'enterprise'),
    },
  },
}

function compile(source: string) {
  const compiled = compileExpression(source, FIELDS, 'bool')
  if (compiled.kind === 'problems') throw new Error(`${source}: ${JSON.stringify(compiled.problems)}`)
  return compiled.expression
}

function find(sources: readonly string[], space = SPACE) {
  return findPartitionFaults(sources.map(compile), space)
}

const exact = (value: number) => ({
  kind: 'interval',
  from: value,
  to: value,
  fromIncluded: true,
  toIncluded: true,
})
const span = (from: number, to: number) => ({ ...exact(from), to })
const from = (value: number) => ({ ...exact(value), to: undefined, toIncluded: false })

const SOURCEGRAPH = [
  'developers >= 2500 || (developers >= 501 && developers <= 2500 && acv > 100000)',
  '(developers >= 501 && developers <= 2500 && acv < 100000) || (developers >= 100 && developers <= 500 && acv > 100000)',
  '(developers >= 100 && developers <= 500 && acv < 100000) || developers <= 99',
]

describe('the rule of Sourcegraph (spec/8)', () => {
  const report = find(SOURCEGRAPH)

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
    const undeclared = find(SOURCEGRAPH, {})
    expect(undeclared.assumedWhole).toEqual(['developers'])
    expect(undeclared.faults.map(({ kind }) => kind)).toEqual(['gap', 'overlap'])
    expect(find(['acv <= 99999', 'acv >= 100000']).faults).toMatchObject([
      { kind: 'gap', example: { acv: 99_999.5 } },
    ])
  })

  test('[C18] as one condition per published line, the overlap is with both of its neighbours', () => {
    const { faults } = find([
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
    const repaired = find([
      'developers >= 2500 || (developers >= 501 && acv >= 100000)',
      '(developers >= 501 && developers < 2500 && acv < 100000) || (developers >= 100 && developers <= 500 && acv >= 100000)',
      '(developers >= 100 && developers <= 500 && acv < 100000) || developers <= 99',
    ])
    expect(repaired).toEqual({ isExact: true, assumedWhole: [], faults: [] })
  })
})

describe('gaps and overlaps', () => {
  test('[C17] neighbouring ranges fit to the cent', () => {
    expect(find(['acv >= 100000', 'acv <= 99999.99']).faults).toEqual([])
    expect(find(['acv >= 100000', 'acv < 99999.99']).faults).toEqual([
      { kind: 'gap', example: { acv: 99_999.99 }, where: { acv: [exact(99_999.99)] } },
    ])
    // Where cents are no limit, there is room between the two.
    expect(find(['acv >= 100000', 'acv <= 99999.99'], {}).faults).toMatchObject([{ kind: 'gap' }])
  })

  test('[C17] a solved threshold is cut where it turns', () => {
    expect(find(['acv * 2 / 4 >= 50000', '(acv - 1) <= 99998'])).toEqual({
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
    expect(find(['industry == "retail"', 'industry in ["bank", "retail"]'])).toEqual({
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
    const [gap] = find(['strategic && acv > 5', 'strategic && acv <= 5']).faults
    expect(gap).toMatchObject({ kind: 'gap', where: { strategic: [{ kind: 'value', value: false }] } })
    expect(gap?.kind === 'gap' && Object.keys(gap.where)).toEqual(['strategic'])
  })

  test('[C18] an account that waits for a value is no gap', () => {
    expect(find(['known(health) && health < 50', 'health >= 50']).faults).toEqual([])
    expect(find(['known(health) && health < 50', 'known(health) && health >= 50']).faults).toEqual([
      { kind: 'gap', example: { health: undefined }, where: { health: [{ kind: 'missing' }] } },
    ])
  })

  test('[C18] what has no result is a gap: no missing value will come', () => {
    const report = find(['acv / employees > 3', 'acv / employees <= 3'])
    expect(report.faults).toMatchObject([{ kind: 'gap', example: { employees: 0 } }])
  })
})

describe('shadowed and unreachable', () => {
  test('[C19] a condition that earlier ones cover', () => {
    const { faults } = find(['acv >= 100000', 'acv < 5000', 'acv >= 200000 && strategic || acv == 1', 'true'])
    expect(faults.filter(({ kind }) => kind === 'shadowed')).toMatchObject([
      { kind: 'shadowed', condition: 2, by: [0, 1] },
    ])
  })

  test('[C19] a condition that contradicts itself or the limits of its fields', () => {
    const unreachable = (source: string, space = SPACE) =>
      find(['acv > 1', source], space).faults.some(({ kind }) => kind === 'unreachable')
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

describe('limits of fields', () => {
  test('[C20] a derived field follows the field that it is derived from', () => {
    const sources = ['segment == "enterprise"', 'employees < 1000 && segment != "enterprise"']
    expect(find(sources, SEGMENTS)).toEqual({ isExact: true, assumedWhole: [], faults: [] })
    expect(find(sources, SPACE).faults).not.toEqual([])
  })

  test('[C20] the example of a gap has the derived field with it', () => {
    expect(find(['segment == "enterprise"', 'segment == "smb"'], SEGMENTS).faults).toEqual([
      {
        kind: 'gap',
        example: { employees: 500, segment: 'mid_market' },
        where: { employees: [span(100, 999)] },
      },
    ])
  })

  test('[C20] missing employees make the segment missing', () => {
    const { faults } = find(['known(segment) && employees >= 0'], SEGMENTS)
    expect(faults).toEqual([
      {
        kind: 'gap',
        example: { employees: undefined, segment: undefined },
        where: { employees: [{ kind: 'missing' }] },
      },
    ])
  })

  test('[C20] coalesce asks for a missing value too', () => {
    expect(find(['coalesce(health, 100) >= 50', 'health < 50'])).toEqual({
      isExact: true,
      assumedWhole: [],
      faults: [],
    })
    expect(find(['coalesce(strategic, false)', 'known(strategic) && !strategic']).faults).toMatchObject([
      { kind: 'gap', example: { strategic: undefined } },
    ])
  })

  test('[C20] examples are round numbers within the limits', () => {
    const gapOf = (...sources: string[]) => find(sources).faults.find(({ kind }) => kind === 'gap')
    expect(gapOf('acv >= 25000', 'acv < 10000')).toMatchObject({ example: { acv: 20_000 } })
    expect(gapOf('acv < 10000')).toMatchObject({ example: { acv: 20_000 }, where: { acv: [from(10_000)] } })
    expect(gapOf('employees < 99 || employees > 100')).toMatchObject({
      where: { employees: [span(99, 100)] },
    })
    expect(gapOf('complexity <= 3')).toMatchObject({ where: { complexity: [span(4, 5)] } })
    expect(gapOf('health < 80')).toMatchObject({
      example: { health: 90 },
      where: { health: [span(80, 100)] },
    })
  })
})

describe('fields compared with one another', () => {
  test('[C21] the report is not exact, its faults are real', () => {
    const report = find(['acv / employees > 300', 'acv / employees < 100'])
    expect(report.isExact).toBe(false)
    const gaps = report.faults.filter(
      (fault): fault is PartitionFault & { kind: 'gap' } => fault.kind === 'gap',
    )
    expect(gaps.length).toBeGreaterThan(0)
    for (const { example } of gaps) {
      const { acv, employees } = example as { acv: number; employees: number }
      expect(employees === 0 || (acv / employees <= 300 && acv / employees >= 100)).toBe(true)
    }
  })

  test('[C21] shadowed and unreachable are only said where they are proven', () => {
    const kinds = (...sources: string[]) =>
      find(sources).faults.flatMap((fault) => ('condition' in fault ? fault.kind : []))
    // True only on a line that no sample hits.
    expect(kinds('health < 50', 'acv / employees == 1.23456')).toEqual([])
    // Settled before the sampled fields matter.
    expect(kinds('health > 5', 'health > 10 && acv / employees > 2')).toEqual(['shadowed'])
    expect(kinds('health > 5', 'health > 10 && health < 9 && acv / employees > 2')).toEqual(['unreachable'])
  })

  test('[C21] a field of few values is tried with each of them, which is exact', () => {
    const space: Space = { domains: { complexity: { min: 1, max: 5, integer: true } } }
    expect(find(['complexity * complexity > 10', 'complexity * complexity < 9'], space)).toEqual({
      isExact: true,
      assumedWhole: [],
      faults: [{ kind: 'gap', example: { complexity: 3 }, where: { complexity: [exact(3)] } }],
    })
  })

  test('[C21] texts looked into are sampled with what they are compared with', () => {
    const report = find(['industry.startsWith("fin")', 'industry.lowerAscii() == "fin"'], {})
    expect(report.isExact).toBe(false)
    expect(report.faults).toMatchObject([
      { kind: 'gap' },
      { kind: 'overlap', conditions: [0, 1], example: { industry: 'fin' } },
    ])
  })

  test('[C21] beyond the limit of steps combinations are tried at random', () => {
    const sources = [
      'acv > 10 && employees > 5 && developers > 3',
      'acv > 20 || developers <= 1',
      'acv > 5 && acv < 5',
    ]
    const whole = findPartitionFaults(sources.map(compile), SPACE)
    const cut = findPartitionFaults(sources.map(compile), SPACE, { steps: 3, samples: 500 })
    expect(cut.isExact).toBe(false)
    expect(new Set(cut.faults.map(({ kind }) => kind))).toEqual(new Set(['gap', 'overlap']))
    expect(whole.faults.map(({ kind }) => kind)).toContain('unreachable')
  })
})

test('[C17] ten tiers over five fields are decided within the limit', () => {
  const sources = Array.from({ length: 10 }, (_, tier) => {
    const floor = `acv >= ${(10 - tier) * 10_000}`
    return `${floor} && (employees >= ${tier * 50} || strategic || complexity >= ${1 + (tier % 5)}) && industry != "sector ${tier}"`
  })
  expect(find([...sources, 'true']).isExact).toBe(true)
})
