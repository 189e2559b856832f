import { seededRandom } from '../kernel/seeded-random.ts'
import type { Space } from './domain.ts'
import { exploreCells, sampleCells } from './explore-cells.ts'
import { FaultTally } from './fault-tally.ts'
import { layOutGrid } from './lay-out-grid.ts'
import type { Node } from './node.ts'
import type { PartitionFault } from './partition-fault.ts'

export type PartitionReport = {
  /**
   * Whether every fault was found. If not, fields are compared with one another or there were too many combinations:
   * the faults in the list are real, others may exist.
   */
  readonly isExact: boolean
  /**
   * Fields of which nothing was declared and which are taken for whole numbers, because conditions compare them with
   * neighbours such as 500 and 501: sorted.
   */
  readonly assumedWhole: readonly string[]
  readonly faults: readonly PartitionFault[]
}

/** Steps of the walk, and combinations tried at random where it does not come to its end. */
const LIMITS = { steps: 500_000, samples: 10_000 }

/**
 * Where conditions leave gaps, overlap, shadow one another or can never hold, without any data: reasoned from the
 * constants that they compare fields with. A missing value counts only for fields that a condition asks for with known,
 * has or coalesce.
 */
export function findPartitionFaults(
  conditions: readonly { readonly ast: Node }[],
  space: Space = {},
  limits = LIMITS,
): PartitionReport {
  const grid = layOutGrid(
    conditions.map(({ ast }) => ast),
    space,
  )
  const tally = new FaultTally(conditions.length, grid.axes)
  let isExact = true
  const isDone = exploreCells(grid, {
    limit: limits.steps,
    onOutcome: (box, outcome) => tally.add(box, outcome),
    onSampling: (outcome) => {
      isExact = false
      tally.doubt(outcome)
    },
  })
  if (!isDone) {
    tally.doubt(conditions.map(() => undefined))
    sampleCells(grid, {
      count: limits.samples,
      random: seededRandom(1),
      onOutcome: (box, outcome) => tally.add(box, outcome),
    })
  }
  return {
    isExact: isExact && isDone,
    assumedWhole: grid.axes.flatMap(({ field, isAssumedWhole }) => (isAssumedWhole ? [field] : [])).sort(),
    faults: tally.listFaults(),
  }
}
