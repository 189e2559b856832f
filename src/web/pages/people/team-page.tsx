import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { isRefusal } from '../../api/problem.ts'
import { Failure } from '../../shell/failure.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { NOT_KNOWN } from '../base/filter-accounts.ts'
import { type TeamBooks, teamBooksQuery } from './books-query.ts'
import { ImportTeam, NoTeam } from './no-team.tsx'
import { PeopleFrame } from './people-frame.tsx'
import classes from './team.module.css'
import { TeamChart } from './team-chart.tsx'
import { TeamGrid } from './team-grid.tsx'
import { membersOf } from './team-member.ts'
import { mostArr, tellTeam } from './tell-team.ts'

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
    return (
      <>
        <PageHeader subject={text('people.team')} answer={text('people.no_model')} />
        <EmptyState title={text('people.empty')} action={<Link to="/model">{text('people.to_model')}</Link>}>
          <p>{text('people.no_model.why')}</p>
        </EmptyState>
      </>
    )
  }
  if (books.data === undefined) {
    return books.error === null ? (
      <Loading height={480} />
    ) : (
      <Failure error={books.error} onRetry={() => void books.refetch()} />
    )
  }
  return books.data.books.length === 0 ? <NoTeam /> : <Team team={books.data} />
}

function Team({ team }: { readonly team: TeamBooks }) {
  const words = useWords()
  const { text } = words
  const navigate = useNavigate()
  const { view } = useSearch({ strict: false }) as { readonly view?: string }
  const members = useMemo(() => membersOf(team), [team])
  const shown = view === 'chart' ? 'chart' : 'table'
  const most = mostArr(members)
  const strangers = team.strangers ?? []
  return (
    <>
      <PageHeader
        subject={text('people.team')}
        answer={tellTeam(words, members, team.unowned)}
        actions={<ImportTeam />}
      >
        <ul className={classes.notes}>
          {most !== undefined && members.length > 1 && (
            <li>
              {text('people.most_arr', { name: most.name, arrShare: most.arrShare, arrMinor: most.arrMinor })}
            </li>
          )}
          {(team.unowned?.awaiting.accounts ?? 0) > 0 && (
            <li>
              <Link to="/base" search={{ owner: NOT_KNOWN } as never}>
                {text('people.see_unowned')}
              </Link>
            </li>
          )}
          {strangers.length > 0 && (
            <li>
              {text('people.strangers', {
                count: strangers.length,
                accounts: strangers.reduce((sum, { book }) => sum + book.accounts, 0),
                names: strangers.slice(0, 3).map(({ owner }) => owner),
              })}
            </li>
          )}
        </ul>
      </PageHeader>
      <Tabs
        label={text('people.team')}
        tabs={[
          { id: 'table', label: text('people.books') },
          { id: 'chart', label: text('people.chart') },
        ]}
        shown={shown}
        onShow={(id) =>
          void navigate({
            to: '.',
            search: (before: object) => ({ ...before, view: id === 'chart' ? id : undefined }),
            replace: true,
          })
        }
        isFull={shown === 'table'}
      >
        {shown === 'chart' ? <TeamChart members={members} /> : <TeamGrid {...{ team, members }} />}
      </Tabs>
    </>
  )
}
