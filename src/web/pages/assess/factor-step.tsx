import type { ReactNode } from 'react'
import type { FactorName } from '../../../domain/assessment/factor.ts'
import { useWords } from '../../words/words-context.tsx'
import { AcvEvidence } from './acv-evidence.tsx'
import { evidenceText } from './answer-words.ts'
import classes from './assess.module.css'
import type { Assessed } from './assessing.ts'
import { ChoiceAnswer } from './choice-answer.tsx'
import { GrowthEvidence } from './growth-evidence.tsx'
import { NoteAnswer } from './note-answer.tsx'
import { NumberAnswer } from './number-answer.tsx'
import { OwnScore } from './own-score.tsx'
import { Pips } from './pips.tsx'
import { QUESTIONS } from './questions.ts'
import { SegmentEvidence } from './segment-evidence.tsx'
import type { AnswerBook } from './use-answers.ts'

/** One factor: what it is about, its questions, what the accounts say, what follows, and a score of one's own. */
export function FactorStep({
  factor: name,
  book,
  assessed,
}: {
  readonly factor: FactorName
  readonly book: AnswerBook
  readonly assessed: Assessed
}) {
  const words = useWords()
  const { text } = words
  const factor = assessed.assessment.factors.find((each) => each.factor === name)!
  const questions = QUESTIONS[name]
  // Of segments the table below says the same.
  const told = name === 'segment' ? [] : factor.evidence
  return (
    <article aria-labelledby="factor">
      <div className={classes.title}>
        <h2 id="factor">{text(`factor.${name}`)}</h2>
        <Pips score={factor.score} />
        <span className={classes.soft}>{text(`source.${factor.source}`)}</span>
      </div>
      <p className={classes.lead}>{text(`web.assess.help.${name}`)}</p>
      <dl className={classes.anchors}>
        {(['5', '3', '1'] as const).map((score) => (
          <div key={score}>
            <dt>{score}</dt>
            <dd>{text(`web.assess.anchors.${name}`, { score })}</dd>
          </div>
        ))}
      </dl>
      {questions.length > 0 && (
        <Part title={text('web.assess.questions')}>
          {questions.map((question) =>
            question.kind === 'number' ? (
              <NumberAnswer key={question.key} book={book} question={question} />
            ) : (
              <ChoiceAnswer key={question.key} book={book} question={question} />
            ),
          )}
        </Part>
      )}
      <Part title={text('report.factor.evidence')}>
        <ul className={classes.evidence}>
          {told.map((evidence) => (
            <li key={evidenceText(evidence, words)}>{evidenceText(evidence, words)}</li>
          ))}
          {factor.evidence.length === 0 && <li className={classes.soft}>{text('web.assess.nothing')}</li>}
        </ul>
        {name === 'acv' && <AcvEvidence assessment={assessed.assessment} />}
        {name === 'segment' && <SegmentEvidence summary={assessed.assessment.base} />}
        {name === 'growth' && <GrowthEvidence assessed={assessed} answers={book.answers} />}
        <NoteAnswer book={book} factor={name} />
      </Part>
      <Part title={text('report.factor.score')}>
        <p>
          {text('web.assess.derived', {
            derived: factor.derived,
            score: factor.score,
            isOverridden: factor.source === 'override',
          })}
        </p>
        <OwnScore book={book} factor={name} />
      </Part>
    </article>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
