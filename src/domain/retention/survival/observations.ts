/** How long each was watched and whether it left then (1 or true) or was still there (0 or false). */
export type Observations = {
  readonly times: ArrayLike<number>
  readonly events: ArrayLike<number | boolean>
}

/** The same with a group for each. */
export type GroupedObservations = Observations & { readonly groups: readonly string[] }

/** Names of groups: by number where all are numbers, else by code point. */
export function groupNames(groups: readonly string[]): string[] {
  const names = [...new Set(groups)]
  const areNumbers = names.every((name) => name.trim() !== '' && Number.isFinite(Number(name)))
  return names.sort((one, other) =>
    areNumbers && Number(one) !== Number(other) ? Number(one) - Number(other) : one < other ? -1 : 1,
  )
}

/** Groups as numbers: the names in order, and the place of each observation's group in them. */
export function numberGroups(groups: readonly string[]): { names: readonly string[]; members: Int32Array } {
  const names = groupNames(groups)
  const numbers = new Map(names.map((name, number) => [name, number]))
  return { names, members: Int32Array.from(groups, (group) => numbers.get(group)!) }
}
