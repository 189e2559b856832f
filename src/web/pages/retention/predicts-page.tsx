import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../shell/answer.tsx'
import { useWords } from '../../words/words-context.tsx'
import { BacktestView } from './backtest-view.tsx'
import { Choice, useAddress } from './choice.tsx'
import classes from './retention.module.css'
import { RetentionFrame } from './retention-frame.tsx'
import { backtestQuery } from './retention-queries.ts'

const DAYS = ['30', '90', '180', '365'] as const
const JUDGED = ['auto', 'score', 'signals'] as const

/** Whether health tells who leaves. */
export function PredictsPage() {
  return (
    <RetentionFrame section="/retention/health">
      <Asked />
    </RetentionFrame>
  )
}

function Asked() {
  const { text } = useWords()
  const [search, change] = useAddress()
  const days = DAYS.find((one) => one === search.days) ?? '90'
  const judged = JUDGED.find((one) => one === search.judged) ?? 'auto'
  const of = judged === 'auto' ? {} : { of: judged }
  const read = useQuery(backtestQuery({ days: Number(days), ...of }))
  const controls = (
    <div className={classes.controls}>
      <Choice
        label={text('health.page.days')}
        value={days}
        options={DAYS.map((id) => ({ id, label: text('health.page.days.ago', { count: Number(id) }) }))}
        onChange={(next) => change({ days: next === '90' ? undefined : next })}
      />
      <Choice
        label={text('health.page.of')}
        value={judged}
        options={JUDGED.map((id) => ({ id, label: text(`health.page.of.${id}`) }))}
        onChange={(next) => change({ judged: next === 'auto' ? undefined : next })}
      />
    </div>
  )
  return (
    <Answer of={read} height={720}>
      {(found) => (
        <div aria-busy={read.isPlaceholderData || undefined}>
          <BacktestView found={found} controls={controls} />
        </div>
      )}
    </Answer>
  )
}
