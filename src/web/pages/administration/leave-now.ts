import { type Day, parseDay } from '../../../domain/kernel/day.ts'

type Leave = { readonly from: string; readonly until: string }

/** The leave that somebody is on, else the next one; undefined when none is to come. */
export function leaveFrom(leave: readonly Leave[], today: Day): Leave | undefined {
  return leave
    .filter(({ until }) => (parseDay(until) ?? today) >= today)
    .toSorted((one, other) => one.from.localeCompare(other.from))[0]
}
