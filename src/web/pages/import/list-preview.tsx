import type { ReactNode } from 'react'
import type { Words } from '../../../language/describe.ts'
import { Count, DayShown, Money, Share, Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { fieldLabel } from './field-label.ts'
import classes from './import-page.module.css'
import type { ListField, ListPreview, RejectedEntry } from './list-report.ts'
import { ToldProblem } from './mapping-editor.tsx'

type Value = ListPreview['rows'][number]['values'][number]

const MOST_ROWS = 20

/** The first rows of a list as they would be kept, and between them those that are left out, each with why. */
export function ListPreviewTable({
  preview,
  fields,
  rejected,
}: {
  readonly preview: ListPreview
  readonly fields: readonly ListField[]
  readonly rejected: readonly RejectedEntry[]
}) {
  const words = useWords()
  const { text } = words
  const last = preview.rows.at(-1)?.line ?? 0
  const isLined = preview.rows.some(({ line }) => line !== undefined)
  const leftOut = isLined
    ? rejected.filter(
        ({ scope, line = 0 }) => scope === 'row' && (line < last || preview.rows.length < MOST_ROWS),
      )
    : []
  const rows = [
    ...preview.rows.map((row) => ({ line: row.line ?? 0, row, entry: undefined })),
    ...leftOut.map((entry) => ({ line: entry.line ?? 0, row: undefined, entry })),
  ]
  if (isLined) rows.sort((one, other) => one.line - other.line)
  const kindOf = (field: string) => fields.find((one) => one.field === field)?.kind
  const title = text('mapping.preview')
  return (
    <section className={look.section}>
      <h2>{title}</h2>
      <PlainTable label={title} isLong>
        <thead>
          <tr>
            {isLined && (
              <th scope="col" className={cells.number}>
                {text('web.import.rejected.line')}
              </th>
            )}
            {preview.fields.map((field) => (
              <th key={field} scope="col" className={classOf(kindOf(field))}>
                {field.startsWith('custom.') ? field.slice('custom.'.length) : fieldLabel(field, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ line, row, entry }, index) => (
            // Rows of a file have no other name than their place, and are never reordered.
            <tr key={index}>
              {isLined && <td className={cells.number}>{line}</td>}
              {entry !== undefined ? (
                <td className={classes.leftOut} colSpan={preview.fields.length}>
                  {text('web.import.rejected.scope')}: <ToldProblem problem={entry} />
                </td>
              ) : (
                row?.values.map((value, column) => {
                  const field = preview.fields[column]!
                  return (
                    <td key={field} className={classOf(kindOf(field))}>
                      {shown(value, kindOf(field), words)}
                    </td>
                  )
                })
              )}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}

/** Figures stand at the right, under each other. */
function classOf(kind: ListField['kind'] | undefined): string | undefined {
  return kind === 'money' || kind === 'number' || kind === 'share' ? cells.number : classes.kept
}

function shown(value: Value, kind: ListField['kind'] | undefined, { text, wordFor }: Words): ReactNode {
  if (value === null) return <Unknown why={text('web.ui.unknown')} />
  if (typeof value === 'boolean') return text(value ? 'report.yes' : 'report.no')
  if (kind === 'touch') return wordFor('touch', String(value))
  if (kind === 'day') return <DayShown value={String(value)} />
  if (typeof value === 'string') return value
  if (kind === 'money') return <Money value={value} />
  return kind === 'share' ? <Share value={value} /> : <Count value={value} />
}
