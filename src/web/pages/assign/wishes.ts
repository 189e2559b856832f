import { useCallback, useState } from 'react'

/** What somebody wants of a plan of books and has not asked for yet: kept in this browser until then. */
export type Wishes = {
  /** Accounts that shall keep whom they have when the plan is applied. */
  readonly excluded: ReadonlySet<string>
  /** Accounts that shall go to a certain person when it is computed again, by account. */
  readonly locks: ReadonlyMap<string, string>
}

const NOTHING: Wishes = { excluded: new Set(), locks: new Map() }

/** Wishes with some accounts left out. */
export function exclude(wishes: Wishes, accountIds: Iterable<string>): Wishes {
  return { ...wishes, excluded: new Set([...wishes.excluded, ...accountIds]) }
}

/** Wishes with some accounts taken in again. */
export function include(wishes: Wishes, accountIds: Iterable<string>): Wishes {
  const excluded = new Set(wishes.excluded)
  for (const id of accountIds) excluded.delete(id)
  return { ...wishes, excluded }
}

/** Wishes with an account locked to a person; undefined: to nobody any more. */
export function lock(wishes: Wishes, accountId: string, personId: string | undefined): Wishes {
  const locks = new Map(wishes.locks)
  if (personId === undefined) locks.delete(accountId)
  else locks.set(accountId, personId)
  return { ...wishes, locks }
}

/** The wishes about a plan; they survive a reload. */
export function useWishes(planId: string) {
  const key = `tierwise.books.${planId}`
  const [wishes, setWishes] = useState(() => read(key))
  const wish = useCallback(
    (change: (before: Wishes) => Wishes) =>
      setWishes((before) => {
        const next = change(before)
        keep(key, next)
        return next
      }),
    [key],
  )
  return [wishes, wish] as const
}

function read(key: string): Wishes {
  try {
    const { excluded, locks } = JSON.parse(localStorage.getItem(key) ?? '') as {
      excluded: string[]
      locks: [string, string][]
    }
    return { excluded: new Set(excluded), locks: new Map(locks) }
  } catch {
    return NOTHING
  }
}

function keep(key: string, { excluded, locks }: Wishes): void {
  try {
    if (excluded.size + locks.size === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ excluded: [...excluded], locks: [...locks] }))
  } catch {
    // Where storage is forbidden, or full, the wishes last as long as the page.
  }
}
