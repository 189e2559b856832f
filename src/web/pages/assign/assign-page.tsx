import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { peopleQuery } from '../../api/people-query.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { tiersQuery } from '../../shell/use-tiers.ts'
import { DayShown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { NoModel } from '../people/no-model.tsx'
import { NoTeam } from '../people/no-team.tsx'
import { PeopleFrame } from '../people/people-frame.tsx'
import { momentText } from '../plan/moment-text.ts'
import { AskBooks } from './ask-books.tsx'
import { type AssignmentPlan, assignmentPlansQuery } from './assign-queries.ts'
import { LeaveCover } from './leave-cover.tsx'
import { tellWishes } from './tell-wishes.ts'

/** All plans of books, and the way to a new one. */
export function AssignPage() {
  return (
    <PeopleFrame section="assign">
      <AssignBody />
    </PeopleFrame>
  )
}

function AssignBody() {
  const { text } = useWords()
  const plans = useQuery(assignmentPlansQuery)
  const tiers = useQuery(tiersQuery)
  const people = useQuery(peopleQuery)
  const mayMake = useMay('assignment.make')
  const { without } = useSearch({ strict: false }) as { readonly without?: string }
  const leavers = without?.split(',').map((personId) => ({ personId }))
  return (
    <Answer of={plans} height={480}>
      {(found) => {
        const shown = found.filter(({ state }) => state !== 'discarded')
        if (shown.length === 0 && tiers.data?.length === 0) {
          return <NoModel subject={text('web.people.assign')} title={text('assign.page.ask')} />
        }
        if (shown.length === 0 && people.data?.length === 0) return <NoTeam />
        const waiting = shown.filter(({ state }) => state === 'ready').length
        return (
          <>
            <PageHeader
              subject={text('web.people.assign')}
              answer={
                shown.length === 0
                  ? text('assign.page.none')
                  : text('assign.page.waiting', { count: waiting, all: shown.length })
              }
            >
              {shown.filter(({ state }) => state === 'ready' || state === 'applied').length > 1 && (
                <Link to="/people/assign/compare">{text('assign.page.compare')}</Link>
              )}
            </PageHeader>
            {mayMake ? (
              <section className={look.section}>
                <h2>{text('assign.page.ask')}</h2>
                <AskBooks key={without} {...(leavers !== undefined && { initial: { without: leavers } })} />
              </section>
            ) : (
              <p>{text('assign.page.may_not')}</p>
            )}
            {shown.length > 0 && <PlansTable plans={shown} />}
            <LeaveCover />
          </>
        )
      }}
    </Answer>
  )
}

function PlansTable({ plans }: { readonly plans: readonly AssignmentPlan[] }) {
  const words = useWords()
  const { text, locale } = words
  return (
    <section className={look.section}>
      <h2>{text('assign.page.plans')}</h2>
      <PlainTable label={text('assign.page.plans')}>
        <thead>
          <tr>
            <th scope="col">{text('web.why.as_of')}</th>
            <th scope="col">{text('plan.plan_state')}</th>
            <th scope="col">{text('assign.page.wishes')}</th>
            <th scope="col">{text('web.nav.model')}</th>
            <th scope="col" className={cells.number}>
              {text('plan.made')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plans.map(({ id, asOf, state, modelNumber, createdAt, options }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/people/assign/$assignmentPlanId" params={{ assignmentPlanId: id }}>
                  <DayShown value={asOf} />
                </Link>
              </th>
              <td>{text(`web.plan.is.${state}`)}</td>
              <td>{tellWishes(words, options)}</td>
              <td>{text('web.account.model_version', { number: modelNumber })}</td>
              <td className={cells.number}>{momentText(createdAt, locale)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}
