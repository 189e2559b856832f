import type { Day } from '../../../domain/kernel/day.ts'
import { minorDigits, toMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'
import { Count, DayShown, Money, Share, Unknown } from '../../ui/figures.tsx'
import type { GridColumn, GridFilter } from '../../ui/grid/column.ts'
import { fieldName } from '../administration/field-name.ts'
import { leaveFrom } from '../administration/leave-now.ts'
import { parseRange } from '../base/parse-range.ts'
import { typedIn } from './arrange-team.ts'
import type { TeamMember } from './team-member.ts'
import { UtilisationBar } from './utilisation-bar.tsx'

type Column = GridColumn<TeamMember>
type Tier = { readonly id: string; readonly name: string }

/** What the grid of the team can show. */
export function teamColumns(
  words: Words,
  {
    tiers,
    today,
    currency,
  }: { readonly tiers: readonly Tier[]; readonly today: Day; readonly currency: string },
): readonly Column[] {
  const { text, money, number, share } = words
  const range = (column: string): GridFilter => ({
    kind: 'range',
    isUnderstood: (typed) => parseRange(typed, (part) => typedIn(column, part, currency)) !== undefined,
  })
  const base = (id: string, label: string, width: number) => ({
    ...{ id, label, width, align: 'end' as const, isSortable: true, filter: range(id) },
  })
  const counted = (id: string, label: string, of: (member: TeamMember) => number): Column => ({
    ...base(id, label, 96),
    show: (member) => <Count value={of(member)} />,
    text: (member) => String(of(member)),
    number: { of, format: '#,##0' },
    measure: { of, say: number },
  })
  const paid = (
    id: string,
    label: string,
    {
      of,
      detail,
      isHidden = false,
    }: {
      readonly of: (member: TeamMember) => number | undefined
      readonly detail?: (member: TeamMember) => string | undefined
      readonly isHidden?: boolean
    },
  ): Column => ({
    ...{ ...base(id, label, 128), isHidden },
    show: (member) => (
      <span title={detail?.(member)}>
        <Money value={of(member)} why={text('admin.people.not_seen')} />
      </span>
    ),
    text: (member) => major(of(member)),
    number: {
      of: (member) => (of(member) === undefined ? undefined : toMajor(of(member)!, currency)),
      format: minorDigits(currency) === 0 ? '#,##0' : `#,##0.${'0'.repeat(minorDigits(currency))}`,
    },
    measure: { of, say: money },
  })
  const major = (minor: number | undefined) => (minor === undefined ? '' : String(toMajor(minor, currency)))
  const shared = (id: string, label: string, of: (member: TeamMember) => number | undefined): Column => ({
    ...base(id, label, 104),
    show: (member) => <Share value={of(member)} why={text('admin.people.not_seen')} />,
    text: (member) => (of(member) === undefined ? '' : share(of(member)!)),
    number: { of, format: '0.0%' },
  })
  const listed = (id: 'role' | 'languages' | 'regions' | 'skills', isHidden = false): Column => ({
    ...{ id, label: fieldName(words, id), width: 120, isSortable: true, isHidden, filter: { kind: 'text' } },
    show: ({ person }) => textOf(person[id]) || <Unknown why={text('web.ui.unknown')} />,
    text: ({ person }) => textOf(person[id]),
  })
  const dated = (id: 'start' | 'end', field: 'startOn' | 'endOn'): Column => ({
    ...{
      id,
      label: fieldName(words, `${id}_date`),
      width: 120,
      align: 'end',
      isSortable: true,
      isHidden: true,
    },
    show: ({ person }) => <DayShown value={person[field]} />,
    text: ({ person }) => person[field] ?? '',
  })
  return [
    {
      ...{ id: 'name', label: text('web.user.name'), width: 152, isSortable: true, filter: { kind: 'text' } },
      show: ({ name }) => name,
      text: ({ name }) => name,
    },
    {
      ...base('utilisation', text('people.utilisation'), 176),
      show: ({ utilisation }) => <UtilisationBar value={utilisation} />,
      text: ({ utilisation }) => (utilisation === undefined ? '' : share(utilisation)),
      number: { of: ({ utilisation }) => utilisation, format: '0.0%' },
    },
    counted('accounts', text('web.base.accounts'), ({ accounts }) => accounts),
    ...tiers.map(({ id, name }) =>
      counted(`tier.${id}`, name, ({ byTier }) => byTier.get(id)?.accounts ?? 0),
    ),
    counted('hours', text('report.hours_per_year'), ({ hours }) => Math.round(hours)),
    counted('capacity', text('people.capacity'), ({ capacityHours }) => Math.round(capacityHours)),
    paid('arr', text('report.arr'), { of: ({ arrMinor }) => arrMinor }),
    shared('arr_share', text('people.arr_share'), ({ arrShare }) => arrShare),
    paid('risk', text('people.risk'), {
      of: ({ riskMinor }) => riskMinor,
      detail: ({ redAccounts, riskRenewingMinor }) =>
        riskRenewingMinor === undefined
          ? undefined
          : text('people.risk.detail', { count: redAccounts, renewingMinor: riskRenewingMinor }),
    }),
    counted('renewals', text('people.renewals'), ({ renewals }) => renewals),
    paid('renewing', text('people.renewing'), { of: ({ renewingMinor }) => renewingMinor, isHidden: true }),
    listed('languages'),
    listed('regions'),
    listed('skills', true),
    listed('role', true),
    shared('ramp', fieldName(words, 'ramp'), ({ ramp }) => ramp),
    {
      ...{ id: 'leave', label: fieldName(words, 'leave'), width: 160 },
      show: ({ person }) =>
        leaveText(person, { words, today }) || <Unknown why={text('admin.people.no_leave')} />,
      text: ({ person }) => leaveText(person, { words, today }),
    },
    dated('start', 'startOn'),
    dated('end', 'endOn'),
  ]
}

/** The leave that somebody is on, else the next one. */
function leaveText(
  { leave }: TeamMember['person'],
  { words, today }: { readonly words: Words; readonly today: Day },
): string {
  const next = leaveFrom(leave, today)
  if (next === undefined) return ''
  const days = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return days.formatRange(new Date(next.from), new Date(next.until))
}

function textOf(value: string | readonly string[] | null): string {
  return typeof value === 'string' ? value : (value ?? []).join(', ')
}
