/** Moves label positions apart until neighbours are `gap` away, as near to where they belong as the order allows, within the bounds. */
export function spreadLabels(
  wanted: readonly number[],
  { gap, from, to }: { readonly gap: number | readonly number[]; readonly from: number; readonly to: number },
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)
  const placed = [...wanted]
  const half = (index: number) => (typeof gap === 'number' ? gap : gap[index]!) / 2
  let end = from
  for (const index of order) {
    placed[index] = Math.max(wanted[index]!, end + half(index))
    end = placed[index] + half(index)
  }
  let start = to
  for (const index of order.reverse()) {
    if (placed[index]! + half(index) <= start) break
    placed[index] = start - half(index)
    start = placed[index] - half(index)
  }
  return placed
}
