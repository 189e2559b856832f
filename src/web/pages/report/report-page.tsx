import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { MakePlan } from '../plan/make-plan.tsx'
import { planQuery, plansQuery } from '../plan/plan-queries.ts'
import { ReportView } from './report-view.tsx'

/** The executive report of a plan: of the one in the address, else of the newest that is ready. */
export function ReportPage() {
  const { text } = useWords()
  const { planId } = useParams({ strict: false }) as { readonly planId?: string }
  return (
    <PageFrame title={text('web.nav.report')}>
      {planId === undefined ? <NewestReport /> : <ReportOf key={planId} planId={planId} />}
    </PageFrame>
  )
}

function NewestReport() {
  const { text } = useWords()
  const plans = useQuery(plansQuery)
  const mayMake = useMay('plan.make')
  return (
    <Answer of={plans} height={640}>
      {(found) => {
        const newest = found.find(({ state }) => state === 'ready' || state === 'applied')
        if (newest !== undefined) return <ReportOf key={newest.id} planId={newest.id} />
        return (
          <EmptyState title={text('web.report.empty')} action={mayMake && <MakePlan />}>
            <p>{text('web.report.empty.what')}</p>
            {!mayMake && <p>{text('web.plan.may_not')}</p>}
          </EmptyState>
        )
      }}
    </Answer>
  )
}

function ReportOf({ planId }: { readonly planId: string }) {
  const { text } = useWords()
  const plan = useQuery(planQuery(planId))
  return (
    <Answer of={plan} height={640}>
      {(found) =>
        found.state === 'ready' || found.state === 'applied' ? (
          <ReportView plan={found} />
        ) : (
          <EmptyState
            title={text(`web.plan.is.${found.state}`)}
            action={
              <Link to="/plan/$planId" params={{ planId }}>
                {text('web.nav.plan')}
              </Link>
            }
          />
        )
      }
    </Answer>
  )
}
