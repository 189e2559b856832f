import { describe, expect, test } from 'vitest'
import { compileExample } from './compile-example.ts'
import type { Space } from './domain.ts'
import { findPartitionFaults } from './find-partition-faults.ts'
import type { PartitionFault } from './partition-fault.ts'
import { exact, findFaults, SPACE, span } from './testing/find-faults.ts'

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

const from = (value: number) => ({ ...exact(value), to: undefined, toIncluded: false })

describe('limits of fields', () => {
  test('[C20] a derived field follows the field that it is derived from', () => {
    const sources = ['segment == "enterprise"', 'employees < 1000 && segment != "enterprise"']
    expect(findFaults(sources, SEGMENTS)).toEqual({ isExact: true, assumedWhole: [], faults: [] })
    expect(findFaults(sources, SPACE).faults).not.toEqual([])
  })

  test('[C20] the example of a gap has the derived field with it', () => {
    expect(findFaults(['segment == "enterprise"', 'segment == "smb"'], SEGMENTS).faults).toEqual([
      {
        kind: 'gap',
        example: { employees: 500, segment: 'mid_market' },
        where: { employees: [span(100, 999)] },
      },
    ])
  })

  test('[C20] missing employees make the segment missing', () => {
    const { faults } = findFaults(['known(segment) && employees >= 0'], SEGMENTS)
    expect(faults).toEqual([
      {
        kind: 'gap',
        example: { employees: undefined, segment: undefined },
        where: { employees: [{ kind: 'missing' }] },
      },
    ])
  })

  test('[C20] coalesce asks for a missing value too', () => {
    expect(findFaults(['coalesce(health, 100) >= 50', 'health < 50'])).toEqual({
      isExact: true,
      assumedWhole: [],
      faults: [],
    })
    expect(findFaults(['coalesce(strategic, false)', 'known(strategic) && !strategic']).faults).toMatchObject(
      [{ kind: 'gap', example: { strategic: undefined } }],
    )
  })

  test('[C20] examples are round numbers within the limits', () => {
    const gapOf = (...sources: string[]) => findFaults(sources).faults.find(({ kind }) => kind === 'gap')
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
    const report = findFaults(['acv / employees > 300', 'acv / employees < 100'])
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
      findFaults(sources).faults.flatMap((fault) => ('condition' in fault ? fault.kind : []))
    // True only on a line that no sample hits.
    expect(kinds('health < 50', 'acv / employees == 1.23456')).toEqual([])
    // Settled before the sampled fields matter.
    expect(kinds('health > 5', 'health > 10 && acv / employees > 2')).toEqual(['shadowed'])
    expect(kinds('health > 5', 'health > 10 && health < 9 && acv / employees > 2')).toEqual(['unreachable'])
  })

  test('[C21] a field of few values is tried with each of them, which is exact', () => {
    const space: Space = { domains: { complexity: { min: 1, max: 5, integer: true } } }
    expect(findFaults(['complexity * complexity > 10', 'complexity * complexity < 9'], space)).toEqual({
      isExact: true,
      assumedWhole: [],
      faults: [{ kind: 'gap', example: { complexity: 3 }, where: { complexity: [exact(3)] } }],
    })
  })

  test('[C21] texts looked into are sampled with what they are compared with', () => {
    const report = findFaults(['industry.startsWith("fin")', 'industry.lowerAscii() == "fin"'], {})
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
    const conditions = sources.map((source) => compileExample(source))
    const whole = findPartitionFaults(conditions, SPACE)
    const cut = findPartitionFaults(conditions, SPACE, { steps: 3, samples: 500 })
    expect(cut.isExact).toBe(false)
    expect(new Set(cut.faults.map(({ kind }) => kind))).toEqual(new Set(['gap', 'overlap']))
    expect(whole.faults.map(({ kind }) => kind)).toContain('unreachable')
  })
})
