import { formatDay } from '../../../domain/kernel/day.ts'
import { toMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'
import { DayShown, Money, Unknown } from '../../ui/figures.tsx'
import type { GridColumn, GridFilter } from '../../ui/grid/column.ts'
import { NONE } from '../base/arrange-columns.ts'
import { CommentedName } from './commented-name.tsx'
import { ROW_STATES } from './decisions.ts'
import type { CodedField, PlanRow, PlanTable } from './plan-table.ts'
import { type ReviewedRow, SOME } from './review.ts'
import { StateMark } from './state-mark.tsx'
import { TierName } from './tier-name.tsx'

/** The reason of a move, or what keeps it back. */
export function reasonWord(words: Words, { kind, reason, missing }: PlanRow): string | undefined {
  if (kind === 'unplaced')
    return missing.length > 0
      ? words.text('plan.missing', { fields: missing })
      : words.text('plan.several_tiers')
  if (reason === null) return undefined
  return words.wordFor(kind === 'held' ? 'hold' : 'reason', reason)
}

/** What the coded values of a column are called. */
export function nameOfCoded(words: Words, tierName: (id: string) => string) {
  return (column: string, value: string): string => {
    if (column === 'from' || column === 'to') return tierName(value)
    if (column !== 'reason') return value
    return words.wordFor(words.has(`reason.${value}`) ? 'reason' : 'hold', value)
  }
}

/** What the grid of a plan can show. */
export function rowColumns({
  table,
  words,
  tierName,
  currency,
}: {
  readonly table: PlanTable
  readonly words: Words
  readonly tierName: (id: string) => string
  readonly currency: string
}): readonly GridColumn<ReviewedRow>[] {
  const { text, wordFor, money, moneyChange } = words
  const nameOf = nameOfCoded(words, tierName)
  const choice = (field: CodedField): GridFilter => {
    const { values, at } = table.columns[field]
    return {
      kind: 'choice',
      isMultiple: true,
      options: [
        ...values
          .map((value) => ({ value, label: nameOf(field, value) }))
          .sort((one, other) => one.label.localeCompare(other.label, words.locale)),
        ...(at.includes(-1) ? [{ value: NONE, label: text('web.plan.none') }] : []),
      ],
    }
  }
  const tier = (id: 'from' | 'to', label: string): GridColumn<ReviewedRow> => ({
    ...{ id, label, width: 130, isSortable: true, filter: choice(id) },
    show: (row) => <TierName tier={row[id]} />,
    text: ({ [id]: tier }) => (tier === null ? '' : tierName(tier)),
  })
  const amount = (
    id: string,
    label: string,
    {
      field,
      why,
    }: { readonly field: 'acvMinor' | 'csCostBeforeMinor' | 'csCostAfterMinor'; readonly why: string },
  ): GridColumn<ReviewedRow> => ({
    ...{ id, label, width: 120, align: 'end', isSortable: true, filter: { kind: 'range' } },
    show: (row) => <Money value={row[field]} why={why} />,
    text: ({ [field]: value }) => (value === null ? '' : String(toMajor(value, currency))),
    number: {
      of: ({ [field]: value }) => (value === null ? undefined : toMajor(value, currency)),
      format: '#,##0.00',
    },
    measure: {
      of: ({ [field]: value }) => value ?? undefined,
      say: field === 'acvMinor' ? money : moneyChange,
    },
  })
  const owner = (id: 'ownerBefore' | 'ownerAfter', label: string, why: string): GridColumn<ReviewedRow> => ({
    ...{ id, label, width: 150, isSortable: true, filter: choice(id) },
    show: (row) => row[id] ?? <Unknown why={why} />,
    text: (row) => row[id] ?? '',
  })
  const typed = { isSortable: true, filter: { kind: 'text' } } as const
  return [
    {
      ...{ id: 'name', label: text('web.account.name'), width: 170, ...typed },
      show: (row) => <CommentedName row={row} />,
      text: ({ name, externalId }) => name ?? externalId,
    },
    {
      ...{ id: 'id', label: text('web.account.id'), width: 110, isHidden: true, ...typed },
      show: ({ externalId }) => externalId,
      text: ({ externalId }) => externalId,
    },
    {
      ...{ id: 'state', label: text('plan.state'), width: 160, isSortable: true },
      filter: {
        kind: 'choice',
        isMultiple: true,
        options: ROW_STATES.map((value) => ({ value, label: wordFor('plan.row', value) })),
      },
      show: ({ state }) => <StateMark state={state} />,
      text: ({ state }) => wordFor('plan.row', state),
    },
    tier('from', text('plan.from')),
    tier('to', text('plan.to')),
    {
      ...{ id: 'reason', label: text('plan.reason'), width: 160, isSortable: true },
      filter: choice('reason'),
      show: (row) => reasonWord(words, row) ?? <Unknown why={text('web.ui.unknown')} />,
      text: (row) => reasonWord(words, row) ?? '',
    },
    amount('acv', text('web.account.acv'), { field: 'acvMinor', why: text('web.account.no_acv') }),
    {
      ...{ id: 'comments', label: text('plan.comments'), width: 120, isSortable: true },
      filter: {
        kind: 'choice',
        options: [
          { value: SOME, label: text('plan.with_comments') },
          { value: NONE, label: text('web.plan.none') },
        ],
      },
      show: ({ comments }) => comments > 0 && text('plan.comment_count', { count: comments }),
      text: ({ comments }) => String(comments),
    },
    amount('costBefore', text('report.cost_before'), {
      ...{ field: 'csCostBeforeMinor', why: text('plan.no_cost_before') },
    }),
    amount('costAfter', text('report.cost_after'), {
      ...{ field: 'csCostAfterMinor', why: text('plan.no_cost_after') },
    }),
    owner('ownerBefore', text('plan.owner_before'), text('web.account.no_owner')),
    owner('ownerAfter', text('plan.owner_after'), text('plan.no_owner_after')),
    {
      ...{ id: 'until', label: text('plan.until'), width: 130, align: 'end', isSortable: true },
      filter: { kind: 'range' },
      show: ({ heldUntil, kind }) =>
        kind === 'held' && <DayShown value={heldUntil} why={text('plan.no_until')} />,
      text: ({ heldUntil }) => (heldUntil === null ? '' : formatDay(heldUntil)),
    },
  ]
}
