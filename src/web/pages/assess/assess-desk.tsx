import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { FACTORS } from '../../../domain/assessment/factor.ts'
import { parseDay } from '../../../domain/kernel/day.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AccountBase } from '../base/account-base.ts'
import { AnswerText } from './answer-text.tsx'
import { answerOf } from './answer-words.ts'
import classes from './assess.module.css'
import { type SavedAnswers, type TeamMember, teamOn } from './assess-queries.ts'
import { Conflict } from './conflict.tsx'
import { FactorStep } from './factor-step.tsx'
import { FiveQuestions } from './five-questions.tsx'
import { ResultStep } from './result-step.tsx'
import { SaveState } from './save-state.tsx'
import { ScoreSoFar } from './score-so-far.tsx'
import { StepList } from './step-list.tsx'
import { neighboursOf, type Step, stepIn } from './steps.ts'
import { useAnswers } from './use-answers.ts'
import { useAssessment } from './use-assessment.ts'

/** The assessment at work: the answer on top, the steps beside, and whatever step one is at. */
export function AssessDesk({
  saved,
  base,
  people,
  model,
}: {
  readonly saved: SavedAnswers
  readonly base: AccountBase
  readonly people: readonly TeamMember[] | null
  readonly model: string | null
}) {
  const words = useWords()
  const { text } = words
  const navigate = useNavigate()
  const shown = useRef<HTMLElement>(null)
  const { factor } = useSearch({ strict: false }) as Record<string, string | undefined>
  const book = useAnswers(saved)
  const facts = useMemo(
    () => ({ base, team: teamOn(people, parseDay(base.table.asOf)!), model: model ?? undefined }),
    [base, people, model],
  )
  const { assessed, turningPoints, error } = useAssessment(facts, book.answers)
  if (error !== undefined) return <Failure error={error} />
  if (assessed === undefined) return <Loading height={640} />
  const { assessment } = assessed
  const known = assessment.factors.filter(({ score }) => score !== undefined).length
  const step = stepIn(factor, known === FACTORS.length)
  const go = (to: Step | undefined) =>
    to !== undefined && void navigate({ to: '.', search: { factor: to } as never })
  // Whoever walks on reads the next step from its head.
  const walk = (to: Step | undefined) => {
    go(to)
    shown.current?.focus({ preventScroll: true })
  }
  const { before, after } = neighboursOf(step)

  function press(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    walk(event.shiftKey ? before : after)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key that works in every field below; each has a button as well.
    <div onKeyDown={press}>
      <PageHeader subject={text('web.nav.assess')} answer={answerOf(assessment, words)}>
        {text('web.assess.known', { known })}
        {base.size === 0 && (
          <>
            {` ${text('web.assess.no_list')} `}
            <Link to="/import">{text('web.start.import')}</Link>
          </>
        )}
      </PageHeader>
      {book.conflict && <Conflict book={book} conflict={book.conflict} />}
      <div className={classes.desk}>
        <div className={classes.side}>
          <StepList shown={step} assessment={assessment} onGo={go} />
          <ScoreSoFar assessment={assessment} />
          <FiveQuestions />
        </div>
        <section ref={shown} tabIndex={-1} aria-label={nameOf(step)} className={classes.main}>
          {step === 'text' ? (
            <AnswerText book={book} />
          ) : step === 'result' ? (
            <ResultStep book={book} assessed={assessed} turningPoints={turningPoints} onGo={go} />
          ) : book.problems.length > 0 ? (
            <ErrorState title={text('web.assess.unreadable')}>
              <Button onClick={() => go('text')}>{text('web.assess.text')}</Button>
            </ErrorState>
          ) : (
            <FactorStep key={step} factor={step} book={book} assessed={assessed} />
          )}
          <div className={classes.path}>
            {before && (
              <Button icon="back" aria-keyshortcuts="Control+Shift+Enter" onClick={() => walk(before)}>
                {nameOf(before)}
              </Button>
            )}
            <SaveState book={book} />
            {after && (
              <Button
                kind={book.isUnsaved ? 'plain' : 'main'}
                aria-keyshortcuts="Control+Enter"
                title="Ctrl Enter"
                onClick={() => walk(after)}
              >
                {text('web.assess.next', { step: nameOf(after) })}
              </Button>
            )}
          </div>
        </section>
      </div>
    </div>
  )

  function nameOf(named: Step): string {
    if (named === 'result') return text('web.assess.result')
    return named === 'text' ? text('web.assess.text') : text(`factor.${named}`)
  }
}
