import { WaitingWeeks } from '../../charts/waiting-weeks.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { useWords } from '../../words/words-context.tsx'
import { durationText } from './duration-text.ts'
import type { PoolView } from './pool-queries.ts'
import classes from './pools.module.css'
import { promiseOf } from './tell-pool.ts'

/** How long customers waited for a first response, by week, against what was promised. */
export function WaitingChart({ view }: { readonly view: PoolView }) {
  const { text, locale, number, share } = useWords()
  const { weeks, measured } = view
  const promise = promiseOf(view)
  const answered = weeks.reduce((sum, week) => sum + week.answered, 0)
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const time = (hours: number | null) => (hours === null ? '—' : durationText(hours, locale))
  const shown = weeks.slice(weeks.findIndex((week) => week.opened > 0))
  return (
    <section className={classes.section} aria-label={text('pools.weeks')}>
      <h2>{text('pools.weeks')}</h2>
      {answered === 0 ? (
        <p className={classes.soft}>{text('pools.weeks.none')}</p>
      ) : (
        <ChartPlace>
          <WaitingWeeks
            id="pool-weeks"
            title={text('pools.weeks.title', {
              ...{ count: measured.answered, hasAnswers: measured.answered > 0 },
              ...{ half: time(measured.p50Hours), most: time(measured.p90Hours) },
            })}
            summary={text('pools.weeks.summary', {
              hasPromise: promise !== undefined,
              promise: promise === undefined ? undefined : durationText(promise, locale),
            })}
            table={{
              label: text('report.as_table'),
              columns: [
                text('pools.weeks.axis'),
                text('pools.weeks.opened'),
                text('pools.weeks.half'),
                text('pools.weeks.most'),
                text('pools.weeks.kept'),
              ],
              rows: shown.map((week) => [
                day.format(new Date(week.startsAt)),
                number(week.opened),
                time(week.p50Hours),
                time(week.p90Hours),
                share(week.due === 0 ? undefined : week.kept / week.due),
              ]),
            }}
            weeks={shown.map((week) => ({
              label: day.format(new Date(week.startsAt)),
              half: week.p50Hours ?? undefined,
              most: week.p90Hours ?? undefined,
            }))}
            halfLabel={text('pools.weeks.half')}
            mostLabel={text('pools.weeks.most')}
            promise={
              promise === undefined
                ? undefined
                : {
                    hours: promise,
                    label: text('pools.weeks.promised', { time: durationText(promise, locale) }),
                  }
            }
            xTitle={text('pools.weeks.axis')}
            yTitle={text('pools.weeks.hours')}
            formatHours={(hours) => durationText(hours, locale)}
          />
        </ChartPlace>
      )}
    </section>
  )
}
