import { Link } from '@tanstack/react-router'
import { minorDigits, toMajor } from '../../../../domain/kernel/money.ts'
import type { Words } from '../../../../language/make-words.ts'
import { Unknown } from '../../../ui/figures.tsx'
import type { GridColumn } from '../../../ui/grid/column.ts'
import { meanText, type PilotMetric } from '../effect-words.ts'
import { cellOf, type MemberRow, readRange } from './member-rows.ts'

type Column = GridColumn<MemberRow>

/** What the grid of those who take part can show. */
export function memberColumns(
  words: Words,
  {
    metrics,
    hasAfter,
    tierName,
    stratumName,
  }: {
    readonly metrics: readonly PilotMetric[]
    /** Whether the values of the end are there. */
    readonly hasAfter: boolean
    readonly tierName: (id: string) => string
    readonly stratumName: (stratum: string) => string
  },
): readonly Column[] {
  const { text, wordFor } = words
  const worded = (
    id: string,
    label: string,
    more: Partial<Column> & { readonly say?: (value: string) => string } = {},
  ): Column => {
    const { say = (value: string) => value, ...others } = more
    const textOf = (row: MemberRow) => {
      const value = cellOf(row, id)
      return value === undefined ? '' : say(`${value}`)
    }
    return {
      ...{ id, label, width: 128, isSortable: true, filter: { kind: 'text' } },
      show: (row) => textOf(row) || <Unknown why={text('web.ui.unknown')} />,
      text: textOf,
      ...others,
    }
  }
  const chosen = (prefix: string, codes: readonly string[]) => ({
    say: (code: string) => wordFor(prefix, code),
    filter: {
      kind: 'choice' as const,
      options: codes.map((value) => ({ value, label: wordFor(prefix, value) })),
    },
  })
  const measured = (when: 'before' | 'after', metric: PilotMetric): Column => {
    const id = `${when}:${metric.name}`
    const of = (row: MemberRow) => {
      const value = cellOf(row, id)
      if (typeof value !== 'number') return undefined
      return metric.source.code === 'acv' ? toMajor(value, words.currency) : value
    }
    return {
      ...{ id, label: text(`pilot.member.${when}`, { metric: metric.name }), width: 144 },
      ...{ align: 'end', isSortable: true },
      filter: { kind: 'range', isUnderstood: (typed) => readRange(typed) !== undefined },
      show: (row) => {
        const value = cellOf(row, id)
        return typeof value === 'number' ? (
          meanText(metric, value, words)
        ) : (
          <Unknown why={text('pilot.member.unmeasured')} />
        )
      },
      text: (row) => `${of(row) ?? ''}`,
      number: {
        of,
        format: metric.source.code === 'acv' && minorDigits(words.currency) > 0 ? '#,##0.00' : '#,##0.##',
      },
    }
  }
  return [
    worded('account', text('web.account.subject'), {
      width: 200,
      show: ({ member }) => (
        <Link to="/base/$accountId" params={{ accountId: member.accountId }}>
          {member.name ?? member.externalId}
        </Link>
      ),
    }),
    worded('id', text('web.account.id'), { isHidden: true }),
    worded('arm', text('pilot.analyse.arm'), chosen('pilot.design', ['treated', 'control'])),
    worded('stratum', text('pilot.design.stratum'), { width: 168, say: stratumName }),
    worded('owner', text('web.account.owner')),
    worded('tier', text('web.account.tier'), { say: tierName, isHidden: true }),
    // Who leaves is not known before.
    ...metrics.filter(({ source }) => source.code !== 'left').map((metric) => measured('before', metric)),
    ...(hasAfter ? metrics.map((metric) => measured('after', metric)) : []),
    worded('state', text('pilot.member.state'), chosen('pilot.member', ['here', 'left'])),
  ]
}
