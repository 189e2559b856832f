import { useId } from 'react'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import classes from './assign.module.css'
import type { AssignmentRequest } from './assign-queries.ts'

export type Weights = NonNullable<AssignmentRequest['weights']>

const WEIGHTED = ['keepOwner', 'language', 'region', 'skill', 'evenness', 'concentration'] as const

/** How much each goal counts in this plan, where not as much as the model says. */
export function GoalWeights({
  weights,
  onChange,
}: {
  readonly weights: Weights
  readonly onChange: (weights: Weights) => void
}) {
  const { text } = useWords()
  const id = useId()
  const isChanged = Object.values(weights).some((weight) => weight !== undefined)
  return (
    <details open={isChanged}>
      <summary>{text('assign.page.weights')}</summary>
      <p className={look.help}>{text('assign.page.weights.help')}</p>
      <div className={classes.fields}>
        {WEIGHTED.map((goal) => (
          <div key={goal} className={look.field}>
            <label htmlFor={`${id}${goal}`}>{text(`assign.goal.${goal}`)}</label>
            <input
              id={`${id}${goal}`}
              type="number"
              min={0}
              max={100}
              step="any"
              value={weights[goal] ?? ''}
              placeholder={text('assign.page.weights.model')}
              onChange={({ target: { value } }) => {
                const { [goal]: _, ...others } = weights
                onChange(value === '' ? others : { ...others, [goal]: Number(value) })
              }}
            />
          </div>
        ))}
      </div>
    </details>
  )
}
