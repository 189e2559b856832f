import type { Outcome } from './explore-cells.ts'
import type { Axis } from './lay-out-grid.ts'
import { type Box, mergeBoxes } from './merge-boxes.ts'
import type { PartitionFault } from './partition-fault.ts'
import { type Region, regionOf } from './region.ts'

/** Regions told of one gap or of one pair of conditions; whoever closes these sees the next. */
const MOST_REGIONS = 10
/** Boxes kept of one gap or pair, before they are merged into regions. */
const MOST_BOXES = 3000

/** What was seen of one condition. */
type Standing = {
  holds: boolean
  isFirst: boolean
  /** A place where it held although an earlier one did, and which those were. */
  covered: Box | undefined
  readonly coveredBy: Set<number>
  /** It might hold, or be the first that holds, at places that were not looked at. */
  mayHoldUnseen: boolean
  mayBeFirstUnseen: boolean
}

/** Counts up what the outcomes on all combinations of cells say about the conditions. */
export class FaultTally {
  readonly #axes: readonly Axis[]
  readonly #standings: readonly Standing[]
  readonly #gaps: Box[] = []
  readonly #overlaps = new Map<string, { readonly pair: readonly [number, number]; readonly boxes: Box[] }>()

  constructor(conditions: number, axes: readonly Axis[]) {
    this.#axes = axes
    this.#standings = Array.from({ length: conditions }, () => ({
      holds: false,
      isFirst: false,
      covered: undefined,
      coveredBy: new Set<number>(),
      mayHoldUnseen: false,
      mayBeFirstUnseen: false,
    }))
  }

  /** Which conditions hold on one combination of cells. */
  add(box: Box, outcome: Outcome): void {
    const holding = [...outcome.keys()].filter((condition) => outcome[condition])
    if (holding.length === 0 && this.#isGap(box, outcome)) keep(this.#gaps, box)
    for (const [position, condition] of holding.entries()) {
      const standing = this.#standings[condition]!
      standing.holds = true
      if (position === 0) {
        standing.isFirst = true
        continue
      }
      standing.covered ??= [...box]
      standing.coveredBy.add(holding[0]!)
      for (const earlier of holding.slice(0, position)) keep(this.#boxesOf([earlier, condition]), box)
    }
  }

  /** From here on not every value is looked at: what is open can no longer be ruled out. */
  doubt(outcome: Outcome): void {
    for (const [condition, holds] of outcome.entries()) {
      const standing = this.#standings[condition]!
      const earlier = outcome.slice(0, condition)
      if (holds === undefined) standing.mayHoldUnseen = true
      if (earlier.includes(true)) continue
      if (holds === undefined || (holds && earlier.includes(undefined))) standing.mayBeFirstUnseen = true
    }
  }

  listFaults(): readonly PartitionFault[] {
    const overlaps = [...this.#overlaps.values()].sort(
      (a, b) => a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1],
    )
    return [
      ...this.#regionsOf(this.#gaps).map((region) => ({ kind: 'gap', ...region }) as const),
      ...overlaps.flatMap(({ pair, boxes }) =>
        this.#regionsOf(boxes).map((region) => ({ kind: 'overlap', conditions: pair, ...region }) as const),
      ),
      ...this.#standings.flatMap((standing, condition) => this.#standingFaults(standing, condition)),
    ]
  }

  /** An outcome that is open only because a value is missing is no gap: that account waits for its value. */
  #isGap(box: Box, outcome: Outcome): boolean {
    if (!outcome.includes(undefined)) return true
    return this.#axes.every(({ cells }, dimension) => {
      const chosen = box[dimension]
      return !chosen?.some((cell) => cells[cell]!.span.kind === 'missing')
    })
  }

  #boxesOf(pair: readonly [number, number]): Box[] {
    const key = pair.join(' ')
    const known = this.#overlaps.get(key)
    if (known) return known.boxes
    const boxes: Box[] = []
    this.#overlaps.set(key, { pair, boxes })
    return boxes
  }

  #regionsOf(boxes: readonly Box[]): readonly Region[] {
    const sizes = this.#axes.map(({ cells }) => cells.length)
    const isProven = (box: Box) =>
      this.#axes.every(({ isComplete }, dimension) => isComplete || !box[dimension])
    const proven = mergeBoxes(boxes.filter(isProven), sizes).slice(0, MOST_REGIONS)
    // Sampled values join to no region: one of them stands for all.
    const sampled = boxes.find((box) => !isProven(box))
    return [...proven, ...(sampled ? [sampled] : [])].map((box) => regionOf(box, this.#axes))
  }

  #standingFaults(standing: Standing, condition: number): readonly PartitionFault[] {
    if (!standing.holds) return standing.mayHoldUnseen ? [] : [{ kind: 'unreachable', condition }]
    if (standing.isFirst || standing.mayBeFirstUnseen || !standing.covered) return []
    const by = [...standing.coveredBy].sort((a, b) => a - b)
    return [{ kind: 'shadowed', condition, by, ...regionOf(standing.covered, this.#axes) }]
  }
}

function keep(boxes: Box[], box: Box): void {
  if (boxes.length < MOST_BOXES) boxes.push([...box])
}
