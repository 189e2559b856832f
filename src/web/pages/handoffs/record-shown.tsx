import { HANDOFF_PARTS } from '../../../domain/organisation/check-handoff.ts'
import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { WrittenRecord } from './edit-record.ts'
import classes from './handoffs.module.css'

/** The record to be read: of a handoff that is over, or for who may not write. */
export function RecordShown({ record }: { readonly record: WrittenRecord }) {
  const { text } = useWords()
  return (
    <dl className={classes.read}>
      {HANDOFF_PARTS.map((part) => {
        const said = record[part]
        return (
          <div key={part}>
            <dt>{text(`handoffs.part.${part}`)}</dt>
            <dd>
              {said === undefined ? (
                <Unknown why={text('handoffs.not_said')} />
              ) : typeof said === 'string' ? (
                <p className={classes.plan}>{said}</p>
              ) : said.length === 0 ? (
                text('handoffs.none')
              ) : (
                <ul>
                  {said.map((entry, at) => (
                    <li key={at}>{entry}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
