import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { Assessment } from '../../../domain/assessment/assess.ts'
import { useWords } from '../../words/words-context.tsx'
import { Pips } from './pips.tsx'
import classes from './step-list.module.css'
import { STEPS, type Step } from './steps.ts'

/** The steps with what each has come to. Arrows go from one to the next. */
export function StepList({
  shown,
  assessment,
  onGo,
}: {
  readonly shown: Step
  readonly assessment: Assessment
  readonly onGo: (step: Step) => void
}) {
  const { text } = useWords()
  const { factors, total, totalRange } = assessment

  function press(event: KeyboardEvent<HTMLElement>) {
    const links = [...event.currentTarget.querySelectorAll('a')]
    const at = links.indexOf(event.target as HTMLAnchorElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
    if (at < 0 || to === undefined || links[to] === undefined) return
    event.preventDefault()
    links[to].focus()
    onGo(STEPS[to]!)
  }

  return (
    <nav className={classes.steps} aria-label={text('report.factors')} onKeyDown={press}>
      <ol>
        {STEPS.map((step, index) => {
          const factor = factors.find((each) => each.factor === step)
          return (
            <li key={step} className={classes.item}>
              <Link
                to="."
                search={{ factor: step } as never}
                className={classes.step}
                aria-current={step === shown ? 'step' : undefined}
              >
                <span className={classes.stepNumber} aria-hidden="true">
                  {factor === undefined ? '' : index + 1}
                </span>
                <span className={classes.stepName}>
                  {factor !== undefined
                    ? text(`factor.${factor.factor}`)
                    : text(step === 'result' ? 'web.assess.result' : 'web.assess.text')}
                </span>
                {factor !== undefined && <Pips score={factor.score} />}
                {step === 'result' && (
                  <span className={classes.stepScore}>
                    {total === undefined ? `${totalRange.from}–${totalRange.to}` : total}
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
