import type { ShownBenchmark } from '../../../domain/assessment/list-benchmarks.ts'
import { ageOf, fitOf, measureOf, spanOf } from '../../../language/describe-benchmark.ts'
import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'
import { FigureTable } from './figure-table.tsx'

/** Published numbers with source and age, and where the company is another than those they are about. */
export function Benchmarks({ benchmarks }: { readonly benchmarks: readonly ShownBenchmark[] }) {
  const words = useWords()
  const { text } = words
  return (
    <section className={classes.part}>
      <FigureTable
        title={text('report.benchmarks')}
        columns={[
          { label: text('report.benchmarks.what'), isText: true },
          { label: text('report.touch'), isText: true },
          { label: text('report.benchmarks.value') },
          { label: text('report.factor.source'), isText: true },
          { label: text('report.benchmarks.age') },
          { label: text('report.benchmarks.fit'), isText: true },
        ]}
        rows={benchmarks.map((benchmark) => ({
          key: benchmark.id,
          cells: [
            measureOf(benchmark, words),
            <span key="touch" className={classes.whole}>
              {benchmark.touch === undefined ? '—' : text(`touch.${benchmark.touch}`)}
            </span>,
            spanOf(benchmark, words),
            text(`benchmark.source.${benchmark.source}`),
            ageOf(benchmark, words) ?? <Unknown key="age" why={text('benchmark.age.unknown')} />,
            fitOf(benchmark, words),
          ],
        }))}
      />
      <p className={classes.soft}>{text('report.benchmarks.rule')}</p>
    </section>
  )
}
