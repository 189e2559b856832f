import { Share } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './retention.module.css'
import type { Backtest } from './tell-backtest.ts'
import { WeightsToDraft } from './weights-to-draft.tsx'

/** What each signal should count by what has happened, and the way into the model. */
export function SuggestedWeights({ weights }: { readonly weights: Backtest['weights'] }) {
  const { text } = useWords()
  const title = text('health.backtest.weights_title')
  return (
    <section className={classes.section}>
      <div className={look.head}>
        <h2>{title}</h2>
        <WeightsToDraft weights={weights} />
      </div>
      <p className={look.help}>{text('health.page.weights.what')}</p>
      <PlainTable label={title}>
        <thead>
          <tr>
            <th scope="col">{text('health.backtest.signal')}</th>
            <th scope="col">{text('health.backtest.weight')}</th>
            <th scope="col">{text('health.backtest.risk_when')}</th>
            <th scope="col">{text('health.backtest.certainty')}</th>
          </tr>
        </thead>
        <tbody>
          {weights.map(({ signal, share, direction, isUncertain }) => (
            <tr key={signal}>
              <th scope="row">{signal.replaceAll('_', ' ')}</th>
              <td>
                <Share value={share} />
              </td>
              <td>{text('health.backtest.risk_of', { direction })}</td>
              <td>
                {text('health.backtest.certainty_of', { certainty: isUncertain ? 'uncertain' : 'sure' })}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}
