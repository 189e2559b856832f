import type { ShownBenchmark } from '../../domain/assessment/list-benchmarks.ts'
import type { Words } from '../../language/describe.ts'
import type { Cell, TableBlock } from '../report.ts'
import type { ReportContext } from '../report-context.ts'

/** [R16] Published numbers with their source and age, and where the reader is another company than those they are about. */
export function benchmarkTable({ plan, words }: ReportContext): TableBlock {
  return {
    kind: 'table',
    title: words.text('report.benchmarks'),
    columns: [
      { title: words.text('report.touch') },
      { title: words.text('report.benchmarks.what') },
      { title: words.text('report.benchmarks.value'), isNumber: true },
      { title: words.text('report.factor.source') },
      { title: words.text('report.benchmarks.age'), isNumber: true },
      { title: words.text('report.benchmarks.fit') },
    ],
    rows: plan.assessment.benchmarks.map((benchmark) => [
      touchCell(benchmark, words),
      measureOf(benchmark, words),
      spanOf(benchmark, words),
      words.text(`benchmark.source.${benchmark.source}`),
      ageCell(benchmark, words),
      fitOf(benchmark, words),
    ]),
    foot: undefined,
    rest: words.text('report.benchmarks.rule'),
  }
}

function touchCell({ touch }: ShownBenchmark, words: Words): Cell {
  return touch === undefined ? '—' : { text: words.text(`touch.${touch}`), touch }
}

function measureOf({ measure }: ShownBenchmark, words: Words): string {
  switch (measure) {
    case 'ratio':
      return words.text('report.ratio')
    case 'cs_cost':
      return words.text('report.cost_per_account')
    case 'coverage_multiple':
      return words.text('report.coverage')
  }
}

/** A range, its lower end where it is open above, or the one number that was published. */
function spanOf({ measure, value }: ShownBenchmark, words: Words): string {
  const [from, to] =
    'fromMinor' in value
      ? ([words.money(value.fromMinor), value.toMinor && words.money(value.toMinor)] as const)
      : ([shown(value.from), value.to && shown(value.to)] as const)
  if (!to) return words.text('benchmark.from', { from })
  return from === to ? from : `${from}–${to}`

  function shown(figure: number): string {
    return measure === 'ratio' ? words.ratio(figure) : words.multiple(figure)
  }
}

function ageCell({ ageYears }: ShownBenchmark, words: Words): Cell {
  return ageYears === undefined
    ? { text: '—', hint: words.text('benchmark.age.unknown') }
    : words.text('benchmark.age', { years: ageYears })
}

/** Where the reader differs, then what the reader has not told. */
function fitOf({ differences, unknown }: ShownBenchmark, words: Words): string {
  const said = [
    ...differences.map((difference) => {
      const { trait, side } = difference
      if ('limitMinor' in difference) {
        return words.text('benchmark.differs.acv', { side, limitMinor: difference.limitMinor })
      }
      const { limit } = difference
      return trait === 'margin'
        ? words.text('benchmark.differs.margin', { side, limitShare: limit })
        : words.text('benchmark.differs.complexity', { side, limit })
    }),
    ...unknown.map((trait) => words.text(`benchmark.unknown.${trait}`)),
  ]
  return said.length === 0 ? words.text('benchmark.same') : words.series(said)
}
