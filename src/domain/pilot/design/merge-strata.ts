/** Accounts or books of one cell, by their places; each cell has one level per stratification. */
export type Cell = { readonly levels: readonly number[]; readonly members: readonly number[] }

/** Cells that are drawn from together, in their order. */
export type Stratum = { readonly cells: readonly Cell[]; readonly members: readonly number[] }

type Distance = { readonly shared: number; readonly apart: number }

/**
 * [PT39] Merges cells until each stratum has at least `least` members: the smallest goes to the nearest. Near is who shares more of the
 * leading stratifications, then who is fewer levels away in the first that differs, then the smaller, then the earlier one.
 */
export function mergeStrata(cells: readonly Cell[], least: number): readonly Stratum[] {
  const ordered = [...cells].sort((a, b) => compareLevels(a.levels, b.levels))
  const strata: (Stratum | undefined)[] = ordered.map((cell) => ({ cells: [cell], members: cell.members }))
  const distances = ordered.map((a) => ordered.map((b) => distanceOf(a, b)))
  let left = strata.length
  while (left > 1) {
    const smallest = smallestOf(strata)
    if (strata[smallest]!.members.length >= least) break
    const nearest = nearestTo(smallest, strata, distances)
    const [into, from] = smallest < nearest ? [smallest, nearest] : [nearest, smallest]
    strata[into] = {
      cells: [...strata[into]!.cells, ...strata[from]!.cells].sort((a, b) =>
        compareLevels(a.levels, b.levels),
      ),
      members: [...strata[into]!.members, ...strata[from]!.members].sort((a, b) => a - b),
    }
    strata[from] = undefined
    left--
    for (let other = 0; other < strata.length; other++) {
      const nearer = nearerOf(distances[into]![other]!, distances[from]![other]!)
      distances[into]![other] = nearer
      distances[other]![into] = nearer
    }
  }
  return strata.filter((stratum) => stratum !== undefined)
}

function smallestOf(strata: readonly (Stratum | undefined)[]): number {
  let found = -1
  strata.forEach((stratum, place) => {
    if (stratum === undefined) return
    if (found < 0 || stratum.members.length < strata[found]!.members.length) found = place
  })
  return found
}

function nearestTo(
  place: number,
  strata: readonly (Stratum | undefined)[],
  distances: readonly (readonly Distance[])[],
): number {
  let found = -1
  strata.forEach((stratum, other) => {
    if (stratum === undefined || other === place) return
    if (found < 0) found = other
    else {
      const closer = compareDistances(distances[place]![other]!, distances[place]![found]!)
      const smaller = stratum.members.length - strata[found]!.members.length
      if (closer < 0 || (closer === 0 && smaller < 0)) found = other
    }
  })
  return found
}

function distanceOf(a: Cell, b: Cell): Distance {
  const shared = a.levels.findIndex((level, place) => level !== b.levels[place])
  return { shared, apart: shared < 0 ? 0 : Math.abs(a.levels[shared]! - b.levels[shared]!) }
}

function nearerOf(a: Distance, b: Distance): Distance {
  return compareDistances(a, b) <= 0 ? a : b
}

function compareDistances(a: Distance, b: Distance): number {
  return b.shared - a.shared || a.apart - b.apart
}

function compareLevels(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((level, index) => level !== b[index])
  return place < 0 ? 0 : a[place]! - b[place]!
}
