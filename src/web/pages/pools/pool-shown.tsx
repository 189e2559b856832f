import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useWords } from '../../words/words-context.tsx'
import { CasePanel } from './case-panel.tsx'
import { CaseTable } from './case-table.tsx'
import { MemberTable } from './member-table.tsx'
import { OpenCase } from './open-case.tsx'
import { openCasesQuery, type PoolCase, type PoolView, poolQuery } from './pool-queries.ts'
import classes from './pools.module.css'
import { StaffingPanel } from './staffing-panel.tsx'
import { tellPool } from './tell-pool.ts'
import { WaitingChart } from './waiting-chart.tsx'

/** One pool: its answer, its queue, its people, its weeks, and the question of how many people it takes. */
export function PoolShown({ pool }: { readonly pool: string }) {
  const view = useQuery(poolQuery(pool))
  const cases = useQuery(openCasesQuery(pool))
  return (
    <Answer of={view} height={480}>
      {(found) => (
        <Answer of={cases} height={480}>
          {(open) => <Shown view={found} cases={open} />}
        </Answer>
      )}
    </Answer>
  )
}

function Shown({ view, cases }: { readonly view: PoolView; readonly cases: readonly PoolCase[] }) {
  const words = useWords()
  const { text } = words
  const mayWork = useMay('pool.work')
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const [isOpening, setOpening] = useState(false)
  const [told, setTold] = useState('')
  const shown = cases.find(({ caseId }) => caseId === search.case)
  const own = cases.filter(({ person }) => person !== null && person.personId === view.ownPersonId)
  const isMember = view.members.some(({ personId }) => personId === view.ownPersonId)
  const show = (caseId: string | undefined) =>
    void navigate({
      to: '.',
      search: ((now: object) => ({ ...now, case: caseId })) as never,
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <PageHeader
        subject={text('web.nav.people')}
        answer={tellPool(words, view, view.now)}
        actions={
          mayWork && (
            <Button kind="main" onClick={() => setOpening(true)}>
              {text('pools.open')}
            </Button>
          )
        }
      >
        {view.people === 0 && <p>{text('pools.nobody')}</p>}
        <p role="status">{told}</p>
      </PageHeader>
      <div className={classes.beside}>
        <div className={classes.main}>
          {isMember && (
            <CaseTable
              title={text('pools.own')}
              empty={text('pools.own.none')}
              {...{ cases: own, view, onShow: show }}
              withActions
            />
          )}
          <CaseTable
            title={text('pools.queue')}
            empty={text('pools.queue.empty')}
            {...{ cases, view, onShow: show }}
          />
        </div>
        {shown !== undefined && <CasePanel found={shown} view={view} onClose={() => show(undefined)} />}
      </div>
      <MemberTable view={view} />
      <WaitingChart view={view} />
      <StaffingPanel view={view} />
      {isOpening && (
        <OpenCase
          onOpened={(opened) => {
            setOpening(false)
            setTold(
              opened.person === null
                ? text('pools.opened.waits')
                : text('pools.opened', { name: opened.person.name ?? text('web.ui.unknown') }),
            )
          }}
          onClose={() => setOpening(false)}
        />
      )}
    </>
  )
}
