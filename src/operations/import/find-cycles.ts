/** The ids that are above themselves by way of their parents, in the order of the map. A parent that is nobody's child ends a way. */
export function findCycles(parentOf: ReadonlyMap<string, string>): ReadonlySet<string> {
  const cyclic = new Set<string>()
  const settled = new Set<string>()
  for (const start of parentOf.keys()) {
    const way: string[] = []
    const places = new Map<string, number>()
    let id: string | undefined = start
    while (id !== undefined && !settled.has(id) && !places.has(id)) {
      places.set(id, way.length)
      way.push(id)
      id = parentOf.get(id)
    }
    const from = id === undefined ? undefined : places.get(id)
    if (from !== undefined) for (const one of way.slice(from)) cyclic.add(one)
    for (const one of way) settled.add(one)
  }
  return cyclic
}
