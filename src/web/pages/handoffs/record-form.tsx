import { HANDOFF_PARTS, type HandoffPart, MAY_BE_NONE } from '../../../domain/organisation/check-handoff.ts'
import { useWords } from '../../words/words-context.tsx'
import classes from './handoffs.module.css'
import { ListPart } from './list-part.tsx'
import type { EditedRecord } from './use-record.ts'

const LONGEST_PLAN = 10_000

export function fieldIdOf(part: HandoffPart): string {
  return `handoff-${part}`
}

/** The seven parts of the record, to be written. Ctrl Enter saves. */
export function RecordForm({ edited }: { readonly edited: EditedRecord }) {
  const { text } = useWords()
  const { record, missing, write, save } = edited
  return (
    <form
      className={classes.form}
      aria-label={text('handoffs.record')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
      }}
    >
      {HANDOFF_PARTS.map((part) => {
        const shared = {
          label: text(`handoffs.part.${part}`),
          help: text(`handoffs.help.${part}`),
          isMissing: missing.includes(part),
        }
        if (part !== 'successPlan') {
          return (
            <ListPart
              key={part}
              id={fieldIdOf(part)}
              {...shared}
              entries={record[part]}
              mayBeNone={MAY_BE_NONE.includes(part)}
              onChange={(entries) => write({ [part]: entries })}
            />
          )
        }
        return (
          <div key={part} className={classes.part}>
            <label className={classes.legend} htmlFor={fieldIdOf(part)}>
              {shared.label}
              {shared.isMissing && <span className={classes.missing}>{text('handoffs.missing')}</span>}
            </label>
            <p id="handoff-plan-help" className={classes.help}>
              {shared.help}
            </p>
            <textarea
              id={fieldIdOf(part)}
              aria-describedby="handoff-plan-help"
              rows={4}
              maxLength={LONGEST_PLAN}
              value={record.successPlan ?? ''}
              onChange={({ target }) =>
                write({ successPlan: target.value === '' ? undefined : target.value })
              }
            />
          </div>
        )
      })}
    </form>
  )
}
