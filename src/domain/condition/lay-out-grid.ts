import { classCells } from './class-cells.ts'
import { type Cuts, collectCuts, openCuts } from './collect-cuts.ts'
import { compileNode } from './compile-node.ts'
import { cutIntoCells, type Line } from './cut-into-cells.ts'
import { type Derivation, decimalsOf, type Space } from './domain.ts'
import type { Dimension, Explored, PartialRow } from './explore-cells.ts'
import type { Node } from './node.ts'

/** One field with its cells, and the fields that follow from it. */
export type Axis = Line & {
  readonly field: string
  readonly decimals: number | undefined
  /** Nothing was said about the field, but its constants speak of whole numbers. */
  readonly isAssumedWhole: boolean
  readonly derived: readonly (Pick<Derivation, 'derive'> & { readonly field: string })[]
}

/** All that is needed to try conditions on every combination of cells. */
type Grid = {
  readonly axes: readonly Axis[]
  readonly dimensions: readonly Dimension[]
  readonly conditions: readonly Explored[]
  /** Fields in a row, derived ones included. */
  readonly width: number
}

/** One axis per field that is free to vary; complete ones and those that most conditions read come first. */
export function layOutGrid(conditions: readonly Node[], { domains = {}, derived = {} }: Space): Grid {
  const cutsByCondition = conditions.map((condition) => collectFreeCuts([condition], derived))
  const readBy = (field: string) => cutsByCondition.filter((cuts) => cuts.has(field)).length
  const allCuts = collectFreeCuts(conditions, derived)
  const axes = [...allCuts]
    .map(([field, cuts]): Axis => {
      const domain = domains[field] ?? (countsWholeThings(cuts) ? { integer: true } : {})
      const followers = Object.entries(derived).flatMap(([name, { from, derive }]) =>
        from === field ? [{ field: name, derive }] : [],
      )
      const isAssumedWhole = domains[field] === undefined && domain.integer === true
      const line = cutIntoCells(cuts, domain)
      return { ...line, field, isAssumedWhole, decimals: decimalsOf(domain), derived: followers }
    })
    .sort((a, b) => Number(b.isComplete) - Number(a.isComplete) || readBy(b.field) - readBy(a.field))

  const slots = new Map(axes.flatMap(listFields).map((field, slot) => [field, slot]))
  const access = {
    read: (field: string) => readValue(slots.get(field)!),
    settled: (field: string) => readSettled(slots.get(field)!),
  }
  return {
    axes,
    dimensions: axes.map((axis) => dimensionOf(axis, slots)),
    conditions: conditions.map((condition, index) => ({
      evaluate: compileNode(condition, access),
      classes: classesOf(axes, cutsByCondition[index]!),
    })),
    width: slots.size,
  }
}

/** Whoever writes `seats <= 500` and `seats >= 501` does not think of half a seat. */
function countsWholeThings({ constants }: Cuts): boolean {
  const numbers = [...constants].filter((constant) => typeof constant === 'number')
  return numbers.every(Number.isSafeInteger) && numbers.some((number) => constants.has(number + 1))
}

/** Cuts of the free fields: what a derived field turns at becomes a cut of the field that it follows from. */
function collectFreeCuts(
  conditions: readonly Node[],
  derived: Readonly<Record<string, Derivation>>,
): ReadonlyMap<string, Cuts> {
  const cutsByField = collectCuts(conditions)
  for (const [field, { from, cuts }] of Object.entries(derived)) {
    const own = cutsByField.get(field)
    if (!own) continue
    cutsByField.delete(field)
    const source = openCuts(cutsByField, from, 'double')
    for (const cut of cuts) source.constants.add(cut)
    source.mayBeMissing ||= own.mayBeMissing
  }
  return cutsByField
}

function classesOf(axes: readonly Axis[], cutsByField: ReadonlyMap<string, Cuts>) {
  return new Map(
    axes.flatMap(({ field, cells }, dimension) => {
      const cuts = cutsByField.get(field)
      return cuts ? [[dimension, classCells(cells, cuts)]] : []
    }),
  )
}

function listFields({ field, derived }: Axis): readonly string[] {
  return [field, ...derived.map((follower) => follower.field)]
}

function dimensionOf(
  { cells, isComplete, field, derived }: Axis,
  slots: ReadonlyMap<string, number>,
): Dimension {
  const slot = slots.get(field)!
  const followers = derived.map((follower) => ({ slot: slots.get(follower.field)!, derive: follower.derive }))
  return {
    size: cells.length,
    isComplete,
    fill: (row, cell) => {
      const value = cell === undefined ? undefined : cells[cell]!.value
      row.values[slot] = value
      row.settled[slot] = cell !== undefined
      for (const follower of followers) {
        row.values[follower.slot] = typeof value === 'number' ? follower.derive(value) : undefined
        row.settled[follower.slot] = cell !== undefined
      }
    },
  }
}

function readValue(slot: number) {
  return (row: PartialRow) => row.values[slot]
}

function readSettled(slot: number) {
  return (row: PartialRow) => row.settled[slot] === true
}
