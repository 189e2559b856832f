import type { PersonBook, TeamBooks } from './books-query.ts'

/** One line of the team: a person with what they carry. Undefined is not known, or not for the reader. */
export type TeamMember = {
  readonly personId: string
  readonly name: string
  readonly person: PersonBook['person']
  readonly function: PersonBook['function']
  readonly accounts: number
  /** Accounts by tier. */
  readonly byTier: ReadonlyMap<string, PersonBook['book']['byTier'][number]>
  readonly hours: number
  readonly capacityHours: number
  /** hours / capacity; undefined for who has no capacity. */
  readonly utilisation: number | undefined
  readonly arrMinor: number | undefined
  /** Of the ARR of all accounts. */
  readonly arrShare: number | undefined
  /** Of accounts whose health is red, and what of it renews within 90 days. */
  readonly riskMinor: number | undefined
  readonly riskRenewingMinor: number | undefined
  readonly redAccounts: number
  readonly renewals: number
  readonly renewingMinor: number | undefined
  readonly withoutTier: number
  readonly withoutAcv: number
  readonly ramp: number
  readonly months: readonly { readonly hours: number; readonly capacity: number }[]
}

/** The lines of the team. */
export function membersOf({ books, strangers, unowned }: TeamBooks): readonly TeamMember[] {
  const all = [...books, ...(strangers ?? []), ...(unowned === null ? [] : [unowned])]
  const total = all.reduce<number | undefined>((sum, { book: { arrMinor } }) => add(sum, arrMinor), 0)
  return books.map(({ person, function: name, ramp, capacityHours, capacityByMonth, book }) => ({
    ...{ personId: person.personId, name: person.name ?? person.externalId, person, function: name, ramp },
    ...{ accounts: book.accounts, hours: book.hours, capacityHours },
    byTier: new Map(book.byTier.map((part) => [part.tier, part])),
    utilisation: capacityHours > 0 ? book.hours / capacityHours : undefined,
    arrMinor: book.arrMinor ?? undefined,
    arrShare: book.arrMinor === null || unowned === null || !total ? undefined : book.arrMinor / total,
    riskMinor: book.red.arrMinor ?? undefined,
    riskRenewingMinor: book.redRenewing.arrMinor ?? undefined,
    ...{ redAccounts: book.red.accounts, renewals: book.renewing.accounts },
    renewingMinor: book.renewing.arrMinor ?? undefined,
    ...{ withoutTier: book.withoutTier, withoutAcv: book.withoutAcv },
    months: book.hoursByMonth.map((hours, month) => ({ hours, capacity: capacityByMonth[month]! })),
  }))
}

/** Whether somebody has more to do than they can. Half an hour of a year is no overload. */
export function isAbove({ hours, capacityHours }: Pick<TeamMember, 'hours' | 'capacityHours'>): boolean {
  return hours > capacityHours + 0.5
}

function add(sum: number | undefined, amount: number | null): number | undefined {
  return sum === undefined || amount === null ? undefined : sum + amount
}
