import { parseDay } from '../../../domain/kernel/day.ts'
import { minorDigits, toMajor } from '../../../domain/kernel/money.ts'
import { HANDOFF_PARTS } from '../../../domain/organisation/check-handoff.ts'
import type { Words } from '../../../language/make-words.ts'
import { Count, Money, Unknown } from '../../ui/figures.tsx'
import type { GridColumn } from '../../ui/grid/column.ts'
import { parseRange, parseTypedNumber } from '../base/parse-range.ts'
import type { HandoffRow } from './arrange-handoffs.ts'

const OCCASIONS = ['leaving', 'reassigned', 'by_hand'] as const

/** What the list of handoffs shows. */
export function handoffColumns(words: Words, currency: string): readonly GridColumn<HandoffRow>[] {
  const { text, money, day } = words
  const range = {
    kind: 'range' as const,
    isUnderstood: (typed: string) => parseRange(typed, parseTypedNumber) !== undefined,
  }
  const person = (id: 'from' | 'to'): GridColumn<HandoffRow> => ({
    ...{ id, label: text(`report.${id}`), width: 132, isSortable: true, filter: { kind: 'text' } },
    show: ({ [id]: { name } }) => name ?? <Unknown why={text('web.ui.unknown')} />,
    text: ({ [id]: { name } }) => name ?? '',
  })
  const filled = ({ filled: count }: HandoffRow) =>
    text('handoffs.filled', { count, all: HANDOFF_PARTS.length })
  return [
    {
      ...{
        id: 'name',
        label: text('handoffs.account'),
        width: 200,
        isSortable: true,
        filter: { kind: 'text' },
      },
      show: ({ name }) => name,
      text: ({ name }) => name,
    },
    {
      ...{ id: 'filled', label: text('handoffs.completeness'), width: 128, align: 'end', isSortable: true },
      filter: range,
      show: filled,
      text: filled,
      number: { of: (row) => row.filled, format: '0' },
    },
    {
      ...{
        id: 'days',
        label: text('handoffs.days'),
        width: 112,
        align: 'end',
        isSortable: true,
        filter: range,
      },
      show: ({ days }) => <Count value={days} />,
      text: ({ days }) => String(days),
      number: { of: ({ days }) => days, format: '0' },
    },
    {
      ...{ id: 'arr', label: text('report.arr'), width: 132, align: 'end', isSortable: true, filter: range },
      show: ({ arrMinor }) => <Money value={arrMinor} why={text('web.account.no_acv')} />,
      text: ({ arrMinor }) => (arrMinor === undefined ? '' : String(toMajor(arrMinor, currency))),
      number: {
        of: ({ arrMinor }) => (arrMinor === undefined ? undefined : toMajor(arrMinor, currency)),
        format: minorDigits(currency) === 0 ? '#,##0' : `#,##0.${'0'.repeat(minorDigits(currency))}`,
      },
      measure: { of: ({ arrMinor }) => arrMinor, say: money },
    },
    person('from'),
    person('to'),
    {
      ...{ id: 'occasion', label: text('report.occasion'), width: 200, isSortable: true },
      filter: {
        kind: 'choice',
        isMultiple: true,
        options: OCCASIONS.map((value) => ({ value, label: text(`handoffs.occasion.${value}`) })),
      },
      show: ({ occasion }) => text(`handoffs.occasion.${occasion}`),
      text: ({ occasion }) => text(`handoffs.occasion.${occasion}`),
    },
    {
      ...{ id: 'opened', label: text('handoffs.opened'), width: 128, align: 'end', isHidden: true },
      show: ({ openedAt }) => day(parseDay(openedAt.slice(0, 10))),
      text: ({ openedAt }) => openedAt.slice(0, 10),
    },
  ]
}
