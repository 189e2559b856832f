import { useWords } from '../../words/words-context.tsx'
import classes from './economics-page.module.css'
import { ExplainedTable } from './explained-table.tsx'
import { TOUCH_FIGURES } from './tell-touch.ts'
import type { Explained } from './told-number.tsx'
import { TrialField } from './trial-field.tsx'

type TouchChangesProps = {
  /** Empty while the margin is not known. */
  readonly changes: readonly Explained[]
  /** Points of retention that are tried, as a share. */
  readonly gain: number | undefined
  readonly onGain: (gain: number | undefined) => void
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}

/** What it would take, and bring, to serve an account of this tier like another one. */
export function TouchChanges({ changes, gain, onGain, open, onWhy }: TouchChangesProps) {
  const { text, points } = useWords()
  if (changes.length === 0) return <p className={classes.soft}>{text('economics.other_touch.no_margin')}</p>
  return (
    <>
      <div className={classes.gain}>
        <TrialField
          label={text('economics.gain')}
          base={0}
          tried={gain === undefined ? undefined : Math.round(gain * 1000) / 10}
          {...{ from: -50, to: 50, most: 50, step: 0.5 }}
          format={(shown) => points(shown / 100)}
          onChange={(next) => onGain(next === undefined ? undefined : Math.round(next * 10) / 1000)}
        />
      </div>
      <ExplainedTable
        label={text('economics.other_touch')}
        about={text('economics.served_like')}
        rows={changes}
        figures={TOUCH_FIGURES}
        {...{ open, onWhy }}
      />
    </>
  )
}
