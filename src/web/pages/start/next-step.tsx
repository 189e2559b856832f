import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import button from '../../ui/button.module.css'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { draftQuery, versionsQuery } from '../model/model-queries.ts'
import { plansQuery } from '../plan/plan-queries.ts'

type Step = 'assess' | 'commit' | 'plan' | 'decide' | 'report'

const PLACES = {
  assess: { to: '/assess', name: 'web.nav.assess' },
  commit: { to: '/model', name: 'web.nav.model' },
  plan: { to: '/plan', name: 'web.nav.plan' },
  decide: { to: '/plan', name: 'web.nav.plan' },
  report: { to: '/report', name: 'web.nav.report' },
} as const

/** From a list to an applied plan: the one step that comes next. Nothing is shown before it is known. */
export function NextStep() {
  const { text } = useWords()
  const step = useStep()
  if (step === undefined) return null
  const { to, name } = PLACES[step]
  return (
    <EmptyState
      title={text('web.start.next', { step })}
      action={
        <Link to={to} className={`${button.button} ${button.main}`}>
          {text(name)}
        </Link>
      }
    />
  )
}

function useStep(): Step | undefined {
  const draft = useQuery(draftQuery)
  const versions = useQuery(versionsQuery)
  const plans = useQuery(plansQuery)
  if (draft.data === undefined || versions.data === undefined || plans.data === undefined) return undefined
  if (versions.data.length === 0) return draft.data === null ? 'assess' : 'commit'
  const states = plans.data.map(({ state }) => state)
  if (states.includes('ready') || states.includes('computing')) return 'decide'
  return states.includes('applied') ? 'report' : 'plan'
}
