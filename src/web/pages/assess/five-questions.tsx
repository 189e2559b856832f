import { Link } from '@tanstack/react-router'
import type { FactorName } from '../../../domain/assessment/factor.ts'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'

/** Selection by steps (spec/2): the same decision from the other side, each question with the factor that answers it. */
const QUESTIONS: readonly FactorName[] = ['acv', 'complexity', 'segment', 'competition', 'growth']

export function FiveQuestions() {
  const { text } = useWords()
  return (
    <details className={classes.five}>
      <summary>{text('web.assess.path', { step: 'title' })}</summary>
      <ol>
        {QUESTIONS.map((factor, index) => (
          <li key={factor}>
            <Link to="." search={{ factor } as never}>
              {text('web.assess.path', { step: String(index + 1) })}
            </Link>
          </li>
        ))}
      </ol>
    </details>
  )
}
