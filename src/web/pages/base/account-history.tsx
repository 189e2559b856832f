import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../shell/answer.tsx'
import { DayShown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { historyQuery } from '../account/account-queries.ts'
import classes from './account-panel.module.css'
import { TierBadge } from './tier-badge.tsx'

/** The tiers that an account has been in, the newest first. */
export function AccountHistory({ accountId }: { readonly accountId: string }) {
  const { text, wordFor } = useWords()
  const history = useQuery(historyQuery(accountId))
  return (
    <Answer of={history} height={80}>
      {({ placements }) =>
        placements.length === 0 ? (
          <p className={look.soft}>{text('web.account.no_history')}</p>
        ) : (
          <ol className={classes.line}>
            {placements.toReversed().map(({ tier, reason, from, until, modelNumber }) => (
              <li key={from} data-now={until === null || undefined}>
                <div className={classes.when}>
                  <DayShown value={from} />
                  {until !== null && (
                    <>
                      {' – '}
                      <DayShown value={until} />
                    </>
                  )}
                </div>
                <TierBadge tier={tier} />
                {reason !== null && <div>{wordFor('reason', reason)}</div>}
                {modelNumber !== null && (
                  <div className={look.soft}>
                    {text('web.account.model_version', { number: modelNumber })}
                  </div>
                )}
              </li>
            ))}
          </ol>
        )
      }
    </Answer>
  )
}
