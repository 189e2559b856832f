import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { DayShown } from '../../ui/figures.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import { MakePlan } from './make-plan.tsx'
import { momentText } from './moment-text.ts'
import { plansQuery } from './plan-queries.ts'

/** All plans, and the way to a new one. */
export function PlansPage() {
  const { text, locale } = useWords()
  const plans = useQuery(plansQuery)
  const hasWords = useMoreWords()
  const mayMake = useMay('plan.make')
  return (
    <PageFrame title={text('web.nav.plan')}>
      <Answer of={plans} height={320}>
        {(found) => {
          if (!hasWords) return <Loading height={320} />
          const shown = found.filter(({ state }) => state !== 'discarded')
          const waiting = shown.filter(({ state }) => state === 'ready').length
          return (
            <>
              <PageHeader
                subject={text('web.nav.plan')}
                answer={
                  shown.length === 0 ? text('plan.answer_none') : text('plan.answer_list', { count: waiting })
                }
                actions={mayMake && shown.length > 0 && <MakePlan />}
              >
                {shown.filter(({ state }) => state === 'ready' || state === 'applied').length > 1 && (
                  <Link to="/plan/compare">{text('plan.compare')}</Link>
                )}
              </PageHeader>
              {shown.length === 0 ? (
                <EmptyState title={text('plan.empty')} action={mayMake && <MakePlan />}>
                  <p>{text('plan.empty.what')}</p>
                  {!mayMake && <p>{text('web.plan.may_not')}</p>}
                </EmptyState>
              ) : (
                <PlainTable label={text('plan.plans')}>
                  <thead>
                    <tr>
                      <th scope="col">{text('web.why.as_of')}</th>
                      <th scope="col">{text('plan.plan_state')}</th>
                      <th scope="col">{text('web.nav.model')}</th>
                      <th scope="col" className={cells.number}>
                        {text('plan.made')}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map(({ id, asOf, state, modelNumber, createdAt }) => (
                      <tr key={id}>
                        <th scope="row">
                          <Link to="/plan/$planId" params={{ planId: id }}>
                            <DayShown value={asOf} />
                          </Link>
                        </th>
                        <td>{text(`web.plan.is.${state}`)}</td>
                        <td>{text('web.account.model_version', { number: modelNumber })}</td>
                        <td className={cells.number}>{momentText(createdAt, locale)}</td>
                      </tr>
                    ))}
                  </tbody>
                </PlainTable>
              )}
            </>
          )
        }}
      </Answer>
    </PageFrame>
  )
}
