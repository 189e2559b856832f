/** What can be walked once only and has been. */
const spent = new WeakSet<object>()

/**
 * Items that are about to be walked in a transaction. Throws for a generator that was walked before: a transaction that is done
 * again would find it empty and take that for the whole.
 */
export function walkAgain<Items extends Iterable<unknown> | AsyncIterable<unknown>>(items: Items): Items {
  if (!isOneShot(items)) return items
  if (spent.has(items)) {
    throw new Error(
      'these items can be walked once only, and the transaction is done again: pass what can be walked again',
    )
  }
  spent.add(items)
  return items
}

/** A generator is its own iterator; a list makes a new one each time. */
function isOneShot(items: Iterable<unknown> | AsyncIterable<unknown>): boolean {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  return (iterator as unknown) === items
}
