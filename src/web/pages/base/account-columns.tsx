import { calendarOf, type Day, dayOf, daysInMonth, formatDay, parseDay } from '../../../domain/kernel/day.ts'
import { minorDigits, toMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'
import { Count, DayShown, Money, Unknown } from '../../ui/figures.tsx'
import type { GridColumn, GridFilter, GridOption } from '../../ui/grid/column.ts'
import type { AccountBase, BaseAccount, CodedField } from './account-base.ts'
import { NOT_KNOWN, rangeIn } from './filter-accounts.ts'
import { TierBadge } from './tier-badge.tsx'

/** Days from the first of a spreadsheet's calendar to 1970-01-01. */
const DAYS_BEFORE_1970 = 25_569

type Column = GridColumn<BaseAccount>

/** What the grid of accounts can show. */
export function accountColumns(
  base: AccountBase,
  words: Words,
  tierName: (tier: string) => string,
): readonly Column[] {
  const { text, money, number, locale } = words
  const { currency } = base.table
  const notKnown: GridOption = { value: NOT_KNOWN, label: text('web.grid.not_known') }
  const choice = (field: CodedField, labelOf: (value: string) => string = (value) => value): GridFilter => ({
    kind: 'choice',
    isMultiple: true,
    options: [...base.valuesOf(field, locale).map((value) => ({ value, label: labelOf(value) })), notKnown],
  })
  const range = (column: string, examples: readonly GridOption[] = []): GridFilter => ({
    kind: 'range',
    examples: [...examples, notKnown],
    isUnderstood: (typed) => typed === NOT_KNOWN || rangeIn(column, typed, currency) !== undefined,
  })
  const unknown = (field: string) => text('web.account.unknown', { field })
  const named = (id: keyof BaseAccount & CodedField, label: string, width: number): Column => ({
    ...{ id, label, width, isSortable: true, filter: choice(id) },
    show: (account) => account[id] ?? <Unknown why={unknown(label)} />,
    text: (account) => account[id] ?? '',
  })
  const counted = (id: 'employees' | 'health', label: string, isHidden: boolean): Column => ({
    ...{ id, label, width: 110, align: 'end', isSortable: true, isHidden, filter: range(id) },
    show: (account) => <Count value={account[id]} why={unknown(label)} />,
    text: (account) => String(account[id] ?? ''),
    number: { of: (account) => account[id], format: '#,##0.##' },
    // Of a health score a sum says nothing.
    ...(id === 'employees' && { measure: { of: (account: BaseAccount) => account[id], say: number } }),
  })
  const dated = (
    id: 'renewal' | 'start',
    field: 'renewalOn' | 'startOn',
    { label, examples }: { readonly label: string; readonly examples: readonly GridOption[] },
  ): Column => ({
    ...{ id, label, width: 130, align: 'end', isSortable: true, isHidden: id === 'start' },
    filter: range(id, examples),
    show: (account) => <DayShown value={account[field]} why={unknown(label)} />,
    text: ({ [field]: day }) => (day === undefined ? '' : formatDay(day)),
    number: {
      of: ({ [field]: day }) => (day === undefined ? undefined : day + DAYS_BEFORE_1970),
      format: 'yyyy-mm-dd',
    },
  })
  const ownerName = (owner: string) => base.table.ownerNames[base.table.owner.values.indexOf(owner)] ?? owner

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
      filter: choice('tier', tierName),
      show: ({ tier }) => <TierBadge tier={tier} />,
      text: ({ tier }) => (tier === undefined ? '' : tierName(tier)),
    },
    {
      ...{ id: 'acv', label: text('web.account.acv'), width: 140, align: 'end', isSortable: true },
      filter: range('acv', [
        { value: '100k', label: text('web.base.from', { amountMinor: minorOf(100_000, currency) }) },
        { value: '..10k', label: text('web.base.until', { amountMinor: minorOf(10_000, currency) }) },
      ]),
      show: ({ acvMinor }) => <Money value={acvMinor} why={text('web.account.no_acv')} />,
      text: ({ acvMinor }) => (acvMinor === undefined ? '' : String(toMajor(acvMinor, currency))),
      number: {
        of: ({ acvMinor }) => (acvMinor === undefined ? undefined : toMajor(acvMinor, currency)),
        format: minorDigits(currency) === 0 ? '#,##0' : `#,##0.${'0'.repeat(minorDigits(currency))}`,
      },
      measure: { of: ({ acvMinor }) => acvMinor, say: money },
    },
    dated('renewal', 'renewalOn', {
      label: text('web.account.renewal'),
      examples: renewalExamples(parseDay(base.table.asOf)!, words),
    }),
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
    dated('start', 'startOn', { label: text('web.account.start'), examples: [] }),
  ]
}

function minorOf(major: number, currency: string): number {
  return major * 10 ** minorDigits(currency)
}

/** What has passed, the rest of this month, and the next two. */
function renewalExamples(asOf: Day, { text, month }: Words): readonly GridOption[] {
  const now = calendarOf(asOf)
  const months = [0, 1, 2].map((ahead) => {
    const [year, of] = [
      now.year + Math.floor((now.month - 1 + ahead) / 12),
      ((now.month - 1 + ahead) % 12) + 1,
    ]
    const from = ahead === 0 ? asOf : dayOf(year, of, 1)!
    const until = dayOf(year, of, daysInMonth(year, of))!
    return { value: `${formatDay(from)}..${formatDay(until)}`, label: month(from) }
  })
  return [{ value: `..${formatDay(asOf - 1)}`, label: text('web.base.charts.overdue') }, ...months]
}
