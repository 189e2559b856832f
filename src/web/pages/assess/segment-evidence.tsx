import type { BaseSummary } from '../../../domain/assessment/summarise-base.ts'
import { Count, Money, Share } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'
import { FigureTable } from './figure-table.tsx'

/** Accounts and ARR by segment, each with its share as a bar. */
export function SegmentEvidence({ summary }: { readonly summary: BaseSummary }) {
  const { text } = useWords()
  const { segments, active, arrMinor } = summary
  if (active === 0) return null
  return (
    <FigureTable
      title={text('report.segments')}
      columns={[
        { label: text('report.segment') },
        { label: text('report.accounts') },
        { label: text('report.share_of_accounts') },
        { label: text('report.arr') },
        { label: text('report.share_of_arr') },
      ]}
      rows={segments
        .filter(({ accounts }) => accounts > 0)
        .map((part) => ({
          key: part.segment,
          cells: [
            part.segment === 'unknown' ? (
              <span title={text('report.segment.unknown.why')}>{text('report.segment.unknown')}</span>
            ) : (
              text(`segment.${part.segment}`)
            ),
            <Count key="accounts" value={part.accounts} />,
            <ShareBar key="share" share={part.accountShare} />,
            <Money key="arr" value={part.arrMinor} />,
            <ShareBar key="arr-share" share={part.arrShare} />,
          ],
        }))}
      foot={[
        text('report.total'),
        <Count key="accounts" value={active} />,
        '',
        <Money key="arr" value={arrMinor} />,
        '',
      ]}
    />
  )
}

function ShareBar({ share }: { readonly share: number | undefined }) {
  return (
    <span className={classes.shareBar}>
      <span aria-hidden="true" style={{ inlineSize: `${Math.round((share ?? 0) * 100)}%` }} />
      <Share value={share} />
    </span>
  )
}
