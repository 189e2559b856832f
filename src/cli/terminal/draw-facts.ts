import { displayWidth } from './display-width.ts'
import { hang } from './hang.ts'

/** Labels and their values, the values aligned; long ones go on below themselves. */
export function drawFacts(
  facts: readonly (readonly [label: string, value: string])[],
  width: number | undefined,
): string {
  const longest = Math.max(0, ...facts.map(([label]) => displayWidth(label)))
  return facts
    .map(([label, value]) => {
      const blank = ' '.repeat(longest - displayWidth(label) + 2)
      return hang(`${label}${blank}`, value, width).trimEnd()
    })
    .join('\n')
}
