import type { Csm } from '../account/csm.ts'
import type { Day } from '../kernel/day.ts'

const CUSTOMER_SUCCESS =
  /\bcsms?\b|customer success|success manager|kundenerfolg|sucesso do cliente|カスタマーサクセス|kejayaan pelanggan/
const WITHOUT_A_BOOK = /\b(operations?|ops|director|head|vp|vice president|chief)\b/

/** Whether a person of the team looks after accounts: a CSM by role, or anyone whose role is not given. */
export function countsAsCsm({ role }: Pick<Csm, 'role'>): boolean {
  if (role === undefined) return true
  const words = role.toLowerCase()
  return CUSTOMER_SUCCESS.test(words) && !WITHOUT_A_BOOK.test(words)
}

/** CSMs who have started by a day; undefined without a team. */
export function countCsms(team: readonly Csm[] | undefined, asOf: Day): number | undefined {
  return team?.filter(
    (person) => countsAsCsm(person) && (person.startOn === undefined || person.startOn <= asOf),
  ).length
}
