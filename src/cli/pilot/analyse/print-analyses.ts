import type { Analysis, Caveat } from '../../../domain/pilot/analysis.ts'
import type { Words } from '../../../language/describe.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { printDecisions } from '../decide/print-decisions.ts'
import { caveatText } from './caveat-text.ts'
import { compareTable, metricsTable } from './compare-table.ts'
import { headline, meanOf, timeText } from './headline.ts'
import type { PilotFound } from './run-analyse.ts'

/** Caveats after which nothing else is to be read. */
const FATAL: readonly Caveat['code'][] = ['sample-ratio']
/** What is wrong with the arms is wrong for every metric, and said once. */
const OF_ARMS: readonly Caveat['code'][] = ['sample-ratio', 'shares-unsaid', 'missing-arm']
/** What only matters of the metric that decides. */
const OF_PRIMARY: readonly Caveat['code'][] = ['looks-too-early', 'saved-nothing', 'few-clusters']

/** What the primary metric says in a sentence, what is in its way, the arms, each comparison as a line, then the other metrics. */
export function printAnalyses(found: PilotFound, page: Page): string {
  const { words, colours, width } = page
  const [primary, ...others] = found.analyses
  const fatal = primary!.caveats.filter(({ code }) => FATAL.includes(code))
  const lines = primary!.comparisons.flatMap((comparison) => [
    headline(primary!, comparison, words),
    ...timeText(comparison, words),
  ])
  return [
    ...fatal.map((caveat) => colours.red(colours.bold(hang('', caveatText(caveat, words), width)))),
    lines.map((line) => colours.bold(hang('', line, width))).join('\n'),
    ...printDecisions(found.decisions ?? [], primary!, page),
    armsTable(primary!, page),
    ...compareTable(primary!, page),
    ...(others.length === 0 ? [] : metricsTable(found.analyses, page)),
    ...caveatBlock(found, page),
  ].join('\n\n')
}

function armsTable(analysis: Analysis, { words, colours, width }: Page): string {
  const ids = [
    'arm',
    'accounts',
    'missing',
    analysis.kind === 'time' ? 'mean_time' : 'mean',
    'interval',
  ] as const
  const head = ids.map((id) => words.text(`pilot.analyse.${id}`))
  const rows = analysis.arms.map(({ arm, n, missing, mean, lower, upper }) => [
    arm === analysis.control ? words.text('pilot.analyse.control', { arm }) : arm,
    ...[words.number(n), words.number(missing), meanOf(mean, analysis.kind, words)],
    lower === undefined
      ? words.number(undefined)
      : `${meanOf(lower, analysis.kind, words)} … ${meanOf(upper, analysis.kind, words)}`,
  ])
  return drawTable({ head, rows, right: [1, 2, 3, 4], bold: colours.bold }, width)
}

/** What could make the result wrong; that nothing was found is said too. */
function caveatBlock({ analyses, likelyCluster }: PilotFound, { words, colours, width }: Page): string[] {
  const notes = analyses.flatMap(({ caveats, metric }, at) =>
    caveats
      .filter(({ code }) => (at === 0 ? !FATAL.includes(code) : ![...OF_ARMS, ...OF_PRIMARY].includes(code)))
      .map((caveat) => (at === 0 ? '' : `${metric}: `) + caveatText(caveat, words)),
  )
  if (likelyCluster !== undefined)
    notes.push(words.text('pilot.caveat.cluster_unsaid', { column: likelyCluster }))
  notes.push(...lostRows(analyses[0]!, words))
  const title = colours.bold(colours.underline(words.text('pilot.analyse.caveats')))
  if (notes.length === 0)
    return [`${title}\n${hang(`${colours.green('✓')} `, words.text('pilot.analyse.nothing_wrong'), width)}`]
  return [`${title}\n${notes.map((note) => hang(`${colours.yellow('!')} `, note, width)).join('\n')}`]
}

/** Rows that were left out of one of the further comparisons. */
function lostRows({ comparisons }: Analysis, words: Words): string[] {
  return comparisons.flatMap(({ arm, cuped, poststratified, clustered }) => {
    const counts = {
      covariate: cuped?.missingCovariate ?? 0,
      stratum: poststratified?.missingStratum ?? 0,
      cluster: clustered?.missingCluster ?? 0,
      merged: poststratified?.merged ?? 0,
    }
    return (Object.entries(counts) as [keyof typeof counts, number][])
      .filter(([, count]) => count > 0)
      .map(([code, count]) => words.text(`pilot.analyse.lost.${code}`, { arm, count }))
  })
}
