import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type Decisions, exclude, include, isOpen, type RowState } from './decisions.ts'
import type { ReviewedRow } from './review.ts'

export type Decide = (change: (before: Decisions) => Decisions) => void

/** What can be decided about several rows at once, each button with how many it concerns. */
export function DecideButtons({
  states,
  rows,
  decide,
}: {
  readonly states: Iterable<RowState>
  /** The rows of these states; asked for when something is decided, because they may be many. */
  readonly rows: () => readonly ReviewedRow[]
  readonly decide: Decide
}) {
  const { text } = useWords()
  const counts = { waiting: 0, open: 0, excluded: 0 }
  for (const state of states) {
    if (state === 'waiting') counts.waiting++
    if (state === 'excluded') counts.excluded++
    else if (isOpen(state)) counts.open++
  }
  const those = (are: (state: RowState) => boolean) => rows().filter(({ state }) => are(state))
  return (
    <>
      {counts.waiting > 0 && (
        <Button
          onClick={() =>
            decide((before) =>
              include(
                before,
                those((state) => state === 'waiting'),
              ),
            )
          }
        >
          {text('plan.approve_some', { count: counts.waiting })}
        </Button>
      )}
      {counts.open > 0 && (
        <Button onClick={() => decide((before) => exclude(before, those(isOpen)))}>
          {text('plan.exclude_some', { count: counts.open })}
        </Button>
      )}
      {counts.excluded > 0 && (
        <Button
          onClick={() =>
            decide((before) =>
              include(
                before,
                those((state) => state === 'excluded'),
              ),
            )
          }
        >
          {text('plan.include_some', { count: counts.excluded })}
        </Button>
      )}
    </>
  )
}
