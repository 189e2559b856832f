import { compileExample } from '../compile-example.ts'
import type { Space } from '../domain.ts'
import { findPartitionFaults } from '../find-partition-faults.ts'

/** The fields of the examples, with their natural limits. */
export const SPACE: Space = {
  domains: {
    acv: { min: 0, decimals: 2 },
    employees: { min: 0, integer: true },
    developers: { min: 0, integer: true },
    complexity: { min: 1, max: 5, integer: true },
    health: { min: 0, max: 100 },
    segment: { values: ['smb', 'mid_market', 'enterprise'] },
  },
}

/** The faults that conditions have among themselves, from their sources. */
export function findFaults(sources: readonly string[], space: Space = SPACE) {
  return findPartitionFaults(
    sources.map((source) => compileExample(source, 'bool')),
    space,
  )
}

/** One number, and the numbers between two, as a fault tells them. */
export const exact = (value: number) => ({
  kind: 'interval',
  from: value,
  to: value,
  fromIncluded: true,
  toIncluded: true,
})
export const span = (from: number, to: number) => ({ ...exact(from), to })
