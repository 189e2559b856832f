/** A set of combinations: per dimension the cells, ascending; undefined where all. */
export type Box = readonly (readonly number[] | undefined)[]

/** The same combinations in fewer boxes: two that differ in one dimension only become one, until none do. */
export function mergeBoxes(boxes: readonly Box[], sizes: readonly number[]): readonly Box[] {
  let merged = boxes
  for (;;) {
    const before = merged.length
    for (let dimension = sizes.length - 1; dimension >= 0; dimension--) {
      merged = mergeAlong(dimension, merged, sizes[dimension]!)
    }
    if (merged.length === before) return merged
  }
}

function mergeAlong(dimension: number, boxes: readonly Box[], size: number): readonly Box[] {
  const groups = new Map<string, Box[]>()
  for (const box of boxes) {
    const others = box.map((cells, index) => (index === dimension ? '' : (cells?.join(' ') ?? '*'))).join('|')
    const group = groups.get(others)
    if (group) group.push(box)
    else groups.set(others, [box])
  }
  return [...groups.values()].map((group) => {
    const cells = new Set(
      group.flatMap((box) => box[dimension] ?? Array.from({ length: size }, (_, cell) => cell)),
    )
    const union = cells.size === size ? undefined : [...cells].sort((a, b) => a - b)
    return group[0]!.with(dimension, union)
  })
}
