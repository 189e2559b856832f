/** What items become, made anew as often as somebody walks it: of a million nothing is kept in between. */
export function walked<From, To>(items: Iterable<From>, change: (item: From) => readonly To[]): Iterable<To> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield* change(item)
    },
  }
}
