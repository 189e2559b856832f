import { useQuery } from '@tanstack/react-query'
import { toMajor, toMinor } from '../../../../domain/kernel/money.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { signalsQuery } from '../pilot-queries.ts'
import classes from './design.module.css'
import { FormPart } from './form-part.tsx'
import { MetricFields } from './metric-fields.tsx'
import { METRIC_CHOICES, metricOf, unitOfMetric, usualEffect } from './metrics.ts'
import { NumberField } from './number-field.tsx'
import type { EditedProtocol } from './use-protocol.ts'

const NONE: readonly string[] = []
const MOST_OTHERS = 20

/** The one metric that decides, what would pay for the change, and what must not become worse. */
export function MeasurePart({
  edited: { protocol, write },
  currency,
}: {
  readonly edited: EditedProtocol
  readonly currency: string
}) {
  const { text } = useWords()
  const { data: signals = NONE } = useQuery(signalsQuery)
  const { primary, others, rule } = protocol
  const unit = unitOfMetric(primary)
  const isMoney = unit === 'money'
  const shown = isMoney ? toMajor(rule.minimumEffect, currency) : rule.minimumEffect
  return (
    <FormPart title={text('pilot.page.measure')} help={<p>{text('pilot.page.measure.help')}</p>}>
      <MetricFields
        id="pilot-metric"
        metric={primary}
        signals={signals}
        onChange={(next) =>
          write({
            primary: next,
            // In another unit the effect means nothing any more.
            ...(unitOfMetric(next) !== unit && { rule: { ...rule, minimumEffect: usualEffect(next) } }),
          })
        }
      />
      <NumberField
        id="pilot-effect"
        label={text('pilot.page.minimum')}
        value={shown}
        isShare={unit === 'share'}
        unit={isMoney ? currency : unit === 'plain' ? undefined : text(`pilot.page.unit_of.${unit}`)}
        from={unit === 'share' ? 0.0001 : isMoney ? 1 : 0.001}
        to={unit === 'share' ? 1 : 1_000_000_000}
        help={text('pilot.page.minimum.help')}
        onChange={(value) =>
          write({ rule: { ...rule, minimumEffect: isMoney ? toMinor(value, currency) : value } })
        }
      />
      <details className={classes.details}>
        <summary>{text('pilot.page.alpha.more')}</summary>
        <NumberField
          label={text('pilot.page.alpha')}
          isShare
          value={rule.alpha}
          from={0.001}
          to={0.5}
          help={text('pilot.page.alpha.help')}
          onChange={(alpha) => write({ rule: { ...rule, alpha } })}
        />
      </details>
      <div className={classes.others}>
        <h3>{text('pilot.page.others')}</h3>
        <p className={classes.help}>{text('pilot.page.others.help')}</p>
        {others.map((metric, at) => (
          // What is watched has no id: its place is what it is.
          <div key={at} className={classes.other}>
            <MetricFields
              id={`pilot-other-${at}`}
              metric={metric}
              signals={signals}
              onChange={(next) => write({ others: others.with(at, next) })}
            />
            <IconButton
              icon="close"
              label={text('pilot.page.others.remove', { name: metric.name })}
              onClick={() => write({ others: others.filter((_, place) => place !== at) })}
            />
          </div>
        ))}
        {others.length < MOST_OTHERS && (
          <Button
            icon="add"
            onClick={() => {
              const taken = [primary, ...others].map(({ name }) => name)
              const free = METRIC_CHOICES.find(
                (choice) => choice !== 'signal' && !taken.includes(text(`pilot.page.metric.${choice}`)),
              )
              const signal = signals.find((name) => !taken.includes(name)) ?? ''
              const next = free ?? 'signal'
              const name = next === 'signal' ? signal : text(`pilot.page.metric.${next}`)
              write({
                others: [...others, metricOf(next, name || text('pilot.page.metric.signal'), signal)],
              })
            }}
          >
            {text('pilot.page.others.add')}
          </Button>
        )}
      </div>
    </FormPart>
  )
}
