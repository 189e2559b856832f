import { Link } from '@tanstack/react-router'
import type { TurningPoints as Found } from '../../../domain/assessment/find-turning-points.ts'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { Affordability } from './affordability.tsx'
import classes from './assess.module.css'
import type { Assessed } from './assessing.ts'
import { Benchmarks } from './benchmarks.tsx'
import { Evolution } from './evolution.tsx'
import { MakeDraft } from './make-draft.tsx'
import { saveAssessment } from './save-assessment.ts'
import { Split } from './split.tsx'
import type { Step } from './steps.ts'
import { TurningPoints } from './turning-points.tsx'
import type { AnswerBook } from './use-answers.ts'

/** What it all comes to: the reasons, who is served how, what it costs, what would change it, and where to go on. */
export function ResultStep({
  book,
  assessed,
  turningPoints,
  onGo,
}: {
  readonly book: AnswerBook
  readonly assessed: Assessed
  readonly turningPoints: Found | undefined
  readonly onGo: (step: Step) => void
}) {
  const words = useWords()
  const { text } = words
  const mayDraft = useMay('model.draft')
  const { assessment } = assessed
  const { basis, settled, refused, guards, mostUsefulAnswer, recommendation } = assessment
  return (
    <article aria-labelledby="result" className={classes.result}>
      <div className={classes.title}>
        <h2 id="result">{text('web.assess.result')}</h2>
        <div className={classes.tools}>
          {mayDraft && recommendation !== undefined && <MakeDraft book={book} />}
          <Button icon="download" onClick={() => saveAssessment('md', assessment, words)}>
            {text('web.report.save', { format: 'Markdown' })}
          </Button>
          <Button icon="download" onClick={() => saveAssessment('csv', assessment, words)}>
            {text('web.report.save', { format: 'CSV' })}
          </Button>
          <Button onClick={() => print()}>{text('web.report.print')}</Button>
        </div>
      </div>
      <section className={classes.part}>
        <p>{text(`basis.${basis}`, { because: settled?.because })}</p>
        {assessment.hybrid && assessment.leaning !== undefined && (
          <p>{text('web.assess.leaning', { touch: text(`touch.${assessment.leaning}`) })}</p>
        )}
        {refused && <p className={classes.wrong}>{text('basis.refused')}</p>}
        {mostUsefulAnswer && (
          <p className={classes.useful}>
            {text('web.assess.useful')}{' '}
            <Link to="." search={{ factor: mostUsefulAnswer.factor } as never}>
              {text(`factor.${mostUsefulAnswer.factor}`)}
            </Link>
          </p>
        )}
        {guards.length > 0 && (
          <>
            <h3>{text('report.guards')}</h3>
            <ul className={classes.reasons}>
              {guards.map(({ code, reason, values, from, to }) => (
                <li key={`${code} ${reason}`}>
                  <strong>{text(`guard.${code}`)}</strong> {text(`guard.reason.${reason}`, values)}
                  {from !== to && to !== undefined && from !== undefined && (
                    <span className={classes.soft}>
                      {' '}
                      {text(`touch.${from}`)} → {text(`touch.${to}`)}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Split assessment={assessment} />
      <Affordability assessment={assessment} />
      <TurningPoints assessment={assessment} turningPoints={turningPoints} onGo={onGo} />
      <Evolution evolution={assessment.evolution} />
      <Benchmarks benchmarks={assessment.benchmarks} />
    </article>
  )
}
