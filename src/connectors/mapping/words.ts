/** A list of terms as it reads best: separated by bars, over as many lines as it takes. */
export function words(list: string): readonly string[] {
  return list.split('|').map((word) => word.trim())
}
