import type { GridSort } from '../../ui/grid/column.ts'
import type { AccountBase } from './account-base.ts'
import { denseRanks, type Ranks, ranksOf } from './column-ranks.ts'
import { type Filters, filterAccounts } from './filter-accounts.ts'

/** The rows that the filters let through, in the order that is asked for. Those of which a value is not known come last. */
export function orderAccounts(
  base: AccountBase,
  {
    filters,
    sort,
    locale,
  }: { readonly filters: Filters; readonly sort: readonly GridSort[]; readonly locale: string },
): Uint32Array {
  const rows = filterAccounts(base, filters)
  if (sort.length === 0 || base.size === 0) return rows
  const { at } = ranksBy(base, sort, locale)
  // The rank before the row in one number: sorting numbers needs no comparison of ours, and equals stay in their order.
  const keys = Float64Array.from(rows, (row) => at[row]! * base.size + row).sort()
  return Uint32Array.from(keys, (key) => key % base.size)
}

/** The last order of each base: a filter that changes is what happens most often. */
const kept = new WeakMap<AccountBase, { readonly key: string; readonly ranks: Ranks }>()

/** Each account's place in an order by several columns. */
function ranksBy(base: AccountBase, sort: readonly GridSort[], locale: string): Ranks {
  const key = JSON.stringify([sort, locale])
  const found = kept.get(base)
  if (found?.key === key) return found.ranks
  const parts = sort.map(({ column, isDescending }) => {
    const ranks = ranksOf(base, column, locale)
    return isDescending ? reversed(ranks) : ranks
  })
  const ranks = parts.reduce((first, then) =>
    denseRanks(Float64Array.from(first.at, (rank, row) => rank * (then.count + 1) + then.at[row]!)),
  )
  kept.set(base, { key, ranks })
  return ranks
}

/** The other way round; what is not known stays last. */
function reversed({ at, count }: Ranks): Ranks {
  return { at: at.map((rank) => (rank === count ? count : count - 1 - rank)), count }
}
