import type { RebuiltYear } from '../../domain/service/rebuild-year.ts'
import { drawTable } from '../terminal/draw-table.ts'
import { hang } from '../terminal/hang.ts'
import type { Page } from '../terminal/page.ts'

/** A CSM-year line by line: what its source printed, what its own inputs give, and whether the two agree. */
export function printYear(year: RebuiltYear, { words, colours, width }: Page): string {
  const head = (['line', 'published', 'computed', 'status'] as const).map((column) =>
    words.text(`cli.year.${column}`),
  )
  const hours = (value: number | undefined) => words.number(value)
  const rows = year.lines.map(
    ({ id, publishedHours, computedHours, status, missing, impliedTimes, impliedHoursEach }) => {
      const detail = [
        words.text(`cli.year.status.${status}`),
        ...(missing.length > 0
          ? [
              words.text('cli.year.missing', {
                inputs: missing.map((input) => words.text(`cli.year.input.${input}`)),
              }),
            ]
          : []),
        ...(impliedTimes === undefined
          ? []
          : [words.text('cli.year.implied_times', { times: words.number(impliedTimes) })]),
        ...(impliedHoursEach === undefined
          ? []
          : [words.text('cli.year.implied_hours', { hours: words.number(impliedHoursEach) })]),
      ]
      return [id, hours(publishedHours), hours(computedHours), detail.join('; ')]
    },
  )
  const headline = words.text('cli.year.headline', {
    publishedHours: words.number(year.publishedHours),
    internalHours: words.number(year.publishedInternalHours),
  })
  const table = drawTable({ head, rows, right: [1, 2], bold: colours.bold }, width)
  return `${colours.bold(hang('', headline, width))}\n\n${table}`
}
