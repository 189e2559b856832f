import { minorDigits, toMajor } from '../../../domain/kernel/money.ts'
import type { Words } from '../../../language/make-words.ts'
import { Money, Share } from '../../ui/figures.tsx'
import type { GridColumn } from '../../ui/grid/column.ts'
import type { Bridge, Figures } from './retention-queries.ts'
import { periodName } from './tell-bridge.ts'

type PeriodRow = Bridge['periods'][number]

/** What is told of a period, as it is shown and saved. Losses have their minus. */
export function bridgeColumns(words: Words): readonly GridColumn<PeriodRow>[] {
  const { text } = words
  return [
    {
      ...{ id: 'period', label: text('retention.bridge.period'), width: 110 },
      show: ({ period, isCutOff }) => `${periodName(words, period)}${isCutOff ? ' *' : ''}`,
      text: ({ period }) => period,
    },
    ...figureColumns(words),
  ]
}

/** The same of a period and of a group. */
export function figureColumns(words: Words): readonly GridColumn<Figures>[] {
  const { text, number, currency } = words
  const digits = minorDigits(currency)
  const amount = (id: string, label: string, of: (row: Figures) => number): GridColumn<Figures> => ({
    ...{ id, label, width: 110, align: 'end' },
    show: (row) => <Money value={of(row)} isShort />,
    text: (row) => String(toMajor(of(row), currency)),
    number: {
      of: (row) => toMajor(of(row), currency),
      format: digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`,
    },
  })
  const share = (id: 'grr' | 'nrr', label: string): GridColumn<Figures> => ({
    ...{ id, label, width: 80, align: 'end' },
    show: (row) => <Share value={row[id]} />,
    text: (row) => String(row[id] ?? ''),
    number: { of: (row) => row[id] ?? undefined, format: '0.0%' },
  })
  return [
    amount('opening', text('retention.bridge.opening'), (row) => row.openingMinor),
    amount('new', text('retention.bridge.new'), (row) => row.newMinor),
    amount('reactivation', text('retention.bridge.reactivation'), (row) => row.reactivationMinor),
    amount('expansion', text('retention.bridge.expansion'), (row) => row.expansionMinor),
    amount('contraction', text('retention.bridge.contraction'), (row) => minus(row.contractionMinor)),
    amount('churn', text('retention.bridge.churn'), (row) => minus(row.churnMinor)),
    amount('closing', text('retention.bridge.closing'), (row) => row.closingMinor),
    share('grr', text('retention.bridge.grr')),
    share('nrr', text('retention.bridge.nrr')),
    {
      ...{ id: 'lost', label: text('retention.bridge.logo_churn'), width: 120, align: 'end' },
      show: ({ counts, logoChurn }) =>
        logoChurn === null
          ? number(counts.churn)
          : text('retention.page.lost_share', { lost: number(counts.churn), lostShare: logoChurn }),
      text: ({ counts }) => String(counts.churn),
      number: { of: ({ counts }) => counts.churn, format: '#,##0' },
    },
  ]
}

const minus = (minor: number) => (minor === 0 ? 0 : -minor)
