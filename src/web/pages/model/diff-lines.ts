/** A run of lines that two texts have in common, or that stand in one of them only. */
export type LineRun = {
  readonly kind: 'same' | 'removed' | 'added'
  /** Place of the first line in each text, from 0. */
  readonly before: number
  readonly after: number
  readonly count: number
}

/** Beyond so many differing lines a shortest script is not looked for: what lies between is then one change. */
const MOST_STEPS = 3000

/** The fewest lines that must go and come to make one text of the other (Myers 1986, O(ND)), as runs in order. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly LineRun[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++
  }
  const inner = matchInside(before.slice(start, before.length - end), after.slice(start, after.length - end))
  const pairs = [
    ...Array.from({ length: start }, (_, at) => [at, at] as const),
    ...inner.map(([one, other]) => [one + start, other + start] as const),
    ...Array.from({ length: end }, (_, at) => [before.length - end + at, after.length - end + at] as const),
  ]
  return runsOf(pairs, before.length, after.length)
}

/** The lines that stay, as pairs of places, for texts that begin and end differently. */
function matchInside(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const trace: Int32Array[] = []
  const most = Math.min(before.length + after.length, MOST_STEPS)
  const furthest = new Int32Array(2 * most + 3)
  const offset = most + 1
  for (let steps = 0; steps <= most; steps++) {
    trace.push(furthest.slice(offset - steps - 1, offset + steps + 2))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const isDown =
        diagonal === -steps ||
        (diagonal !== steps && furthest[offset + diagonal - 1]! < furthest[offset + diagonal + 1]!)
      let one = isDown ? furthest[offset + diagonal + 1]! : furthest[offset + diagonal - 1]! + 1
      let other = one - diagonal
      while (one < before.length && other < after.length && before[one] === after[other]) {
        one++
        other++
      }
      furthest[offset + diagonal] = one
      if (one >= before.length && other >= after.length) return walkBack(trace, [before.length, after.length])
    }
  }
  return []
}

function walkBack(
  trace: readonly Int32Array[],
  [oneEnd, otherEnd]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  let one = oneEnd
  let other = otherEnd
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const row = trace[steps]!
    const at = (diagonal: number) => row[diagonal + steps + 1]!
    const diagonal = one - other
    const isDown = diagonal === -steps || (diagonal !== steps && at(diagonal - 1) < at(diagonal + 1))
    const previous = isDown ? diagonal + 1 : diagonal - 1
    const fromOne = steps === 0 ? 0 : at(previous)
    const fromOther = steps === 0 ? 0 : fromOne - previous
    const startOne = steps === 0 ? 0 : isDown ? fromOne : fromOne + 1
    while (one > startOne && other > 0) pairs.push([--one, --other])
    one = fromOne
    other = fromOther
  }
  return pairs.reverse()
}

function runsOf(
  pairs: readonly (readonly [number, number])[],
  beforeCount: number,
  afterCount: number,
): readonly LineRun[] {
  const runs: LineRun[] = []
  let before = 0
  let after = 0
  const advance = (toBefore: number, toAfter: number) => {
    if (toBefore > before) runs.push({ kind: 'removed', before, after, count: toBefore - before })
    if (toAfter > after) runs.push({ kind: 'added', before: toBefore, after, count: toAfter - after })
    before = toBefore
    after = toAfter
  }
  for (const [one, other] of pairs) {
    advance(one, other)
    const last = runs.at(-1)
    if (last?.kind === 'same') runs[runs.length - 1] = { ...last, count: last.count + 1 }
    else runs.push({ kind: 'same', before, after, count: 1 })
    before++
    after++
  }
  advance(beforeCount, afterCount)
  return runs
}
