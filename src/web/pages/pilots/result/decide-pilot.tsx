import { useId, useState } from 'react'
import { api, take } from '../../../api/client.ts'
import { Failure } from '../../../shell/failure.tsx'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'
import type { PilotLook } from '../result-queries.ts'
import { ReasonField } from '../running/reason-field.tsx'
import { usePilotStep } from '../use-pilot-step.ts'
import { useDecisionDraft } from './use-decision-draft.ts'

const CHOICES = ['scale', 'iterate', 'pivot'] as const

/** What a person decides beside what the rule says; where both differ it takes a reason. */
export function DecidePilot({ pilot, look }: { readonly pilot: Pilot; readonly look: PilotLook }) {
  const { text } = useWords()
  const group = useId()
  const [draft, setDraft] = useDecisionDraft(pilot.pilotId, { choice: look.verdict ?? undefined, note: '' })
  const [isTried, setTried] = useState(false)
  const { choice, note } = draft
  const decide = usePilotStep(
    pilot,
    (params) =>
      take(
        api.POST('/api/pilots/{pilotId}/decision', {
          params,
          body: { choice: choice!, ...(note.trim() !== '' && { note: note.trim() }) },
        }),
      ),
    () => setDraft(undefined),
  )
  const isOther = choice !== undefined && choice !== look.verdict
  const isMissing = isOther && note.trim() === ''
  return (
    <form
      className={classes.decide}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (choice !== undefined && !isMissing && !decide.isPending) decide.mutate()
      }}
    >
      <fieldset className={classes.choices}>
        <legend>{text('pilot.decide.question')}</legend>
        {CHOICES.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name={group}
              value={id}
              checked={choice === id}
              onChange={() => setDraft({ ...draft, choice: id })}
            />
            <span>
              <strong>{text(`pilot.verdict.${id}`)}</strong>
              {id === look.verdict && <small className={classes.role}>{text('pilot.decide.rule')}</small>}
            </span>
            <small>{text(`pilot.next.${id}`)}</small>
          </label>
        ))}
      </fieldset>
      <ReasonField
        label={text('pilot.decide.note')}
        help={text(
          look.verdict === null
            ? 'pilot.decide.note.none'
            : isOther
              ? 'pilot.decide.note.needed'
              : 'pilot.decide.note.help',
        )}
        isMissing={isTried && isMissing}
        value={note}
        onText={(typed) => setDraft({ ...draft, note: typed })}
      />
      {decide.error !== null && <Failure error={decide.error} />}
      {choice !== undefined && (
        <div>
          <Button kind="main" type="submit" isBusy={decide.isPending}>
            {text('pilot.decide.send', { choice: text(`pilot.verdict.${choice}`) })}
          </Button>
        </div>
      )}
    </form>
  )
}
