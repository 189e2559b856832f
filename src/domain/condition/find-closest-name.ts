/** Longer names are not compared: the work grows with the product of the lengths. */
const LONGEST = 100

/**
 * The name that was probably meant: the fewest changes of single letters away, at most a third of the
 * letters. Case does not count, and `seats` finds `custom.seats`. The first of equals; undefined when none is near.
 */
export function findClosestName(written: string, names: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined
  const wanted = written.toLowerCase()
  let closest: string | undefined
  let fewest = Math.floor(wanted.length / 3) + 1
  for (const name of names) {
    const whole = name.toLowerCase()
    const lastPart = whole.slice(whole.indexOf('.') + 1)
    const changes = Math.min(changesBetween(wanted, whole, fewest), changesBetween(wanted, lastPart, fewest))
    if (changes < fewest) {
      closest = name
      fewest = changes
    }
  }
  return closest
}

/**
 * Insertions, deletions, replacements and swaps of neighbours (`avc` for `acv`) from one text to the other; `limit` when
 * there are that many or more. Restricted Damerau–Levenshtein distance.
 */
function changesBetween(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = previous[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1)
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      const swapped = row > 1 && column > 1 && isSwap ? beforePrevious[column - 2]! + 1 : limit
      current.push(Math.min(replaced, swapped, previous[column]! + 1, current[column - 1]! + 1))
    }
    beforePrevious = previous
    previous = current
  }
  return Math.min(previous[to.length]!, limit)
}
