import type { Random } from '../kernel/seeded-random.ts'
import type { Evaluate } from './evaluate.ts'
import type { Value } from './field.ts'
import type { Box } from './merge-boxes.ts'

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

export type Explored = {
  readonly evaluate: Evaluate<PartialRow>
  /** By dimension that the condition reads: the class of each cell. It cannot tell cells of one class apart. */
  readonly classes: ReadonlyMap<number, readonly number[]>
}

/** Per condition whether it holds; undefined where it stays unknown with all that it reads filled. */
export type Outcome = readonly (boolean | undefined)[]

/** What a walk goes through: the fields to fill, and the conditions to ask on `width` fields, derived ones included. */
type Terrain = {
  readonly dimensions: readonly Dimension[]
  readonly conditions: readonly Explored[]
  readonly width: number
}

type Listener = (box: Box, outcome: Outcome) => void

/**
 * Walks through all combinations of cells. A field is only filled while a condition needs it, and only as finely as the
 * conditions still open can tell: three-valued logic settles the others early, so that one step stands for a whole box.
 * `onSampling` is told before a field is filled whose cells are not all its values. False when the limit of steps was
 * reached before the end.
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
  const box: (readonly number[] | undefined)[] = dimensions.map(() => undefined)
  let steps = 0

  const walk = (before: Outcome): boolean => {
    if (++steps > limit) return false
    const outcome = conditions.map(({ evaluate }, index) => before[index] ?? truthOf(evaluate(row)))
    const open = conditions.filter((_, index) => outcome[index] === undefined)
    const next = dimensions.findIndex(
      (_, dimension) => box[dimension] === undefined && open.some(({ classes }) => classes.has(dimension)),
    )
    const dimension = dimensions[next]
    if (!dimension) {
      onOutcome(box, outcome)
      return true
    }
    if (!dimension.isComplete) onSampling(outcome)
    let isDone = true
    for (const cells of groupCells(next, dimension.size, open)) {
      box[next] = cells
      dimension.fill(row, cells[0])
      isDone = walk(outcome)
      if (!isDone) break
    }
    box[next] = undefined
    dimension.fill(row, undefined)
    return isDone
  }
  return walk(conditions.map(() => undefined))
}

/** Cells that none of the conditions can tell apart go together. */
function groupCells(
  dimension: number,
  size: number,
  conditions: readonly Explored[],
): Iterable<readonly number[]> {
  const telling = conditions.flatMap(({ classes }) => classes.get(dimension) ?? [])
  const groups = new Map<string, number[]>()
  for (let cell = 0; cell < size; cell++) {
    let key = ''
    for (let offset = cell; offset < telling.length; offset += size) key += `${telling[offset]} `
    const group = groups.get(key)
    if (group) group.push(cell)
    else groups.set(key, [cell])
  }
  return groups.values()
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
    const box = dimensions.map(({ size, fill }) => {
      const cell = Math.floor(random() * size)
      fill(row, cell)
      return [cell]
    })
    onOutcome(
      box,
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
