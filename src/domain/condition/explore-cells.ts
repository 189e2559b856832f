import type { Random } from '../kernel/seeded-random.ts'
import type { Evaluate } from './evaluate.ts'
import type { Value } from './field.ts'

/** Fields filled so far; a field that is not settled may still take any value of its cells. */
export type PartialRow = { readonly values: Value[]; readonly settled: boolean[] }

/** One field that the walk fills, with the fields that follow from it. */
export type Dimension = {
  readonly size: number
  /** Its cells are all its values, so that what holds in each holds always. */
  readonly isComplete: boolean
  /** Fills the dimension with a cell, or empties it. */
  readonly fill: (row: PartialRow, cell: number | undefined) => void
}

/** A condition with the dimensions that it reads, by index. */
export type Explored = { readonly evaluate: Evaluate<PartialRow>; readonly reads: ReadonlySet<number> }

/** Per dimension the cell chosen; undefined where any will do. */
export type Choice = readonly (number | undefined)[]

/** Per condition whether it holds; undefined where it stays unknown with all that it reads filled. */
export type Outcome = readonly (boolean | undefined)[]

/** What a walk goes through: the fields to fill, and the conditions to ask on `width` fields, derived ones included. */
export type Terrain = {
  readonly dimensions: readonly Dimension[]
  readonly conditions: readonly Explored[]
  readonly width: number
}

type Listener = (choice: Choice, outcome: Outcome) => void

/**
 * Walks through all combinations of cells. A field is only filled while a condition needs it: three-valued logic settles
 * the others early, and one step then stands for every value of the fields not filled. `onSampling` is told before a
 * field is filled whose cells are not all its values. False when the limit of steps was reached before the end.
 */
export function exploreCells(
  { dimensions, conditions, width }: Terrain,
  {
    limit,
    onOutcome,
    onSampling,
  }: {
    readonly limit: number
    readonly onOutcome: Listener
    readonly onSampling: (outcome: Outcome) => void
  },
): boolean {
  const row = emptyRow(width)
  const choice: (number | undefined)[] = dimensions.map(() => undefined)
  let steps = 0

  const walk = (before: Outcome): boolean => {
    if (++steps > limit) return false
    const outcome = conditions.map(({ evaluate }, index) => before[index] ?? truthOf(evaluate(row)))
    const next = dimensions.findIndex(
      (_, dimension) =>
        choice[dimension] === undefined &&
        conditions.some(({ reads }, index) => outcome[index] === undefined && reads.has(dimension)),
    )
    const dimension = dimensions[next]
    if (!dimension) {
      onOutcome(choice, outcome)
      return true
    }
    if (!dimension.isComplete) onSampling(outcome)
    let isDone = true
    for (let cell = 0; cell < dimension.size && isDone; cell++) {
      choice[next] = cell
      dimension.fill(row, cell)
      isDone = walk(outcome)
    }
    choice[next] = undefined
    dimension.fill(row, undefined)
    return isDone
  }
  return walk(conditions.map(() => undefined))
}

/** Tries so many random combinations of cells, all fields filled. */
export function sampleCells(
  { dimensions, conditions, width }: Terrain,
  {
    count,
    random,
    onOutcome,
  }: {
    readonly count: number
    readonly random: Random
    readonly onOutcome: Listener
  },
): void {
  const row = emptyRow(width)
  for (let sample = 0; sample < count; sample++) {
    const choice = dimensions.map(({ size }) => Math.floor(random() * size))
    for (const [dimension, cell] of choice.entries()) dimensions[dimension]!.fill(row, cell)
    onOutcome(
      choice,
      conditions.map(({ evaluate }) => truthOf(evaluate(row))),
    )
  }
}

function emptyRow(width: number): PartialRow {
  return {
    values: Array.from({ length: width }, () => undefined),
    settled: Array.from({ length: width }, () => false),
  }
}

function truthOf(value: Value): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}
