/** [PT23] Benjamini and Hochberg (1995): the share of false findings that taking each p and all below it would mean. Unknown p are not counted. */
export function adjustP(ps: readonly (number | undefined)[]): (number | undefined)[] {
  const order = [...ps.keys()].filter((index) => ps[index] !== undefined)
  order.sort((a, b) => ps[b]! - ps[a]!)
  const adjusted: (number | undefined)[] = ps.map(() => undefined)
  let least = 1
  for (const [place, index] of order.entries()) {
    least = Math.min(least, (ps[index]! * order.length) / (order.length - place))
    adjusted[index] = least
  }
  return adjusted
}
