import { useQuery } from '@tanstack/react-query'
import { parseDay } from '../../../domain/kernel/day.ts'
import type { Schema } from '../../api/client.ts'
import { useSession } from '../../api/session.ts'
import { Timeline } from '../../charts/timeline.ts'
import { Answer } from '../../shell/answer.tsx'
import { useTierName, useTouchOf } from '../../shell/use-tiers.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { contractsQuery, historyQuery } from './account-queries.ts'
import { arrangeTimeline } from './arrange-timeline.ts'

/** Where an account has been, whose it was and what it was worth, on one line of time. */
export function AccountTimeline({ account }: { readonly account: Schema<'Account'> }) {
  const words = useWords()
  const tierName = useTierName()
  const toneOf = useTouchOf()
  const { today } = useSession()
  const history = useQuery(historyQuery(account.id))
  const contracts = useQuery(contractsQuery(account.id))
  return (
    <Answer of={history} height={260}>
      {(known) => (
        <Answer of={contracts} height={260}>
          {(worth) => {
            const facts = {
              ...{ history: known, contracts: worth, pin: account.placement?.pin },
              today: parseDay(today)!,
            }
            const timeline = arrangeTimeline(facts, words, { tierName, toneOf })
            if (timeline === undefined) {
              return <p className={look.soft}>{words.text('web.account.no_history')}</p>
            }
            return (
              <ChartPlace>
                <Timeline {...timeline} />
              </ChartPlace>
            )
          }}
        </Answer>
      )}
    </Answer>
  )
}
