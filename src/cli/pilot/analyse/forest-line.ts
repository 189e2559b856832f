import type { Limits } from '../../../domain/pilot/analysis.ts'

/** What one line of a forest plot shows. */
export type ForestMark = Limits & { readonly difference: number | undefined }

/** The values at the two ends of the lines of a plot; 0 is always within. */
export type ForestScale = { readonly from: number; readonly to: number; readonly width: number }

/** The scale that all marks fit in. Undefined when none is known. */
export function forestScale(marks: readonly ForestMark[], width: number): ForestScale | undefined {
  const known = marks
    .flatMap(({ lower, difference, upper }) => [lower, difference, upper])
    .filter((value) => value !== undefined)
  const from = Math.min(0, ...known)
  const to = Math.max(0, ...known)
  return to > from ? { from, to, width } : undefined
}

/** One interval as a line of text: ● is the difference, │ is no difference. */
export function forestLine({ lower, difference, upper }: ForestMark, scale: ForestScale): string {
  const { from, to, width } = scale
  const place = (value: number) => Math.round(((value - from) / (to - from)) * (width - 1))
  const cells = Array<string>(width).fill(' ')
  if (lower !== undefined && upper !== undefined)
    cells.fill('─', Math.max(0, place(lower)), Math.min(width, place(upper) + 1))
  const zero = place(0)
  cells[zero] = cells[zero] === '─' ? '┼' : '│'
  if (difference !== undefined) cells[place(difference)] = '●'
  return cells.join('')
}
