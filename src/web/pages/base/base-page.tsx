import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { FirstSteps } from '../start/first-steps.tsx'
import type { AccountBase } from './account-base.ts'
import { AccountGrid } from './account-grid.tsx'
import { filtersIn } from './base-address.ts'
import { baseQuery } from './base-query.ts'
import { ChartsView } from './charts-view.tsx'
import { NOT_KNOWN } from './filter-accounts.ts'

type Search = Readonly<Record<string, string | undefined>>

/** All customers: how many, worth what, each of them in a grid, and all of them in pictures. */
export function BasePage() {
  const { text } = useWords()
  const base = useQuery(baseQuery)
  const { view } = useSearch({ strict: false }) as Search
  return (
    <PageFrame title={text('web.nav.base')} layout={view === 'charts' ? 'column' : 'full'}>
      <Answer of={base} height={480}>
        {(found) => (found.size === 0 ? <NoAccounts /> : <Accounts base={found} />)}
      </Answer>
    </PageFrame>
  )
}

function NoAccounts() {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={text('web.nav.base')} answer={text('web.start.welcome')} />
      <FirstSteps />
    </>
  )
}

function Accounts({ base }: { readonly base: AccountBase }) {
  const { text } = useWords()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Search
  const shown = search.view === 'charts' ? 'charts' : 'accounts'
  const missing = useMemo(() => base.table.acvMinor.filter((value) => value === null).length, [base])
  const totalMinor = useMemo(() => base.sumOf('acvMinor', base.table.id.keys()), [base])
  return (
    <>
      <PageHeader
        subject={text('web.nav.base')}
        answer={text('web.base.answer', { count: base.size, totalMinor })}
      >
        {missing > 0 && (
          <Link to="/base" search={{ acv: NOT_KNOWN }}>
            {text('web.base.missing', { count: missing })}
          </Link>
        )}
      </PageHeader>
      <Tabs
        label={text('web.nav.base')}
        tabs={[
          { id: 'accounts', label: text('web.base.accounts') },
          { id: 'charts', label: text('web.base.charts') },
        ]}
        shown={shown}
        onShow={(id) =>
          void navigate({
            to: '.',
            search: (before: Search) => ({ ...before, view: id === 'charts' ? id : undefined }),
          })
        }
        isFull={shown === 'accounts'}
      >
        {shown === 'charts' ? (
          <ChartsView base={base} filters={filtersIn(search)} />
        ) : (
          <AccountGrid base={base} search={search} />
        )}
      </Tabs>
    </>
  )
}
