import {
  type ClusterErrors,
  clusteredCovariance,
  clusteredFreedom,
} from '../difference/clustered-covariance.ts'
import { type Cells, cellResiduals } from './cell-residuals.ts'
import type { DidEstimate, DidRow } from './did-row.ts'
import { judgeEstimate } from './judge-estimate.ts'

/** The four corners of a comparison before and after, in the order of their cells. */
export const CORNERS = ['controlBefore', 'controlAfter', 'treatedBefore', 'treatedAfter'] as const
export type Corner = (typeof CORNERS)[number]

/** How much more the treated changed than the control, over every value that there is. */
export type TwoByTwo = DidEstimate & {
  readonly means: Readonly<Record<Corner, number>>
  /** Values in each corner. */
  readonly values: Readonly<Record<Corner, number>>
  /** That of ordinary least squares: all values independent, with one variance. */
  readonly classicalError: number | undefined
  /** All values independent, each corner with a variance of its own: the root of the sum of the four s²/n. */
  readonly unequalError: number | undefined
  /** By cluster, corrected as asked; the estimate's own error, interval and p are of CR2. */
  readonly clusteredError: number | undefined
  readonly clusters: { readonly all: number; readonly treated: number; readonly control: number }
}

const WEIGHTS = [1, -1, -1, 1]

/** [PT29] The difference in differences of means; the interval and p rest on CR2, because CR1 raises false alarms where clusters are few or lie unequally. Undefined where a corner is empty. */
export function compareTwoByTwo(
  rows: readonly DidRow[],
  { errors, confidence }: { readonly errors: ClusterErrors; readonly confidence: number },
): TwoByTwo | undefined {
  const cells = cellResiduals(rows, 4, ({ isTreated, isAfter }) => 2 * Number(isTreated) + Number(isAfter))
  const [controlBefore, controlAfter, treatedBefore, treatedAfter] = cells.means
  if (
    controlBefore === undefined ||
    controlAfter === undefined ||
    treatedBefore === undefined ||
    treatedAfter === undefined
  )
    return undefined
  const difference = treatedAfter - treatedBefore - (controlAfter - controlBefore)
  const clusters = countClusters(rows)
  // Values without a spread of their own leave nothing to go by.
  const isJudgeable = rows.length > 4 && cells.parts.length > 1
  const errorOf = (kind: ClusterErrors) => Math.sqrt(clusteredCovariance(cells, [WEIGHTS], kind)[0]!)
  const isLone = clusters.treated < 2 || clusters.control < 2
  return {
    ...judgeEstimate(difference, {
      standardError: isJudgeable ? errorOf('CR2') : undefined,
      degreesOfFreedom: isJudgeable && !isLone ? clusteredFreedom(cells, WEIGHTS) : undefined,
      confidence,
    }),
    means: { controlBefore, controlAfter, treatedBefore, treatedAfter },
    values: ofCorners((corner) => cells.sizes[corner]!),
    classicalError: classicalError(cells),
    unequalError: unequalError(cells),
    clusteredError: isJudgeable ? errorOf(errors) : undefined,
    clusters,
  }
}

/** The cells of `CORNERS` that have no value. */
export function emptyCorners(rows: readonly DidRow[]): readonly Corner[] {
  const found = new Set(rows.map(({ isTreated, isAfter }) => 2 * Number(isTreated) + Number(isAfter)))
  return CORNERS.filter((_, cell) => !found.has(cell))
}

function ofCorners<Value>(read: (cell: number) => Value): Readonly<Record<Corner, Value>> {
  return { controlBefore: read(0), controlAfter: read(1), treatedBefore: read(2), treatedAfter: read(3) }
}

function classicalError({ residuals, sizes }: Cells): number | undefined {
  const freedom = residuals.length - 4
  if (freedom < 1) return undefined
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0)
  return Math.sqrt((squares / freedom) * sizes.reduce((sum, size) => sum + 1 / size, 0))
}

function unequalError({ variances, sizes }: Cells): number | undefined {
  let sum = 0
  for (let cell = 0; cell < 4; cell++) {
    const variance = variances[cell]
    if (variance === undefined) return undefined
    sum += variance / sizes[cell]!
  }
  return Math.sqrt(sum)
}

function countClusters(rows: readonly DidRow[]): TwoByTwo['clusters'] {
  const of = (chosen: readonly DidRow[]) => new Set(chosen.map(({ cluster }) => cluster)).size
  return {
    all: of(rows),
    treated: of(rows.filter(({ isTreated }) => isTreated)),
    control: of(rows.filter(({ isTreated }) => !isTreated)),
  }
}
