import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { Button } from '../../ui/button.tsx'
import { Share } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './retention.module.css'
import { type Backtest, weightsAsYaml } from './tell-backtest.ts'

/** What each signal should count by what has happened, and the same to take into the model. */
export function SuggestedWeights({ weights }: { readonly weights: Backtest['weights'] }) {
  const { text } = useWords()
  const mayDraft = useMay('model.draft')
  const [isCopied, setCopied] = useState(false)
  const title = text('health.backtest.weights_title')
  const yaml = weightsAsYaml(weights)
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <p className={look.help}>{text('health.page.weights.what')}</p>
      <div className={classes.beside}>
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
        <div>
          <div className={look.head}>
            <span className={look.soft}>{text('health.page.weights.yaml')}</span>
            <span className={look.row}>
              <Button
                icon={isCopied ? 'check' : 'copy'}
                onClick={() => void navigator.clipboard.writeText(yaml).then(() => setCopied(true))}
              >
                <span role="status">{text(isCopied ? 'admin.copied' : 'admin.copy')}</span>
              </Button>
              {mayDraft && <Link to="/model">{text('people.to_model')}</Link>}
            </span>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
          <section tabIndex={0} aria-label={text('health.page.weights.yaml')} className={classes.code}>
            <pre>{yaml}</pre>
          </section>
        </div>
      </div>
    </section>
  )
}
