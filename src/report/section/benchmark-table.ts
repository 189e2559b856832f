import type { ShownBenchmark } from '../../domain/assessment/list-benchmarks.ts'
import type { Words } from '../../language/describe.ts'
import { ageOf, fitOf, measureOf, spanOf } from '../../language/describe-benchmark.ts'
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

function ageCell(benchmark: ShownBenchmark, words: Words): Cell {
  return ageOf(benchmark, words) ?? { text: '—', hint: words.text('benchmark.age.unknown') }
}
