import { BandBars } from '../../charts/band-bars.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './compare.module.css'
import type { ComparedModel } from './comparison.tsx'

/** The cost share of each model and of its tiers, on the band of what is usual. */
export function ComparedChart({ models }: { readonly models: readonly ComparedModel[] }) {
  const words = useWords()
  const { text, share, label } = words
  const known = models.flatMap(({ name, figures }) => (figures === undefined ? [] : [{ name, figures }]))
  const [first] = known
  if (first === undefined || known.length < models.length) return null
  const bars = known.flatMap(({ name, figures: { blended, tiers } }) => [
    {
      ...{ label: name, tone: 'neutral' as const, value: blended.costShare ?? undefined },
      ...{ valueLabel: share(blended.costShare ?? undefined), tick: blended.staffedShare ?? undefined },
    },
    ...tiers
      .filter(({ accounts }) => accounts > 0)
      .map((tier) => ({
        label: `– ${label(tier.label as Readonly<Record<string, string>>, tier.id)}`,
        ...{
          tone: tier.touch,
          value: tier.costShare ?? undefined,
          valueLabel: share(tier.costShare ?? undefined),
        },
        tick: tier.arrMinor === 0 ? undefined : tier.staffedCostMinor / tier.arrMinor,
      })),
  ])
  const least = known.reduce((best, model) =>
    (model.figures.blended.costShare ?? 1) < (best.figures.blended.costShare ?? 1) ? model : best,
  )
  const { targetRange } = first.figures
  return (
    <section className={classes.chart}>
      <ChartPlace>
        <BandBars
          id="compared"
          title={text('economics.compare.chart', {
            name: least.name,
            costShare: least.figures.blended.costShare ?? undefined,
          })}
          summary={text('economics.compare.chart.summary')}
          table={{
            label: text('report.as_table'),
            columns: [text('report.tier'), text('report.cost_share'), text('report.staffed_share')],
            rows: bars.map(({ label: name, valueLabel, tick }) => [name, valueLabel, share(tick)]),
          }}
          bars={bars}
          band={{
            ...targetRange,
            label: text('report.shares.band', { fromShare: targetRange.from, toShare: targetRange.to }),
          }}
          tickLabel={text('report.shares.tick')}
          xTitle={text('report.shares.x')}
          formatValue={share}
        />
      </ChartPlace>
    </section>
  )
}
