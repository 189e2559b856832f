import { type ReactNode, useId } from 'react'
import type { MessageId } from '../../../language/catalogue.ts'
import { Button } from '../../ui/button.tsx'
import { Unknown } from '../../ui/figures.tsx'
import looks from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import {
  acvOf,
  computedFields,
  type EditedList,
  type MapValue,
  type Meaning,
  meaningOf,
  missingFields,
  withAcvForm,
  withMeaning,
} from './edit-map.ts'
import { fieldLabel } from './field-label.ts'
import classes from './import-page.module.css'
import type { ListField, ListLook, ToldOfList } from './list-report.ts'
import { MapOptions } from './map-options.tsx'

/** Fields that are worth a word of help. */
const HELPED = [
  ...['account_id', 'acv', 'renewal_date', 'owner', 'tier', 'contract_touch', 'complexity', 'parent_id'],
]

/** Each column of the file with some of its values and what it means, to be changed; what is missing is said in its place. */
export function MappingEditor({
  look,
  map,
  problems,
  onMap,
  onHeaders,
}: {
  readonly look: ListLook
  readonly map: MapValue
  readonly problems: readonly ToldOfList[]
  readonly onMap: (map: MapValue) => void
  /** Reads the list by its headers alone. */
  readonly onHeaders: () => void
}) {
  const { text, list, wordFor } = useWords()
  const { columns, fields, kind, source, isRemembered } = look
  const edited = editedListOf(look)
  const fieldName = (field: string) => wordFor('web.import.field', field)
  // A map of files that were not sent says where the rest is.
  const isJoined = problems.some(({ code }) => code === 'import-join-missing')
  const missing = isJoined ? [] : missingFields(map, fields)
  return (
    <section className={looks.section}>
      <div className={looks.head}>
        <h2>{text('mapping.title')}</h2>
        {isRemembered && (
          <span className={classes.remembered}>
            {text('web.import.remembered', { source })}{' '}
            <Button onClick={onHeaders}>{text('web.import.by_headers')}</Button>
          </span>
        )}
      </div>
      {missing.length > 0 && (
        <p className={classes.missing} role="alert">
          {text('mapping.missing', { fields: list(missing.map(fieldName)) })}
        </p>
      )}
      <PlainTable label={text('mapping.title')} isLong>
        <thead>
          <tr>
            <th scope="col">{text('web.import.mapping.from')}</th>
            <th scope="col">{text('mapping.examples')}</th>
            <th scope="col">{text('web.import.mapping.to')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, examples }) => (
            <tr
              key={name}
              className={meaningOf(map, name, edited).kind === 'none' ? classes.none : undefined}
            >
              <th scope="row" className={classes.column}>
                <code>{name}</code>
              </th>
              <td className={classes.examples}>
                {examples === null ? (
                  <Unknown why={text('mapping.hidden')} />
                ) : (
                  examples.map((example) => <span key={example}>{example}</span>)
                )}
              </td>
              <td>
                <MeaningChoice
                  column={name}
                  fields={fields}
                  meaning={meaningOf(map, name, edited)}
                  hasOwn={edited.hasOwn}
                  noneLabel={kind === 'signals' ? 'mapping.metric' : 'mapping.none'}
                  onMeaning={(meaning) => onMap(withMeaning(map, { column: name, meaning }, edited))}
                >
                  {acvOf(map)?.column === name && kind === 'accounts' && (
                    <AcvFormChoice map={map} list={edited} onMap={onMap} />
                  )}
                </MeaningChoice>
                {problems
                  .filter(({ column }) => column === name)
                  .map((problem) => (
                    <p key={problem.code} className={looks.fault}>
                      <ToldProblem problem={problem} />
                    </p>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {computedFields(map).map(({ field, source: from }) => (
        <p key={field} className={looks.help}>
          {text('mapping.computed', { name: fieldName(field) })} <code>{from}</code>
        </p>
      ))}
      <MapOptions look={look} map={map} onMap={onMap} />
    </section>
  )
}

/** What is known of a list whose map is edited. */
export function editedListOf({ columns, guess, kind }: ListLook): EditedList {
  return { names: columns.map(({ name }) => name), guess, hasOwn: kind === 'accounts' }
}

/** What is wrong and, unless it is done on this page, what to do, in words. */
export function ToldProblem({
  problem: { code, values },
  isFixTold = true,
}: {
  readonly problem: ToldOfList
  readonly isFixTold?: boolean
}) {
  const { text } = useWords()
  return (
    <>
      <strong>{text(`problem.${code}.message` as MessageId, values)}</strong>{' '}
      {isFixTold && text(`problem.${code}.fix` as MessageId, values)}
    </>
  )
}

function MeaningChoice({
  column,
  fields,
  meaning,
  hasOwn,
  noneLabel,
  onMeaning,
  children,
}: {
  readonly column: string
  readonly fields: readonly ListField[]
  readonly meaning: Meaning
  readonly hasOwn: boolean
  readonly noneLabel: MessageId
  readonly onMeaning: (meaning: Meaning) => void
  readonly children: ReactNode
}) {
  const words = useWords()
  const { text } = words
  const id = useId()
  const field = meaning.kind === 'field' ? meaning.field : undefined
  const isHelped = field !== undefined && HELPED.includes(field)
  const options = (isRequired: boolean) =>
    fields
      .filter((one) => one.isRequired === isRequired)
      .map((one) => (
        <option key={one.field} value={`field ${one.field}`}>
          {fieldLabel(one.field, words)}
        </option>
      ))
  return (
    <div className={classes.meaning}>
      <select
        aria-label={text('mapping.of', { name: column })}
        aria-describedby={isHelped ? id : undefined}
        value={field === undefined ? meaning.kind : `field ${field}`}
        onChange={({ target: { value } }) =>
          onMeaning(
            value === 'own' || value === 'none'
              ? { kind: value }
              : { kind: 'field', field: value.slice('field '.length) },
          )
        }
      >
        <optgroup label={text('mapping.group.needed')}>{options(true)}</optgroup>
        <optgroup label={text('mapping.group.known')}>{options(false)}</optgroup>
        <optgroup label={text('mapping.group.other')}>
          {hasOwn && <option value="own">{text('mapping.own')}</option>}
          <option value="none">{text(noneLabel)}</option>
        </optgroup>
      </select>
      {children}
      {isHelped && (
        <span id={id} className={looks.help}>
          {text(`mapping.help.${field}` as MessageId)}
        </span>
      )}
    </div>
  )
}

/** What the amounts of the ACV column cover, and for whole contracts which column has their months. */
function AcvFormChoice({
  map,
  list,
  onMap,
}: {
  readonly map: MapValue
  readonly list: EditedList
  readonly onMap: (map: MapValue) => void
}) {
  const { text } = useWords()
  const acv = acvOf(map)!
  const others = list.names.filter((name) => name !== acv.column)
  return (
    <>
      <select
        aria-label={text('mapping.acv')}
        value={acv.form}
        onChange={({ target: { value } }) => {
          const form = value as typeof acv.form
          onMap(withAcvForm(map, { form, months: form === 'total' ? others[0] : undefined }, list))
        }}
      >
        {(['year', 'month', 'total', 'minor'] as const).map((form) => (
          <option key={form} value={form} disabled={form === 'total' && others.length === 0}>
            {text(`mapping.acv.${form}`)}
          </option>
        ))}
      </select>
      {acv.form === 'total' && (
        <select
          aria-label={text('mapping.months')}
          value={acv.months}
          onChange={({ target: { value } }) =>
            onMap(withAcvForm(map, { form: 'total', months: value }, list))
          }
        >
          {others.map((name) => (
            <option key={name} value={name}>
              {text('mapping.months.in', { name })}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
