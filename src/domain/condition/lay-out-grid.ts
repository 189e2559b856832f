import { type Cuts, collectCuts, openCuts } from './collect-cuts.ts'
import { compileNode } from './compile-node.ts'
import { cutIntoCells, type Line } from './cut-into-cells.ts'
import { type Derivation, decimalsOf, type Space } from './domain.ts'
import type { Dimension, Explored, PartialRow } from './explore-cells.ts'
import { fieldNamesIn, type Node } from './node.ts'

/** One field with its cells, and the fields that follow from it. */
export type Axis = Line & {
  readonly field: string
  readonly decimals: number | undefined
  readonly derived: readonly (Pick<Derivation, 'derive'> & { readonly field: string })[]
}

/** All that is needed to try conditions on every combination of cells. */
export type Grid = {
  readonly axes: readonly Axis[]
  readonly dimensions: readonly Dimension[]
  readonly conditions: readonly Explored[]
  /** Fields in a row, derived ones included. */
  readonly width: number
}

/** One axis per field that is free to vary; complete ones and those that most conditions read come first. */
export function layOutGrid(conditions: readonly Node[], { domains = {}, derived = {} }: Space): Grid {
  const cutsByField = collectCuts(conditions)
  const followers = foldDerivedFields(cutsByField, derived)
  const readBy = (field: string) => {
    const names = [field, ...(followers.get(field) ?? []).map((follower) => follower.field)]
    return conditions.filter((condition) => fieldNamesIn(condition).some((name) => names.includes(name)))
      .length
  }
  const axes = [...cutsByField]
    .map(([field, cuts]): Axis => {
      const domain = domains[field] ?? {}
      const line = cutIntoCells(cuts, domain)
      return { ...line, field, decimals: decimalsOf(domain), derived: followers.get(field) ?? [] }
    })
    .sort((a, b) => Number(b.isComplete) - Number(a.isComplete) || readBy(b.field) - readBy(a.field))

  const slots = new Map(axes.flatMap((axis) => fieldsOn(axis)).map((field, slot) => [field, slot]))
  const axisOf = new Map(axes.flatMap((axis, index) => fieldsOn(axis).map((field) => [field, index])))
  const access = {
    read: (field: string) => readSlot(slots.get(field)!),
    settled: (field: string) => readSettled(slots.get(field)!),
  }
  return {
    axes,
    dimensions: axes.map((axis) => dimensionOf(axis, slots)),
    conditions: conditions.map((condition) => ({
      evaluate: compileNode(condition, access),
      reads: new Set(fieldNamesIn(condition).map((field) => axisOf.get(field)!)),
    })),
    width: slots.size,
  }
}

/** Takes derived fields out of the free ones: what they turn at becomes a cut of the field that they follow from. */
function foldDerivedFields(cutsByField: Map<string, Cuts>, derived: Readonly<Record<string, Derivation>>) {
  const followers = new Map<string, Axis['derived']>()
  for (const [field, { from, cuts, derive }] of Object.entries(derived)) {
    const own = cutsByField.get(field)
    if (!own) continue
    cutsByField.delete(field)
    const source = openCuts(cutsByField, from, 'double')
    for (const cut of cuts) source.constants.add(cut)
    source.mayBeMissing ||= own.mayBeMissing
    followers.set(from, [...(followers.get(from) ?? []), { field, derive }])
  }
  return followers
}

function fieldsOn({ field, derived }: Axis): readonly string[] {
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

function readSlot(slot: number) {
  return (row: PartialRow) => row.values[slot]
}

function readSettled(slot: number) {
  return (row: PartialRow) => row.settled[slot] === true
}
