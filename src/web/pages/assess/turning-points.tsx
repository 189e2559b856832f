import type { Assessment } from '../../../domain/assessment/assess.ts'
import { SCORES } from '../../../domain/assessment/factor.ts'
import type {
  Alternative,
  TurningPoints as Found,
  ScoreAlternative,
} from '../../../domain/assessment/find-turning-points.ts'
import look from '../../ui/look.module.css'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { recommendationWord } from './answer-words.ts'
import classes from './assess.module.css'
import { FigureTable } from './figure-table.tsx'
import type { Step } from './steps.ts'

/** What would come out if one factor scored otherwise, and the answers that a guard hangs on. */
export function TurningPoints({
  assessment,
  turningPoints,
  onGo,
}: {
  readonly assessment: Assessment
  readonly turningPoints: Found | undefined
  readonly onGo: (step: Step) => void
}) {
  const words = useWords()
  const { text } = words
  if (turningPoints === undefined) return <Loading height={360} />
  const { factors, competitor, margin } = turningPoints
  const touchy = factors.filter(({ scores }) => scores.some(({ changes }) => changes === 'recommendation'))
  const others = [
    {
      alternative: competitor,
      said: text('web.assess.if_competitor', { isDedicated: String(competitor.isDedicated) }),
    },
    ...(margin === undefined
      ? []
      : [{ alternative: margin, said: text('web.assess.if_margin', { marginShare: margin.marginShare }) }]),
  ]
  return (
    <section className={classes.part}>
      <h3>{text('web.assess.turning')}</h3>
      <p>
        {text('web.assess.turning.finding', {
          count: touchy.length,
          factors: touchy.map(({ factor }) => text(`factor.${factor}`)),
          recommendation: recommendationWord(assessment.recommendation, words),
        })}
      </p>
      <FigureTable
        title={text('web.assess.turning.table')}
        columns={[
          { label: text('report.factor') },
          ...SCORES.map((score) => ({ label: String(score), isText: true })),
        ]}
        rows={factors.map(({ factor, scores }) => ({
          key: factor,
          cells: [
            <button key="factor" type="button" className={classes.link} onClick={() => onGo(factor)}>
              {text(`factor.${factor}`)}
            </button>,
            ...scores.map((score) => <Cell key={score.score} alternative={score} />),
          ],
        }))}
      />
      <p className={classes.soft}>{text('web.assess.turning.legend')}</p>
      <ul className={classes.reasons}>
        {others.map(({ alternative, said }) => (
          <li key={said}>
            {said}: <Outcome alternative={alternative} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cell({ alternative }: { readonly alternative: ScoreAlternative }) {
  const words = useWords()
  const { text } = words
  if (alternative.isToday) return <span className={classes.today}>{text('web.assess.today')}</span>
  if (alternative.changes !== 'nothing') return <Outcome alternative={alternative} />
  return (
    <span className={classes.soft} title={text('web.assess.unchanged')}>
      <span aria-hidden="true">·</span>
      <span className={look.unseen}>{text('web.assess.unchanged')}</span>
    </span>
  )
}

function Outcome({ alternative }: { readonly alternative: Alternative }) {
  const words = useWords()
  const { text, wordFor } = words
  const { changes, recommendation, candidates, refused, split } = alternative
  switch (changes) {
    case 'recommendation':
      return (
        <strong>
          → {recommendationWord(recommendation, words)}
          {refused && `, ${text('web.assess.refused')}`}
        </strong>
      )
    case 'split':
      return words.series(
        split.map(({ touch, accounts }) => text('report.answer.next', { count: accounts, touch })),
      )
    case 'candidates':
      return (
        <span className={classes.soft}>
          ({words.series(candidates.map((touch) => wordFor('touch', touch)))})
        </span>
      )
    case 'nothing':
      return text('web.assess.unchanged')
  }
}
