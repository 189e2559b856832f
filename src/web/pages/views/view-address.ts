/** What is no part of a view: which one it is, and what is open beside it at the moment. */
const PASSING = ['saved', 'open', 'job']

type Search = Readonly<Record<string, string | undefined>>

/** What an address says that is worth keeping, in one order, so that equal settings are equal texts. */
export function viewAddress(search: Search): string {
  const kept = Object.entries(search).filter(
    (entry): entry is [string, string] => !PASSING.includes(entry[0]) && Boolean(entry[1]),
  )
  kept.sort(([one], [other]) => (one < other ? -1 : 1))
  return new URLSearchParams(kept).toString()
}

/** What a page's address says when a view is shown. */
export function searchOfView({ id, address }: { readonly id: string; readonly address: string }): Search {
  return { ...Object.fromEntries(new URLSearchParams(address)), saved: id }
}

/** Which of the views is shown: the one that the address names, else one that says the same. */
export function shownView<View extends { readonly id: string; readonly address: string }>(
  views: readonly View[],
  search: Search,
): { readonly view: View; readonly isChanged: boolean } | undefined {
  const now = viewAddress(search)
  const named = views.find(({ id }) => id === search.saved)
  if (named !== undefined) return { view: named, isChanged: named.address !== now }
  const same = now === '' ? undefined : views.find(({ address }) => address === now)
  return same && { view: same, isChanged: false }
}
