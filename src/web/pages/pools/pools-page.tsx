import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMay, useSession } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { PeopleFrame } from '../people/people-frame.tsx'
import { type Pool, poolsQuery } from './pool-queries.ts'
import { PoolShown } from './pool-shown.tsx'

/** The queues that people share: what waits, who has what, how long customers waited, and how many people it takes. */
export function PoolsPage() {
  return (
    <PeopleFrame section="pools">
      <PoolsBody />
    </PeopleFrame>
  )
}

function PoolsBody() {
  const list = useQuery(poolsQuery)
  return (
    <Answer of={list} height={480}>
      {({ pools }) => (pools.length === 0 ? <NoPool /> : <Chosen pools={pools} />)}
    </Answer>
  )
}

/** One pool at a time; which one stands in the address. */
function Chosen({ pools }: { readonly pools: readonly Pool[] }) {
  const { text, number } = useWords()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const chosen = pools.find(({ pool }) => pool === search.pool) ?? pools[0]!
  if (pools.length === 1) return <PoolShown pool={chosen.pool} />
  return (
    <Tabs
      label={text('web.people.pools')}
      tabs={pools.map(({ pool, waiting }) => ({ id: pool, label: pool, count: number(waiting) }))}
      shown={chosen.pool}
      onShow={(pool) => void navigate({ to: '.', search: { pool } as never, replace: true })}
    >
      <PoolShown key={chosen.pool} pool={chosen.pool} />
    </Tabs>
  )
}

/** Nothing to show: no tier has a pool, or the reader serves none. */
function NoPool() {
  const { text } = useWords()
  const isCsm = useSession().role === 'csm'
  const mayDraft = useMay('model.draft')
  return (
    <>
      <PageHeader subject={text('web.nav.people')} answer={text(isCsm ? 'pools.none.yours' : 'pools.none')} />
      <EmptyState
        title={text('pools.none.title')}
        action={mayDraft ? <Link to="/model">{text('people.to_model')}</Link> : undefined}
      >
        <p>{text('pools.none.why')}</p>
      </EmptyState>
    </>
  )
}
