/** Where each account stands among those of the other outcome: the share of them that a score puts on the expected side, ties by half. */
export type Placements = {
  /** The area under the ROC curve: the chance that a random event scores above a random other. */
  readonly auc: number
  readonly ofEvents: Float64Array
  readonly ofOthers: Float64Array
}

/**
 * [HE17] Exact placements by midranks (DeLong, DeLong & Clarke-Pearson 1988; ranks as Sun & Xu 2014), in the order of the rows.
 * Undefined where one of the outcomes does not occur.
 */
export function placementsOf(scores: ArrayLike<number>, isEvent: ArrayLike<number>): Placements | undefined {
  const n = scores.length
  let events = 0
  for (let row = 0; row < n; row++) events += isEvent[row]!
  const others = n - events
  if (events === 0 || others === 0) return undefined
  const placed = new Float64Array(n)
  let eventsBelow = 0
  let othersBelow = 0
  walkTies(scores, (tied) => {
    let eventsHere = 0
    for (const row of tied) eventsHere += isEvent[row]!
    const othersHere = tied.length - eventsHere
    const ofEvent = (othersBelow + othersHere / 2) / others
    const ofOther = (events - eventsBelow - eventsHere / 2) / events
    for (const row of tied) placed[row] = isEvent[row] ? ofEvent : ofOther
    eventsBelow += eventsHere
    othersBelow += othersHere
  })
  const ofEvents = new Float64Array(events)
  const ofOthers = new Float64Array(others)
  let nextEvent = 0
  let nextOther = 0
  for (let row = 0; row < n; row++) {
    if (isEvent[row]) ofEvents[nextEvent++] = placed[row]!
    else ofOthers[nextOther++] = placed[row]!
  }
  return { auc: meanOf(ofEvents), ofEvents, ofOthers }
}

/** Hands over the rows of equal score together, from the lowest score to the highest. */
export function walkTies(scores: ArrayLike<number>, visit: (rows: Uint32Array) => void): void {
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row).sort(
    (one, other) => scores[one]! - scores[other]! || one - other,
  )
  let from = 0
  while (from < order.length) {
    let to = from + 1
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++
    visit(order.subarray(from, to))
    from = to
  }
}

export function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
