import type { Assessment } from '../../../domain/assessment/assess.ts'
import { Money, Share, Unknown } from '../../ui/figures.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'
import { FigureTable } from './figure-table.tsx'

/** From which ACV each touch model pays, and whether it does at the mean. */
export function Affordability({ assessment }: { readonly assessment: Assessment }) {
  const { text } = useWords()
  const { affordability, enterpriseNotCarried } = assessment
  return (
    <section className={classes.part}>
      <FigureTable
        title={text('report.affordability')}
        columns={[
          { label: text('report.touch') },
          { label: text('report.carried_from') },
          { label: text('report.share_at_mean') },
          { label: text('report.carried_at_mean') },
        ]}
        rows={(['high', 'low', 'tech'] as const).map((touch) => {
          const { carriedFromMinor, shareAtMean, isCarriedAtMean } = affordability[touch]
          return {
            key: touch,
            cells: [
              text(`touch.${touch}`),
              <Money key="from" value={carriedFromMinor} why={text('report.carried_never')} />,
              <Share key="share" value={shareAtMean} why={text('report.no_arr')} />,
              isCarriedAtMean === undefined ? (
                <Unknown key="carried" why={text('report.no_arr')} />
              ) : (
                text(isCarriedAtMean ? 'report.yes' : 'report.no')
              ),
            ],
          }
        })}
      />
      {enterpriseNotCarried.accounts > 0 && (
        <p className={classes.soft}>
          {text('web.assess.enterprise_not_carried', {
            count: enterpriseNotCarried.accounts,
            arrMinor: enterpriseNotCarried.arrMinor,
          })}
        </p>
      )}
    </section>
  )
}
