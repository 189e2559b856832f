import { parseDay } from '../../../../domain/kernel/day.ts'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import classes from './design.module.css'
import { lasting, startingOn, weeksOf } from './edit-protocol.ts'
import { FormPart } from './form-part.tsx'
import { NumberField } from './number-field.tsx'
import type { EditedProtocol } from './use-protocol.ts'

/** From when and how long the treated accounts are treated. */
export function TimePart({
  edited: { protocol, write },
  today,
}: {
  readonly edited: EditedProtocol
  readonly today: string
}) {
  const { text, day } = useWords()
  const { startsOn, endsOn } = protocol
  const isPast = startsOn < today
  return (
    <FormPart title={text('pilot.page.time')}>
      <div className={classes.fields}>
        <div className={look.field}>
          <label htmlFor="pilot-starts">{text('pilot.page.starts')}</label>
          <input
            id="pilot-starts"
            type="date"
            required
            min={today}
            value={startsOn}
            aria-invalid={isPast || undefined}
            aria-describedby={isPast ? 'pilot-starts-fault' : undefined}
            onChange={({ target }) =>
              parseDay(target.value) !== undefined && write(startingOn(protocol, target.value))
            }
          />
          {isPast && (
            <p id="pilot-starts-fault" className={look.fault}>
              {text('pilot.page.past')}
            </p>
          )}
        </div>
        <NumberField
          id="pilot-weeks"
          label={text('pilot.page.weeks')}
          value={Math.round(weeksOf(protocol) * 100) / 100}
          from={1 / 7}
          to={104}
          help={text('pilot.page.until', { lastDay: day(parseDay(endsOn)! - 1) })}
          onChange={(weeks) => write({ endsOn: lasting(protocol, weeks) })}
        />
      </div>
    </FormPart>
  )
}
