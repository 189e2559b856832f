import { useId } from 'react'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import classes from './design.module.css'
import type { Metric } from './edit-protocol.ts'
import { choiceOfMetric, METRIC_CHOICES, metricOf } from './metrics.ts'

const WAYS = ['mean', 'sum', 'last'] as const

/** What is measured, and which way is better. A signal is called what it is called; the others as the reader's language has them. */
export function MetricFields({
  id,
  metric,
  signals,
  onChange,
}: {
  readonly id: string
  readonly metric: Metric
  /** What there is to be measured. */
  readonly signals: readonly string[]
  readonly onChange: (metric: Metric) => void
}) {
  const { text } = useWords()
  const own = useId()
  const choice = choiceOfMetric(metric)
  const { source, better } = metric
  return (
    <div className={classes.fields}>
      <div className={look.field}>
        <label htmlFor={id}>{text('pilot.page.measured')}</label>
        <select
          id={id}
          value={choice}
          onChange={({ target }) => {
            const next = METRIC_CHOICES.find((one) => one === target.value)!
            const signal = signals[0] ?? ''
            const name = next === 'signal' ? signal : text(`pilot.page.metric.${next}`)
            onChange(metricOf(next, name || text('pilot.page.metric.signal'), signal))
          }}
        >
          {METRIC_CHOICES.map((one) => (
            <option key={one} value={one}>
              {text(`pilot.page.metric.${one}`)}
            </option>
          ))}
        </select>
        <p className={look.help}>{text(`pilot.page.metric.${choice}.help`)}</p>
      </div>
      {source.code === 'signal' && (
        <>
          <div className={look.field}>
            <label htmlFor={`${own}-signal`}>{text('pilot.page.signal')}</label>
            <input
              id={`${own}-signal`}
              list={`${own}-signals`}
              autoComplete="off"
              value={source.metric}
              aria-invalid={source.metric.trim() === '' || undefined}
              aria-describedby={source.metric.trim() === '' ? `${own}-unnamed` : undefined}
              onChange={({ target }) =>
                onChange({
                  ...metric,
                  name: target.value || text('pilot.page.metric.signal'),
                  source: { ...source, metric: target.value },
                })
              }
            />
            <datalist id={`${own}-signals`}>
              {signals.map((signal) => (
                <option key={signal} value={signal} />
              ))}
            </datalist>
            {source.metric.trim() === '' && (
              <p id={`${own}-unnamed`} className={look.fault}>
                {text('pilot.page.missing.signal')}
              </p>
            )}
          </div>
          <div className={look.field}>
            <label htmlFor={`${own}-how`}>{text('pilot.page.how')}</label>
            <select
              id={`${own}-how`}
              value={source.how}
              onChange={({ target }) =>
                onChange({
                  ...metric,
                  source: { ...source, how: WAYS.find((way) => way === target.value)! },
                })
              }
            >
              {WAYS.map((way) => (
                <option key={way} value={way}>
                  {text(`pilot.page.how.${way}`)}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      <div className={look.field}>
        <label htmlFor={`${own}-better`}>{text('pilot.page.better')}</label>
        <select
          id={`${own}-better`}
          value={better}
          onChange={({ target }) =>
            onChange({ ...metric, better: target.value === 'lower' ? 'lower' : 'higher' })
          }
        >
          <option value="higher">{text('pilot.page.better.higher')}</option>
          <option value="lower">{text('pilot.page.better.lower')}</option>
        </select>
      </div>
    </div>
  )
}
