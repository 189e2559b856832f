import { formatDay } from '../../../domain/kernel/day.ts'
import { toMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/describe.ts'
import { Count, DayShown, Money, Unknown } from '../../ui/figures.tsx'
import type { GridColumn, GridFilter } from '../../ui/grid/column.ts'
import type { AccountBase, BaseAccount, CodedField } from './account-base.ts'
import { NOT_KNOWN } from './order-accounts.ts'
import { TierBadge } from './tier-badge.tsx'

/** What the grid of accounts can show. */
export function accountColumns(base: AccountBase, words: Words): readonly GridColumn<BaseAccount>[] {
  const { text, wordFor, money, locale } = words
  const { currency } = base.table
  const choice = (field: CodedField, labelOf: (value: string) => string = (value) => value): GridFilter => ({
    kind: 'choice',
    options: [
      ...base.valuesOf(field, locale).map((value) => ({ value, label: labelOf(value) })),
      { value: NOT_KNOWN, label: text('web.grid.not_known') },
    ],
  })
  const ownerName = (owner: string) => {
    const { values } = base.table.owner
    return base.table.ownerNames[values.indexOf(owner)] ?? owner
  }
  const named = (
    id: keyof BaseAccount & CodedField,
    label: string,
    width: number,
  ): GridColumn<BaseAccount> => ({
    ...{ id, label, width, isSortable: true, filter: choice(id) },
    show: (account) => account[id] ?? <Unknown why={text('web.account.unknown', { field: label })} />,
    text: (account) => account[id] ?? '',
  })
  const counted = (
    id: 'employees' | 'health',
    label: string,
    isHidden: boolean,
  ): GridColumn<BaseAccount> => ({
    ...{ id, label, width: 110, align: 'end', isSortable: true, isHidden, filter: { kind: 'range' } },
    show: (account) => <Count value={account[id]} why={text('web.account.unknown', { field: label })} />,
    text: (account) => String(account[id] ?? ''),
  })
  const dated = (id: string, field: 'renewalOn' | 'startOn', label: string): GridColumn<BaseAccount> => ({
    ...{ id, label, width: 130, align: 'end', isSortable: true, isHidden: id === 'start' },
    filter: { kind: 'range' },
    show: (account) => (
      <DayShown value={account[field]} why={text('web.account.unknown', { field: label })} />
    ),
    text: ({ [field]: day }) => (day === undefined ? '' : formatDay(day)),
  })

  return [
    {
      ...{ id: 'name', label: text('web.account.name'), width: 240, isSortable: true },
      filter: { kind: 'text' },
      show: ({ name, externalId }) => name ?? externalId,
      text: ({ name, externalId }) => name ?? externalId,
    },
    {
      ...{ id: 'id', label: text('web.account.id'), width: 120, isSortable: true, filter: { kind: 'text' } },
      show: ({ externalId }) => externalId,
      text: ({ externalId }) => externalId,
    },
    {
      ...{ id: 'tier', label: text('web.account.tier'), width: 150, isSortable: true },
      filter: choice('tier', (tier) => wordFor('touch', tier)),
      show: ({ tier }) => <TierBadge tier={tier} />,
      text: ({ tier }) => tier ?? '',
    },
    {
      ...{ id: 'acv', label: text('web.account.acv'), width: 140, align: 'end', isSortable: true },
      filter: { kind: 'range' },
      show: ({ acvMinor }) => <Money value={acvMinor} why={text('web.account.no_acv')} />,
      text: ({ acvMinor }) => (acvMinor === undefined ? '' : String(toMajor(acvMinor, currency))),
      measure: { of: ({ acvMinor }) => acvMinor, say: money },
    },
    dated('renewal', 'renewalOn', text('web.account.renewal')),
    {
      ...{ id: 'owner', label: text('web.account.owner'), width: 150, isSortable: true },
      filter: choice('owner', ownerName),
      show: (account) => account.ownerName ?? <Unknown why={text('web.account.no_owner')} />,
      text: (account) => account.ownerName ?? '',
    },
    named('region', text('web.account.region'), 120),
    named('industry', text('web.account.industry'), 160),
    counted('employees', text('web.account.employees'), false),
    counted('health', text('web.account.health'), true),
    { ...named('country', text('web.account.country'), 120), isHidden: true },
    dated('start', 'startOn', text('web.account.start')),
  ]
}
