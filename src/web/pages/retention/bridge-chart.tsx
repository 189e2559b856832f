import { RetentionBridge } from '../../charts/retention-bridge.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { Bridge } from './retention-queries.ts'
import { lostIn, periodName, periodsOf, wonIn } from './tell-bridge.ts'

/** Period by period what was won and what was lost. */
export function BridgeChart({ bridge }: { readonly bridge: Bridge }) {
  const words = useWords()
  const { text, money, moneyShort } = words
  const { totals } = bridge
  const periods = periodsOf(bridge)
  const worst = periods.reduce((most, one) => (lostIn(one) > lostIn(most) ? one : most), periods[0]!)
  const parts = {
    expansion: text('retention.bridge.expansion'),
    reactivation: text('retention.bridge.reactivation'),
    new: text('retention.bridge.new'),
    contraction: text('retention.bridge.contraction'),
    churn: text('retention.bridge.churn'),
  }
  return (
    <ChartPlace>
      <RetentionBridge
        id="retention-bridge"
        title={text('retention.page.chart', {
          hasLoss: lostIn(totals) > 0,
          ...{ period: periodName(words, worst.period), lostMinor: lostIn(worst) },
        })}
        summary={text('retention.page.chart.summary', { wonMinor: wonIn(totals), lostMinor: lostIn(totals) })}
        table={{
          label: text('report.as_table'),
          columns: [text('retention.bridge.period'), ...Object.values(parts)],
          rows: periods.map((one) => [
            periodName(words, one.period),
            ...[one.expansionMinor, one.reactivationMinor, one.newMinor].map(money),
            ...[one.contractionMinor, one.churnMinor].map((minor) => money(minor === 0 ? 0 : -minor)),
          ]),
        }}
        months={periods.map((one) => ({
          label: `${periodName(words, one.period)}${one.isCutOff ? ' *' : ''}`,
          amounts: {
            ...{ expansion: one.expansionMinor, reactivation: one.reactivationMinor, new: one.newMinor },
            ...{ contraction: one.contractionMinor, churn: one.churnMinor },
          },
          figure: text('retention.page.chart.figure', { wonMinor: wonIn(one), lostMinor: lostIn(one) }),
        }))}
        partLabels={parts}
        yTitle={text('report.arr')}
        formatAmount={moneyShort}
      />
    </ChartPlace>
  )
}
