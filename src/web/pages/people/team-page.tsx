import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { isRefusal } from '../../api/problem.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { useTiers } from '../../shell/use-tiers.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { searchUnowned } from '../base/search-unowned.ts'
import { type TeamBooks, teamBooksQuery } from './books-query.ts'
import { NoModel } from './no-model.tsx'
import { ImportTeam, NoOwnBook, NoTeam } from './no-team.tsx'
import { PeopleFrame } from './people-frame.tsx'
import classes from './team.module.css'
import { TeamChart } from './team-chart.tsx'
import { TeamGrid } from './team-grid.tsx'
import { membersOf, type TeamMember } from './team-member.ts'
import { mostArr, tellTeam } from './tell-team.ts'

/** So many owners whom the team lacks are named. */
const NAMED = 3

/** Who carries what: the book of each CSM in hours, ARR and risk. */
export function TeamPage() {
  const { view } = useSearch({ strict: false }) as { readonly view?: string }
  return (
    <PeopleFrame section="team" layout={view === 'chart' ? 'column' : 'full'}>
      <TeamBody />
    </PeopleFrame>
  )
}

function TeamBody() {
  const { text } = useWords()
  const books = useQuery(teamBooksQuery)
  if (isRefusal(books.error, 'no-model')) {
    return <NoModel subject={text('web.nav.people')} title={text('people.empty')} />
  }
  if (books.data === undefined) {
    return books.error === null ? (
      <Loading height={480} />
    ) : (
      <Failure error={books.error} onRetry={() => void books.refetch()} />
    )
  }
  if (books.data.books.length > 0) return <Team team={books.data} />
  // Whoever sees no book but their own has none.
  return books.data.strangers === null ? <NoOwnBook /> : <NoTeam />
}

function Team({ team }: { readonly team: TeamBooks }) {
  const words = useWords()
  const { text } = words
  const { view, ...search } = useSearch({ strict: false }) as Record<string, string | undefined>
  const members = useMemo(() => membersOf(team), [team])
  const isChart = view === 'chart'
  return (
    <>
      <PageHeader
        subject={text('web.nav.people')}
        answer={tellTeam(words, members)}
        actions={
          <>
            <Link to="/people" search={{ ...search, view: isChart ? undefined : 'chart' } as never} replace>
              {text(isChart ? 'people.as_table' : 'people.as_chart')}
            </Link>
            <ImportTeam />
          </>
        }
      >
        <TeamNotes {...{ team, members }} />
      </PageHeader>
      {isChart ? <TeamChart members={members} /> : <TeamGrid {...{ team, members }} />}
    </>
  )
}

/** What the answer leaves out: who holds the most, what nobody owns, and owners whom the team lacks. */
function TeamNotes({ team, members }: { readonly team: TeamBooks; readonly members: readonly TeamMember[] }) {
  const { text } = useWords()
  const tiers = useTiers()
  const mayAssign = useMay('plan.read')
  const most = mostArr(members)
  const strangers = team.strangers ?? []
  const awaiting = team.unowned?.awaiting
  return (
    <ul className={classes.notes}>
      {most !== undefined && members.length > 1 && (
        <li>
          {text('people.most_arr', { name: most.name, arrShare: most.arrShare, arrMinor: most.arrMinor })}
        </li>
      )}
      {awaiting !== undefined && awaiting.accounts > 0 && (
        <li>
          {text('people.awaiting', {
            count: awaiting.accounts,
            arrMinor: awaiting.arrMinor ?? undefined,
            hasArr: awaiting.arrMinor !== null,
          })}{' '}
          <Link to="/base" search={searchUnowned(tiers) as never}>
            {text('people.see_unowned')}
          </Link>
          {mayAssign && (
            <>
              {' · '}
              <Link to="/people/assign">{text('web.people.assign')}</Link>
            </>
          )}
        </li>
      )}
      {strangers.length > 0 && (
        <li>
          {text('people.strangers', {
            count: strangers.length,
            accounts: strangers.reduce((sum, { book }) => sum + book.accounts, 0),
            names: strangers.slice(0, NAMED).map(({ owner }) => owner),
            isAll: strangers.length <= NAMED,
          })}
        </li>
      )}
    </ul>
  )
}
