import { toMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'
import { Money, Unknown } from '../../ui/figures.tsx'
import type { GridColumn, GridFilter } from '../../ui/grid/column.ts'
import { NONE, type ReviewedRow, type ValueOf } from './arrange-rows.ts'
import { ROW_STATES } from './decisions.ts'
import { StateMark } from './state-mark.tsx'
import { TierName } from './tier-name.tsx'

/** Names of people by their id. */
export type PeopleNames = ReadonlyMap<string, string>

/** What a column of the review compares. */
export function valueOfRow(people: PeopleNames, words: Words): ValueOf {
  return (row, column) => {
    switch (column) {
      case 'name':
        return row.name ?? row.externalId
      case 'id':
        return row.externalId
      case 'state':
        return row.state
      case 'from':
        return row.from ?? undefined
      case 'to':
        return row.to ?? undefined
      case 'reason':
        return row.reason ?? undefined
      case 'acv':
        return row.acvMinor ?? undefined
      case 'costBefore':
        return row.csCostBeforeMinor ?? undefined
      case 'costAfter':
        return row.csCostAfterMinor ?? undefined
      case 'ownerBefore':
        return people.get(row.ownerBefore ?? '') ?? row.ownerName ?? undefined
      case 'ownerAfter':
        return people.get(row.ownerAfter ?? '')
      default:
        return words.text('web.ui.unknown')
    }
  }
}

/** The reason of a move, or what keeps it back. */
export function reasonWord(words: Words, { kind, reason, missing }: ReviewedRow): string | undefined {
  if (kind === 'unplaced')
    return missing.length > 0
      ? words.text('web.plan.missing', { fields: missing })
      : words.text('web.plan.several_tiers')
  if (reason === null) return undefined
  return words.wordFor(kind === 'held' ? 'hold' : 'reason', reason)
}

/** What the grid of a plan can show. */
export function rowColumns({
  rows,
  words,
  people,
  currency,
}: {
  readonly rows: readonly ReviewedRow[]
  readonly words: Words
  readonly people: PeopleNames
  readonly currency: string
}): readonly GridColumn<ReviewedRow>[] {
  const { text, wordFor, money, moneyChange } = words
  const compared = valueOfRow(people, words)
  const choice = (column: string, labelOf: (value: string) => string): GridFilter => {
    const found = new Set(rows.map((row) => compared(row, column)))
    return {
      kind: 'choice',
      options: [
        ...[...found]
          .filter((value) => typeof value === 'string')
          .map((value) => ({ value, label: labelOf(value) }))
          .sort((one, other) => one.label.localeCompare(other.label, words.locale)),
        ...(found.has(undefined) ? [{ value: NONE, label: text('web.plan.none') }] : []),
      ],
    }
  }
  const tier = (id: 'from' | 'to', label: string): GridColumn<ReviewedRow> => ({
    ...{ id, label, width: 140, isSortable: true, filter: choice(id, (value) => wordFor('touch', value)) },
    show: (row) => <TierName tier={row[id]} />,
    text: (row) => row[id] ?? '',
  })
  const amount = (
    id: string,
    label: string,
    {
      field,
      why,
    }: { readonly field: 'acvMinor' | 'csCostBeforeMinor' | 'csCostAfterMinor'; readonly why: string },
  ): GridColumn<ReviewedRow> => ({
    ...{ id, label, width: 130, align: 'end', isSortable: true, filter: { kind: 'range' } },
    show: (row) => <Money value={row[field]} why={why} />,
    text: ({ [field]: value }) => (value === null ? '' : String(toMajor(value, currency))),
    measure: {
      of: ({ [field]: value }) => value ?? undefined,
      say: field === 'acvMinor' ? money : moneyChange,
    },
  })
  const owner = (id: 'ownerBefore' | 'ownerAfter', label: string, why: string): GridColumn<ReviewedRow> => ({
    ...{ id, label, width: 150, isSortable: true, filter: choice(id, (name) => name) },
    show: (row) => compared(row, id) ?? <Unknown why={why} />,
    text: (row) => String(compared(row, id) ?? ''),
  })
  const states = new Set(rows.map(({ state }) => state))
  return [
    {
      ...{
        id: 'name',
        label: text('web.account.name'),
        width: 200,
        isSortable: true,
        filter: { kind: 'text' },
      },
      show: ({ name, externalId }) => name ?? externalId,
      text: ({ name, externalId }) => name ?? externalId,
    },
    {
      ...{ id: 'id', label: text('web.account.id'), width: 110, isSortable: true, isHidden: true },
      filter: { kind: 'text' },
      show: ({ externalId }) => externalId,
      text: ({ externalId }) => externalId,
    },
    {
      ...{ id: 'state', label: text('web.plan.state'), width: 170, isSortable: true },
      filter: {
        kind: 'choice',
        options: ROW_STATES.filter((state) => states.has(state)).map((value) => ({
          value,
          label: wordFor('web.plan.row', value),
        })),
      },
      show: ({ state }) => <StateMark state={state} />,
      text: ({ state }) => wordFor('web.plan.row', state),
    },
    tier('from', text('web.plan.from')),
    tier('to', text('web.plan.to')),
    {
      ...{ id: 'reason', label: text('web.plan.reason'), width: 180, isSortable: true },
      filter: choice('reason', (value) =>
        words.has(`reason.${value}`) ? wordFor('reason', value) : wordFor('hold', value),
      ),
      show: (row) => reasonWord(words, row) ?? <Unknown why={text('web.ui.unknown')} />,
      text: (row) => reasonWord(words, row) ?? '',
    },
    amount('acv', text('web.account.acv'), { field: 'acvMinor', why: text('web.account.no_acv') }),
    amount('costBefore', text('report.cost_before'), {
      ...{ field: 'csCostBeforeMinor', why: text('web.plan.no_cost_before') },
    }),
    amount('costAfter', text('report.cost_after'), {
      ...{ field: 'csCostAfterMinor', why: text('web.plan.no_cost_after') },
    }),
    owner('ownerBefore', text('web.plan.owner_before'), text('web.account.no_owner')),
    owner('ownerAfter', text('web.plan.owner_after'), text('web.plan.no_owner_after')),
  ]
}
