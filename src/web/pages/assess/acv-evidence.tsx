import type { Assessment } from '../../../domain/assessment/assess.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AcvHistogram, ArrConcentration } from '../base/acv-charts.tsx'
import classes from './assess.module.css'

/** How ACV is spread over the accounts, with the zones, and how much hangs on the largest. */
export function AcvEvidence({ assessment }: { readonly assessment: Assessment }) {
  const { currency } = useWords()
  const { base, rules, zones } = assessment
  const countOf = (zone: (typeof zones)[number]['touch']) =>
    zones.find(({ touch }) => touch === zone)?.accounts ?? 0
  if (base.payingAccounts === 0) return null
  return (
    <div className={classes.charts}>
      <ChartPlace>
        <AcvHistogram
          {...{ base, currency }}
          zones={rules}
          zoneCounts={{ tech: countOf('tech'), low: countOf('low'), high: countOf('high') }}
          summary="report.histogram.summary"
        />
      </ChartPlace>
      <ChartPlace>
        <ArrConcentration base={base} />
      </ChartPlace>
    </div>
  )
}
