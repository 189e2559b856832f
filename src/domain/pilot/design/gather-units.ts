import { byId, type DrawAccount, type Stratification, type StratumValue, type Unit } from './draw-account.ts'

/** Accounts as they are drawn one by one, in the order of their ids. */
export function unitsOfAccounts(accounts: readonly DrawAccount[]): readonly Unit[] {
  return accounts
    .map((account) => ({ id: account.id, accounts: [account], strata: account.strata }))
    .sort(byId)
}

/** [PT41] Books as they are drawn whole: a book is in the group that most of its accounts are in, and its number is their sum or mean. */
export function unitsOfBooks(
  accounts: readonly DrawAccount[],
  stratifications: readonly Stratification[],
): readonly Unit[] {
  const books = new Map<string, DrawAccount[]>()
  for (const account of accounts) {
    const { owner } = account
    if (owner === undefined) continue
    const book = books.get(owner)
    if (book === undefined) books.set(owner, [account])
    else book.push(account)
  }
  return [...books]
    .map(([id, book]) => {
      const own = book.sort(byId)
      const strata = stratifications.map((stratification, place) =>
        valueOfBook(
          own.map((account) => account.strata[place]),
          stratification,
        ),
      )
      return { id, accounts: own, strata }
    })
    .sort(byId)
}

function valueOfBook(values: readonly StratumValue[], { groups, isSummed }: Stratification): StratumValue {
  if (groups === undefined) return commonest(values)
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === 0) return undefined
  const sum = numbers.reduce((total, value) => total + value, 0)
  return isSummed ? sum : sum / numbers.length
}

function commonest(values: readonly StratumValue[]): StratumValue {
  const counts = new Map<StratumValue, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort(
    ([a, countOfA], [b, countOfB]) => countOfB - countOfA || (String(a) < String(b) ? -1 : 1),
  )
  return first?.[0]
}
