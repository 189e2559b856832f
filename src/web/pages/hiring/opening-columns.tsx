import type { Opening } from '../../../domain/capacity/plan-hiring.ts'
import { type Day, formatDay } from '../../../domain/kernel/day.ts'
import { minorDigits, toMajor } from '../../../domain/kernel/money.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import type { Words } from '../../../language/make-words.ts'
import { Count, DayShown, Money } from '../../ui/figures.tsx'
import type { GridColumn } from '../../ui/grid/column.ts'
import { peopleInWords } from './value-in-words.ts'

/** Days of 1900 to 1970, as spreadsheets count. */
const DAYS_BEFORE_1970 = 25_569

export type OpeningRow = Opening & {
  /** The tier or pool that it is for. */
  readonly unit: string
  /** Month, from 0, in which whoever starts then is ramped; what is needed in it, and what of today's people is left. */
  readonly ramped: number
  readonly need: number
  readonly there: number
  /** Pay of a year, and of the months until the end of those looked at. */
  readonly yearMinor: number
  readonly untilMinor: number
}

/** What is known of an opening, as it is shown and saved. */
export function openingColumns(
  words: Words,
  { unitName, asOf }: { readonly unitName: (id: string) => string; readonly asOf: Day },
): readonly GridColumn<OpeningRow>[] {
  const { text, money, month, quote, currency } = words
  const dated = (id: string, label: string, of: (row: OpeningRow) => Day): GridColumn<OpeningRow> => ({
    ...{ id, label, width: 120 },
    show: (row) => <DayShown value={of(row)} />,
    text: (row) => formatDay(of(row)),
    number: { of: (row) => of(row) + DAYS_BEFORE_1970, format: 'yyyy-mm-dd' },
  })
  const paid = (id: string, label: string, of: (row: OpeningRow) => number): GridColumn<OpeningRow> => ({
    ...{ id, label, width: 128, align: 'end' as const },
    show: (row) => <Money value={of(row)} />,
    text: (row) => String(toMajor(of(row), currency)),
    number: {
      of: (row) => toMajor(of(row), currency),
      format: minorDigits(currency) === 0 ? '#,##0' : `#,##0.${'0'.repeat(minorDigits(currency))}`,
    },
    measure: { of, say: money },
  })
  const why = ({ ramped, need, there, unit }: OpeningRow) =>
    text('hiring.why', {
      ...{ by: month(monthsAfter(asOf, ramped)), tier: quote(unitName(unit)) },
      ...{ need: peopleInWords(words, need), there: peopleInWords(words, there) },
    })
  return [
    dated('open', text('hiring.open_by'), ({ openOn }) => openOn),
    dated('start', text('hiring.start'), ({ startOn }) => startOn),
    {
      ...{ id: 'people', label: text('hiring.people'), width: 88, align: 'end' },
      show: ({ people }) => <Count value={people} />,
      text: ({ people }) => String(people),
      number: { of: ({ people }) => people, format: '#,##0' },
    },
    {
      ...{ id: 'for', label: text('hiring.for'), width: 160 },
      show: ({ unit }) => unitName(unit),
      text: ({ unit }) => unitName(unit),
    },
    { ...{ id: 'why', label: text('hiring.why.column'), width: 360 }, show: why, text: why },
    paid('year', text('hiring.cost_year'), ({ yearMinor }) => yearMinor),
    paid('until', text('hiring.cost_until'), ({ untilMinor }) => untilMinor),
  ]
}
