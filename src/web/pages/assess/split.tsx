import type { Assessment } from '../../../domain/assessment/assess.ts'
import { SplitBars } from '../../charts/split-bars.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'

/** Who would be served how: accounts and ARR by touch model. */
export function Split({ assessment }: { readonly assessment: Assessment }) {
  const { text, number, money, moneyShort, share } = useWords()
  const { split, unknownAcv } = assessment
  const accounts = split.reduce((sum, part) => sum + part.accounts, 0)
  const arrMinor = split.reduce((sum, part) => sum + part.arrMinor, 0)
  const [first] = split
  if (first === undefined) return null
  const of = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  const columns = ['touch', 'accounts', 'share_of_accounts', 'arr', 'share_of_arr'] as const
  return (
    <section className={classes.part}>
      <h3>{text('report.split')}</h3>
      <ChartPlace>
        <SplitBars
          id="split"
          title={text('web.assess.split.title', {
            touch: text(`touch.${first.touch}`),
            accountShare: of(first.accounts, accounts),
            arrShare: of(first.arrMinor, arrMinor),
          })}
          summary={split
            .map(
              (part) => `${text(`touch.${part.touch}`)}: ${number(part.accounts)}, ${money(part.arrMinor)}`,
            )
            .join('; ')}
          table={{
            label: text('report.as_table'),
            columns: columns.map((column) => text(`report.${column}`)),
            rows: split.map((part) => [
              text(`touch.${part.touch}`),
              number(part.accounts),
              share(of(part.accounts, accounts)),
              money(part.arrMinor),
              share(of(part.arrMinor, arrMinor)),
            ]),
          }}
          parts={split.map(({ touch }) => ({ label: text(`touch.${touch}`), tone: touch }))}
          bars={[
            {
              ...{ label: text('report.accounts'), total: number(accounts) },
              shares: split.map((part) => of(part.accounts, accounts)),
              valueLabels: split.map((part) => number(part.accounts)),
            },
            ...(arrMinor === 0
              ? []
              : [
                  {
                    ...{ label: text('report.arr'), total: moneyShort(arrMinor) },
                    shares: split.map((part) => of(part.arrMinor, arrMinor)),
                    valueLabels: split.map((part) => money(part.arrMinor)),
                  },
                ]),
          ]}
          formatShare={share}
        />
      </ChartPlace>
      {unknownAcv > 0 && (
        <p className={classes.soft}>{text('web.assess.unknown_acv', { count: unknownAcv })}</p>
      )}
      <p className={classes.soft}>{text('web.assess.split.plan')}</p>
    </section>
  )
}
