import { CalibrationPlot } from '../../charts/calibration-plot.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import type { Backtest } from './tell-backtest.ts'

type Calibration = NonNullable<Backtest['calibration']>

/** What was predicted against what happened. */
export function BacktestCalibration({ calibration }: { readonly calibration: Calibration }) {
  const { text, number, share, wholeShare } = useWords()
  return (
    <ChartPlace>
      <CalibrationPlot
        id="calibration"
        title={text('health.page.calibration', { way: wayOf(calibration) })}
        summary={text('health.page.calibration.what')}
        table={{
          label: text('report.as_table'),
          columns: [
            text('health.backtest.predicted'),
            text('health.backtest.observed'),
            text('retention.fit.from'),
            text('retention.fit.to'),
            text('health.backtest.accounts'),
          ],
          rows: calibration.bins.map(({ predicted, observed, lower, upper, n }) => [
            ...[predicted, observed, lower, upper].map(share),
            number(n),
          ]),
        }}
        points={calibration.bins.map(({ predicted, observed, lower, upper }) => ({
          ...{ predicted, observed, lower, upper },
          label: text('health.page.calibration.point', {
            ...{ predictedShare: predicted, observedShare: observed },
            ...{ lowerShare: lower, upperShare: upper },
          }),
        }))}
        perfectLabel={text('health.page.calibration.perfect')}
        xTitle={text('health.backtest.predicted')}
        yTitle={text('health.backtest.observed')}
        formatShare={wholeShare}
      />
      <p className={look.help}>{text('health.page.calibration.what')}</p>
    </ChartPlace>
  )
}

/** What the slope says where its interval leaves no doubt. */
function wayOf({ slopeLower, slopeUpper }: Calibration): 'right' | 'extreme' | 'cautious' | 'unknown' {
  if (slopeLower === null || slopeUpper === null) return 'unknown'
  if (slopeUpper < 1) return 'extreme'
  return slopeLower > 1 ? 'cautious' : 'right'
}
