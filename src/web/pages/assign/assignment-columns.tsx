import { toMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'
import { Money, Unknown } from '../../ui/figures.tsx'
import type { GridColumn, GridFilter } from '../../ui/grid/column.ts'
import { Icon } from '../../ui/icon.tsx'
import { NONE } from '../base/arrange-columns.ts'
import { TierName } from '../plan/tier-name.tsx'
import classes from './assign.module.css'
import type { AssignmentTable } from './assignment-table.ts'
import { BOOK_STATES, type ReviewedBookRow } from './book-review.ts'

/** What the coded values of a column are called. */
export function nameOfBookValue(words: Words, table: AssignmentTable, tierName: (id: string) => string) {
  return (column: string, value: string): string => {
    if (column === 'tier') return tierName(value)
    if (column === 'before' || column === 'after') return table.nameOf(value)
    if (column === 'reason') return reasonWord(words, value)
    return value
  }
}

/** Why this person, or why nobody, in a word or two. */
export function reasonWord(words: Words, code: string): string {
  return words.has(`assign.short.${code}`)
    ? words.wordFor('assign.short', code)
    : words.wordFor('assign.reason', code)
}

/** What the grid of a plan of books can show. */
export function assignmentColumns({
  table,
  words,
  tierName,
  currency,
}: {
  readonly table: AssignmentTable
  readonly words: Words
  readonly tierName: (id: string) => string
  readonly currency: string
}): readonly GridColumn<ReviewedBookRow>[] {
  const { text, wordFor, money, number } = words
  const nameOf = nameOfBookValue(words, table, tierName)
  const choice = (column: string, values: readonly string[]): GridFilter => {
    return {
      kind: 'choice',
      isMultiple: true,
      options: [
        ...values
          .map((value) => ({ value, label: nameOf(column, value) }))
          .sort((one, other) => one.label.localeCompare(other.label, words.locale)),
        ...(column === 'before' || column === 'after' ? [{ value: NONE, label: text('assign.nobody') }] : []),
      ],
    }
  }
  const typed = { isSortable: true, filter: { kind: 'text' } } as const
  return [
    {
      ...{ id: 'name', label: text('web.account.name'), width: 150, ...typed },
      show: ({ name, externalId }) => name ?? externalId,
      text: ({ name, externalId }) => name ?? externalId,
    },
    {
      ...{ id: 'id', label: text('web.account.id'), width: 110, isHidden: true, ...typed },
      show: ({ externalId }) => externalId,
      text: ({ externalId }) => externalId,
    },
    {
      ...{ id: 'state', label: text('plan.state'), width: 140, isSortable: true },
      filter: {
        kind: 'choice',
        isMultiple: true,
        options: BOOK_STATES.map((value) => ({ value, label: wordFor('assign.state', value) })),
      },
      show: ({ state, lockedTo }) => (
        <span className={classes.state} data-state={state}>
          {wordFor('assign.state', state)}
          {lockedTo !== undefined && <Icon name="lock" />}
        </span>
      ),
      text: ({ state }) => wordFor('assign.state', state),
    },
    {
      ...{ id: 'before', label: text('plan.owner_before'), width: 135, isSortable: true },
      filter: choice('before', table.ownersBefore.values),
      show: ({ before }) => before ?? <Unknown why={text('web.account.no_owner')} />,
      text: ({ before }) => before ?? '',
    },
    {
      ...{ id: 'after', label: text('plan.owner_after'), width: 135, isSortable: true },
      filter: choice('after', table.columns.ownerAfter.values),
      show: ({ after, state }) =>
        after === null ? (
          <Unknown why={text('assign.nobody')} />
        ) : state === 'stays' ? (
          after
        ) : (
          <strong>{after}</strong>
        ),
      text: ({ after }) => after ?? '',
    },
    {
      ...{ id: 'reason', label: text('assign.column.why'), width: 170, isSortable: true },
      filter: choice('reason', table.columns.reason.values),
      show: ({ reason }) =>
        reason === null ? <Unknown why={text('web.ui.unknown')} /> : reasonWord(words, reason),
      text: ({ reason }) => (reason === null ? '' : reasonWord(words, reason)),
    },
    {
      ...{ id: 'acv', label: text('web.account.acv'), width: 120, align: 'end', isSortable: true },
      filter: { kind: 'range' },
      show: ({ acvMinor }) => <Money value={acvMinor} why={text('web.account.no_acv')} />,
      text: ({ acvMinor }) => (acvMinor === null ? '' : String(toMajor(acvMinor, currency))),
      number: {
        of: ({ acvMinor }) => (acvMinor === null ? undefined : toMajor(acvMinor, currency)),
        format: '#,##0.00',
      },
      measure: { of: ({ acvMinor }) => acvMinor ?? undefined, say: money },
    },
    {
      ...{ id: 'hours', label: text('report.hours_per_year'), width: 120, align: 'end', isSortable: true },
      filter: { kind: 'range' },
      show: ({ hours }) =>
        hours === null ? <Unknown why={text('web.ui.unknown')} /> : number(Math.round(hours * 10) / 10),
      text: ({ hours }) => (hours === null ? '' : String(Math.round(hours * 10) / 10)),
      number: { of: ({ hours }) => hours ?? undefined, format: '#,##0.0' },
      measure: { of: ({ hours }) => hours ?? undefined, say: (sum) => number(Math.round(sum)) },
    },
    {
      ...{ id: 'tier', label: text('web.account.tier'), width: 130, isSortable: true },
      filter: choice('tier', table.columns.tier.values),
      show: ({ tier }) => <TierName tier={tier} />,
      text: ({ tier }) => tierName(tier),
    },
  ]
}
