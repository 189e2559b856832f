import { Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './change-list.module.css'
import { changesOf } from './changes-of.ts'

/** What a thing was before and is after, field by field. */
export function ChangeList({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const { text } = useWords()
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{text('admin.audit.field')}</th>
          <th scope="col">{text('admin.audit.before')}</th>
          <th scope="col">{text('admin.audit.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changesOf(before, after).map((change) => (
          <tr key={change.field}>
            <th scope="row">{change.field}</th>
            <td className={classes.before}>
              <LoggedValue value={change.before} />
            </td>
            <td>
              <LoggedValue value={change.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A value as the log has it. Of somebody who was erased nothing is known any more. */
export function LoggedValue({ value }: { readonly value: unknown }) {
  const { text, number } = useWords()
  if (value === null || value === undefined) return <Unknown why={text('admin.audit.nothing')} />
  if (typeof value === 'object' && 'erased' in value) return <>{text('admin.audit.erased')}</>
  if (typeof value === 'number') return <>{number(value)}</>
  if (typeof value === 'boolean') return <>{text(value ? 'admin.yes' : 'admin.no')}</>
  if (typeof value === 'string') return <span className={classes.text}>{value}</span>
  return <code className={classes.text}>{JSON.stringify(value)}</code>
}
