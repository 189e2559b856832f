import type { Schema } from '../../api/client.ts'

export type Book = {
  readonly accounts: number
  readonly acvMinor: number
  /** Accounts of which no ACV is known, so that the sum is too low. */
  readonly withoutAcv: number
}

type Table = Pick<Schema<'AccountTable'>, 'owner' | 'acvMinor'>

/** What each owner holds, by the id of the person; one walk over columns, so that it takes milliseconds for 100,000 accounts. */
export function booksOf({ owner, acvMinor }: Table): ReadonlyMap<string, Book> {
  const accounts = new Array<number>(owner.values.length).fill(0)
  const sums = new Array<number>(owner.values.length).fill(0)
  const withoutAcv = new Array<number>(owner.values.length).fill(0)
  for (let row = 0; row < owner.at.length; row++) {
    const at = owner.at[row]!
    if (at < 0) continue
    accounts[at]!++
    const acv = acvMinor[row]
    if (acv === null || acv === undefined) withoutAcv[at]!++
    else sums[at]! += acv
  }
  return new Map(
    owner.values.map((id, at) => [
      id,
      { accounts: accounts[at]!, acvMinor: sums[at]!, withoutAcv: withoutAcv[at]! },
    ]),
  )
}
