/** An amount that may go to any of some places (by their index). Amounts and needs are whole numbers. */
export type Offer = { readonly amount: number; readonly places: readonly number[] }

/**
 * How much of each offer goes to each place so that as much need as possible is met: a maximum flow by shortest
 * augmenting paths (Edmonds & Karp 1972). Offers are used in their order, so equal input gives an equal answer.
 */
export function matchCapacity(offers: readonly Offer[], needs: readonly number[]): number[][] {
  const given = offers.map(() => needs.map(() => 0))
  const left = offers.map(({ amount }) => amount)
  const open = [...needs]
  for (;;) {
    const path = shortestPath({ offers, given, left, open })
    if (path === undefined) return given
    const [first, last] = [path[0]!.offer, path.at(-1)!.place]
    const moved = Math.min(
      left[first]!,
      open[last]!,
      ...path.slice(1).map(({ offer }, index) => given[offer]![path[index]!.place]!),
    )
    path.forEach(({ offer, place }, index) => {
      given[offer]![place]! += moved
      const next = path[index + 1]
      if (next) given[next.offer]![place]! -= moved
    })
    left[first]! -= moved
    open[last]! -= moved
  }
}

type Step = { readonly offer: number; readonly place: number }
type State = {
  readonly offers: readonly Offer[]
  readonly given: readonly (readonly number[])[]
  readonly left: readonly number[]
  readonly open: readonly number[]
}

/** From an offer with something left to a place with an open need; on the way a place may send an offer elsewhere. */
function shortestPath({ offers, given, left, open }: State): Step[] | undefined {
  const cameBy: (Step | undefined)[] = open.map(() => undefined)
  const freedBy: (number | undefined)[] = offers.map(() => undefined)
  const queue = [...offers.keys()].filter((offer) => left[offer]! > 0)
  const seen = new Set(queue)
  for (const offer of queue) {
    for (const place of offers[offer]!.places) {
      if (cameBy[place]) continue
      cameBy[place] = { offer, place }
      if (open[place]! > 0) return stepsTo(place, { cameBy, freedBy })
      for (const other of offers.keys()) {
        if (seen.has(other) || given[other]![place] === 0) continue
        seen.add(other)
        freedBy[other] = place
        queue.push(other)
      }
    }
  }
  return undefined
}

function stepsTo(
  place: number,
  {
    cameBy,
    freedBy,
  }: { readonly cameBy: readonly (Step | undefined)[]; readonly freedBy: readonly (number | undefined)[] },
): Step[] {
  const steps: Step[] = []
  for (let at: number | undefined = place; at !== undefined; ) {
    const step: Step = cameBy[at]!
    steps.unshift(step)
    at = freedBy[step.offer]
  }
  return steps
}
