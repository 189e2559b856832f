import type { Day } from '../../../domain/kernel/day.ts'
import type { Schema } from '../../api/client.ts'
import { Count, DayShown, Money, Share, Unknown } from '../../ui/figures.tsx'
import type { GridColumn } from '../../ui/grid/column.ts'
import type { useWords } from '../../words/words-context.tsx'
import type { Book } from './books.ts'
import { fieldName } from './field-name.ts'
import { leaveFrom } from './leave-now.ts'

export type Person = Schema<'Person'>
/** A person with what they hold; undefined: the reader does not see it. */
export type TeamMember = Person & { readonly book: Book | undefined; readonly tierNames: string }

/** Columns of the team. A number that is not known stands as a dash with its reason. */
export function personColumns(
  words: ReturnType<typeof useWords>,
  today: Day,
): readonly GridColumn<TeamMember>[] {
  const { text, number, money, share, locale } = words
  const hidden = text('admin.people.not_seen')
  const several = (
    id: 'role' | 'tiers' | 'languages' | 'regions',
    of: (person: TeamMember) => string,
    width: number,
  ): GridColumn<TeamMember> => ({
    ...{ id, label: fieldName(words, id), width, isSortable: true },
    filter: { kind: 'text' },
    show: (person) => of(person) || <Unknown why={text('web.ui.unknown')} />,
    text: of,
  })
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const leaveText = (person: TeamMember) => {
    const leave = leaveFrom(person.leave, today)
    return leave === undefined ? '' : days.formatRange(new Date(leave.from), new Date(leave.until))
  }
  return [
    {
      ...{ id: 'name', label: text('web.user.name'), width: 144, isSortable: true, filter: { kind: 'text' } },
      show: ({ name, externalId }) => name ?? externalId,
      text: ({ name, externalId }) => name ?? externalId,
    },
    several('role', ({ role }) => role ?? '', 136),
    several('tiers', ({ tierNames }) => tierNames, 168),
    {
      ...{ id: 'accounts', label: text('web.base.accounts'), width: 96, align: 'end', isSortable: true },
      show: ({ book }) => <Count value={book?.accounts} why={hidden} />,
      text: ({ book }) => (book === undefined ? '' : `${book.accounts}`),
      measure: { of: ({ book }) => book?.accounts, say: number },
    },
    {
      ...{ id: 'acv', label: text('web.account.acv'), width: 128, align: 'end', isSortable: true },
      show: ({ book }) => <Money value={book?.acvMinor} why={hidden} />,
      text: ({ book }) => (book === undefined ? '' : money(book.acvMinor)),
      measure: { of: ({ book }) => book?.acvMinor, say: money },
    },
    {
      ...{
        id: 'hours',
        label: fieldName(words, 'hours_per_week'),
        width: 112,
        align: 'end',
        isSortable: true,
      },
      show: ({ hoursPerWeek }) => <Count value={hoursPerWeek} />,
      text: ({ hoursPerWeek }) => (hoursPerWeek === null ? '' : `${hoursPerWeek}`),
    },
    {
      ...{ id: 'ramp', label: fieldName(words, 'ramp'), width: 152, align: 'end', isSortable: true },
      show: ({ ramp }) => <Share value={ramp} />,
      text: ({ ramp }) => (ramp === null ? '' : share(ramp)),
    },
    several('languages', ({ languages }) => languages.join(', '), 112),
    several('regions', ({ regions }) => regions.join(', '), 112),
    {
      ...{ id: 'leave', label: fieldName(words, 'leave'), width: 152 },
      show: (person) => leaveText(person) || <Unknown why={text('admin.people.no_leave')} />,
      text: leaveText,
    },
    {
      ...{ id: 'end', label: fieldName(words, 'end_date'), width: 120, isHidden: true, isSortable: true },
      show: ({ endOn }) => <DayShown value={endOn} />,
      text: ({ endOn }) => endOn ?? '',
    },
  ]
}
