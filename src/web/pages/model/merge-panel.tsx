import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './merge-panel.module.css'
import { type Choice, settleHunks } from './merge-texts.ts'
import { readModelText } from './read-model-text.ts'
import type { Merge } from './use-model-draft.ts'

/** Where two people wrote different things in the same place: one after the other is settled, then the whole is checked. */
export function MergePanel({
  merge,
  onSettle,
}: {
  readonly merge: Merge
  readonly onSettle: (text: string | undefined) => void
}) {
  const { text } = useWords()
  const conflicts = merge.hunks.filter((hunk) => hunk.kind === 'conflict')
  const [choices, setChoices] = useState<readonly (Choice | undefined)[]>(() =>
    conflicts.map(() => undefined),
  )
  const headId = useId()
  const settled = settleHunks(merge.hunks, choices)
  const problems = settled === undefined ? [] : readModelText(settled, undefined).problems
  const left = choices.filter((choice) => choice === undefined).length
  const setAll = (choice: Choice) => setChoices(conflicts.map(() => choice))
  return (
    <section className={classes.panel} aria-labelledby={headId}>
      <div role="alert">
        <h2 id={headId}>{text('model.merge.title', { count: conflicts.length })}</h2>
        <p>{text('model.merge.what')}</p>
      </div>
      <p className={classes.tools}>
        <Button kind="quiet" onClick={() => setAll('mine')}>
          {text('model.merge.all_mine')}
        </Button>
        <Button kind="quiet" onClick={() => setAll('theirs')}>
          {text('model.merge.all_theirs')}
        </Button>
      </p>
      <ol>
        {conflicts.map((conflict, at) => (
          // A conflict is told apart by its place in the text.
          <li key={at}>
            <fieldset>
              <legend>{text('model.merge.place', { number: at + 1 })}</legend>
              <div className={classes.sides}>
                <Side
                  title={text('model.merge.mine')}
                  lines={conflict.mine}
                  isTaken={choices[at] === 'mine' || choices[at] === 'both'}
                />
                <Side title={text('model.merge.base')} lines={conflict.base} isTaken={false} />
                <Side
                  title={text('model.merge.theirs')}
                  lines={conflict.theirs}
                  isTaken={choices[at] === 'theirs' || choices[at] === 'both'}
                />
              </div>
              <div className={classes.tools}>
                {(['mine', 'theirs', 'both'] as const).map((choice) => (
                  <label key={choice}>
                    <input
                      type="radio"
                      name={`${headId}-${at}`}
                      checked={choices[at] === choice}
                      onChange={() => setChoices(choices.with(at, choice))}
                    />
                    {text(`model.merge.take_${choice}`)}
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <p role="status" className={classes.state}>
        {settled === undefined
          ? text('model.merge.left', { count: left })
          : problems.length > 0
            ? text('model.merge.wrong', { count: problems.length })
            : text('model.merge.ready')}
      </p>
      <div className={classes.tools}>
        <Button kind="main" disabled={settled === undefined} onClick={() => onSettle(settled)}>
          {text('model.merge.take')}
        </Button>
        <Button onClick={() => onSettle(undefined)}>{text('web.ui.cancel')}</Button>
      </div>
    </section>
  )
}

function Side({
  title,
  lines,
  isTaken,
}: {
  readonly title: string
  readonly lines: readonly string[]
  readonly isTaken: boolean
}) {
  const { text } = useWords()
  return (
    <div className={classes.side} data-taken={isTaken || undefined}>
      <h3>{title}</h3>
      {lines.length === 0 ? <p>{text('model.merge.nothing')}</p> : <pre>{lines.join('\n')}</pre>}
    </div>
  )
}
