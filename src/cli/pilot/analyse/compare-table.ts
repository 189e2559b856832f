import type { Analysis, Comparison, Finding, Limits } from '../../../domain/pilot/analysis.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { forestLine, forestScale } from './forest-line.ts'
import { effectOf, pText } from './headline.ts'

const PLOT_WIDTH = 31

type Row = Limits & {
  readonly difference: number | undefined
  readonly p: number | undefined
  readonly name: string
}

/** Each comparison in every way it was made, with the plot of its intervals; the primary metric only. */
export function compareTable(analysis: Analysis, page: Page): string[] {
  const { words, colours, width } = page
  const rows = analysis.comparisons.flatMap((comparison) => waysOf(comparison, page))
  const title = words.text('pilot.analyse.differences', {
    ...{ metric: analysis.metric, control: analysis.control, confidenceShare: analysis.confidence },
  })
  const ids = ['way', 'difference', 'interval', 'p'] as const
  const head = [...ids.map((id) => words.text(`pilot.analyse.${id}`)), plotTitle(page)]
  const scale = forestScale(rows, PLOT_WIDTH)
  const lines = rows.map((row) => [
    ...[row.name, effectOf(row.difference, analysis.kind, words), intervalText(row, analysis, page)],
    ...[pText(row.p, words), scale === undefined ? '' : forestLine(row, scale)],
  ])
  const table = drawTable({ head, rows: lines, right: [1, 2, 3], bold: colours.bold }, width)
  const saved = analysis.comparisons.flatMap((comparison) => savedText(comparison, page))
  return [`${colours.bold(colours.underline(title))}\n${table}`, ...saved]
}

/** What the period before was worth; that it was worth nothing is a caveat. */
function savedText({ arm, cuped }: Comparison, { words, colours, width }: Page): string[] {
  if (cuped?.varianceSaved === undefined || cuped.hasSavedNothing || cuped.varianceSaved === 1) return []
  const times = words.number(1 / (1 - cuped.varianceSaved))
  const text = words.text('pilot.analyse.saved', { arm, savedShare: cuped.varianceSaved, times })
  return [colours.dim(hang('', text, width))]
}

/** Every metric with its p among all: which of several would be found by looking often enough. */
export function metricsTable(analyses: readonly Analysis[], page: Page): string[] {
  const { words, colours, width } = page
  const ids = ['metric', 'arm', 'difference', 'interval', 'adjusted_p'] as const
  const head = [...ids.map((id) => words.text(`pilot.analyse.${id}`)), plotTitle(page)]
  const rows = analyses.flatMap((analysis) => {
    const scale = forestScale(analysis.comparisons, PLOT_WIDTH)
    return analysis.comparisons.map((comparison) => [
      ...[analysis.metric, comparison.arm, effectOf(comparison.difference, analysis.kind, words)],
      ...[intervalText(comparison, analysis, page), pText(comparison.adjustedP, words)],
      scale === undefined ? '' : forestLine(comparison, scale),
    ])
  })
  const title = colours.bold(colours.underline(words.text('pilot.analyse.all_metrics')))
  return [`${title}\n${drawTable({ head, rows, right: [2, 3, 4], bold: colours.bold }, width)}`]
}

function waysOf(comparison: Comparison, { words }: Page): Row[] {
  const { arm, cuped, poststratified, clustered, sequential, exactP, difference } = comparison
  const row = (way: string, finding: Omit<Finding, 'standardError'>): Row => ({
    ...finding,
    name: words.text('pilot.analyse.of_arm', { arm, way: words.wordFor('pilot.analyse.way', way) }),
  })
  return [
    { ...comparison, name: arm },
    ...(exactP === undefined
      ? []
      : [row('exact', { difference: undefined, lower: undefined, upper: undefined, p: exactP })]),
    ...(cuped === undefined ? [] : [row('cuped', cuped)]),
    ...(poststratified === undefined ? [] : [row('poststratified', poststratified)]),
    ...(clustered?.means === undefined ? [] : [row('cluster_means', clustered.means)]),
    row('sequential', { difference, ...sequential, p: undefined }),
  ]
}

function intervalText({ lower, upper }: Limits, { kind }: Analysis, { words }: Page): string {
  return lower === undefined
    ? words.number(undefined)
    : `${effectOf(lower, kind, words)} … ${effectOf(upper, kind, words)}`
}

function plotTitle({ words }: Page): string {
  return words.text('pilot.analyse.plot')
}
