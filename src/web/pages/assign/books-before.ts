import type { AssignmentTable } from './assignment-table.ts'

export type BookSum = { readonly accounts: number; readonly hours: number; readonly arrMinor: number }

/** What each person has of the plan's accounts today, by id of the person. */
export function booksBefore(table: AssignmentTable): ReadonlyMap<string, BookSum> {
  const sums = new Map<string, BookSum>()
  for (let place = 0; place < table.size; place++) {
    const owner = table.coded('ownerBefore', place)
    if (owner === null) continue
    const { accounts, hours, arrMinor } = sums.get(owner) ?? { accounts: 0, hours: 0, arrMinor: 0 }
    sums.set(owner, {
      accounts: accounts + 1,
      hours: hours + (table.columns.hours[place] ?? 0),
      arrMinor: arrMinor + (table.columns.acvMinor[place] ?? 0),
    })
  }
  return sums
}
