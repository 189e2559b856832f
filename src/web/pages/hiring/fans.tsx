import type { Outlook } from '../../../domain/forecast/outlook.ts'
import type { Forecast } from '../../../domain/forecast/project.ts'
import type { Bands } from '../../../domain/forecast/simulate.ts'
import { monthsAfter } from '../../../domain/kernel/months-after.ts'
import { FanChart, type FanMonth } from '../../charts/fan-chart.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import type { HiringAnswer } from './answer-hiring.ts'
import classes from './hiring.module.css'
import { MEASURES, type Measure } from './measures.ts'
import { ticksFor } from './month-ticks.ts'

/** The years ahead with their bands: ARR, accounts, cost share, people and retention, of all or of one tier. */
export function Fans({
  outlook,
  answer: { forecast },
  bands,
  isSimulating,
  tier,
  tierName,
  onTier,
}: {
  readonly outlook: Outlook
  readonly answer: HiringAnswer
  readonly bands: Bands | undefined
  readonly isSimulating: boolean
  readonly tier: string | undefined
  readonly tierName: (id: string) => string
  readonly onTier: (tier: string | undefined) => void
}) {
  const { text } = useWords()
  const shown = outlook.tiers.some(({ id }) => id === tier) ? tier : undefined
  // Bands of other months than those shown are of the question before.
  const fitting = bands?.total.arr.p50.length === forecast.months.length ? bands : undefined
  const measures = MEASURES.filter(({ isByTier }) => shown === undefined || isByTier)
  return (
    <section className={classes.section} aria-busy={isSimulating || undefined}>
      <div className={classes.head}>
        <h2 className={look.unseen}>{text('hiring.years')}</h2>
        <label className={classes.pick}>
          {text('report.tier')}
          <select value={shown ?? ''} onChange={(event) => onTier(event.target.value || undefined)}>
            <option value="">{text('hiring.all')}</option>
            {outlook.tiers.map(({ id }) => (
              <option key={id} value={id}>
                {tierName(id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className={classes.soft}>
        {isSimulating || fitting === undefined
          ? text('hiring.fan.simulating')
          : text('hiring.fan.summary', { runs: fitting.runs, seed: String(fitting.seed) })}
      </p>
      <div className={classes.fans}>
        {measures.map((measure) => (
          <Fan key={measure.id} {...{ measure, outlook, forecast, bands: fitting, tier: shown }} />
        ))}
      </div>
    </section>
  )
}

type FanProps = {
  readonly measure: Measure
  readonly outlook: Outlook
  readonly forecast: Forecast
  readonly bands: Bands | undefined
  readonly tier: string | undefined
}

function Fan({ measure, outlook, forecast, bands, tier }: FanProps) {
  const words = useWords()
  const { text, month, wholeShare } = words
  const { asOf, months } = forecast
  const expected = months.map((each) => measure.of(figuresOf(each, tier)))
  const band = bands && measure.bandOf(bands, tier)
  const shown = months.map((_, index): FanMonth => {
    const value = expected[index] ?? 0
    return band === undefined
      ? { p10: value, p50: value, p90: value }
      : { p10: band.p10[index]!, p50: band.p50[index]!, p90: band.p90[index]! }
  })
  const last = shown.at(-1)
  const say = (value: number | undefined) => measure.short(words, value)
  const name = text(measure.name)
  const values = {
    name,
    months: months.length,
    p10: say(last?.p10),
    p50: say(last?.p50),
    p90: say(last?.p90),
  }
  const isShare = measure.id === 'costShare'
  const range = { from: outlook.lowestCostShare, to: outlook.highestCostShare }
  return (
    <ChartPlace>
      <FanChart
        id={`fan-${measure.id.replace('Minor', '')}`}
        title={text(band === undefined ? 'hiring.fan.expected' : 'hiring.fan.title', values)}
        summary={text('hiring.fan.edges')}
        table={{
          label: text('report.as_table'),
          columns: [text('report.month'), 'P10', 'P50', 'P90', text('hiring.expected')],
          rows: shown.map(({ p10, p50, p90 }, index) => [
            month(monthsAfter(asOf, index + 1)),
            ...[p10, p50, p90].map((value) => (band === undefined ? '—' : exactly(measure, words, value))),
            exactly(measure, words, expected[index]),
          ]),
        }}
        months={shown}
        endLabels={
          band === undefined
            ? { p10: '', p50: values.p50, p90: '' }
            : { p10: `P10 ${values.p10}`, p50: `P50 ${values.p50}`, p90: `P90 ${values.p90}` }
        }
        reference={
          isShare
            ? { ...range, label: text('report.shares.band', { fromShare: range.from, toShare: range.to }) }
            : undefined
        }
        isFromZero={measure.isFromZero}
        ticks={ticksFor(words, { asOf, months: months.length, isFromToday: false })}
        xTitle={text('report.month')}
        yTitle={name}
        formatValue={(value) => (measure.isFromZero && !isShare ? say(value) : wholeShare(value))}
        formatMonth={(index) => month(monthsAfter(asOf, index))}
      />
    </ChartPlace>
  )
}

/** Money is exact in tables. */
function exactly(
  { id, short }: Measure,
  words: Parameters<Measure['short']>[0],
  value: number | undefined,
): string {
  return id === 'arrMinor' ? words.money(value) : short(words, value)
}

function figuresOf({ total, tiers }: Forecast['months'][number], tier: string | undefined) {
  return tiers.find((one) => one.tier === tier) ?? total
}
