import type { Assessment } from '../../../domain/assessment/assess.ts'
import { ScoreScale } from '../../charts/score-scale.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'

const BANDS = [
  { from: 6, to: 12, tone: 'tech' },
  { from: 12, to: 20, tone: 'low' },
  { from: 20, to: 30, tone: 'high' },
] as const

/** The score on its scale, as far as it is known: with every answer the range narrows and candidates fall away. */
export function ScoreSoFar({ assessment }: { readonly assessment: Assessment }) {
  const { text } = useWords()
  const { total, totalRange, candidates } = assessment
  const values = { ...totalRange, total }
  const bands = BANDS.map((band) => ({ ...band, label: text(`touch.${band.tone}`) }))
  return (
    <ChartPlace>
      <ScoreScale
        id="score"
        width={268}
        title={text('report.score.title', {
          ...values,
          candidates: candidates.map((touch) => text(`touch.${touch}`)),
        })}
        summary={text('report.score.summary', values)}
        table={{
          label: text('report.as_table'),
          columns: [text('report.touch'), text('report.score.band')],
          rows: bands.map(({ label, from, to }) => [label, `${from}–${to}`]),
        }}
        bands={bands}
        score={{
          ...totalRange,
          label: text(total === undefined ? 'report.score.range' : 'report.score.total', values),
        }}
      />
    </ChartPlace>
  )
}
