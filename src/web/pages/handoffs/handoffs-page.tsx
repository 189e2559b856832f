import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { minorDigits } from '../../../domain/kernel/money.ts'
import { useMay, useSession, useWorkspace } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Button } from '../../ui/button.tsx'
import { formatSort, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { ExportMenu } from '../../ui/grid/export-menu.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { baseQuery } from '../base/base-query.ts'
import { PeopleFrame } from '../people/people-frame.tsx'
import { arrangeHandoffs, rowsOf } from './arrange-handoffs.ts'
import { handoffColumns } from './handoff-columns.tsx'
import { HandoffPanel } from './handoff-panel.tsx'
import { type Handoff, type HandoffView, handoffsQuery } from './handoff-queries.ts'
import classes from './handoffs.module.css'

const VIEWS: readonly HandoffView[] = ['open', 'mine', 'accepted']

/** Customers on their way from one person to another, and the record that the receiver must have. */
export function HandoffsPage() {
  return (
    <PeopleFrame section="handoffs" layout="full">
      <Handoffs />
    </PeopleFrame>
  )
}

function Handoffs() {
  const { text } = useWords()
  const navigate = useNavigate()
  const { view, open } = useSearch({ strict: false }) as { readonly view?: string; readonly open?: string }
  const shown = VIEWS.find((known) => known === view) ?? 'open'
  const handoffs = useQuery(handoffsQuery(shown))
  return (
    <Answer of={handoffs} height={480}>
      {(found) => {
        const ready = found.filter(({ missing }) => missing.length === 0).length
        return (
          <>
            <PageHeader
              subject={text('web.nav.people')}
              answer={text(`handoffs.answer.${shown}`, { count: found.length, ready })}
            />
            <Tabs
              label={text('report.handoffs')}
              tabs={VIEWS.map((id) => ({ id, label: text(`handoffs.view.${id}`) }))}
              shown={shown}
              onShow={(id) =>
                void navigate({ to: '.', search: { view: id === 'open' ? undefined : id } as never })
              }
              isFull
            >
              {found.length === 0 && open === undefined ? (
                <None view={shown} />
              ) : (
                <HandoffList key={shown} view={shown} handoffs={found} />
              )}
            </Tabs>
          </>
        )
      }}
    </Answer>
  )
}

function None({ view }: { readonly view: HandoffView }) {
  const { text } = useWords()
  const mayAssign = useMay('plan.read')
  return (
    <EmptyState
      title={text(`handoffs.empty.${view}`)}
      action={mayAssign && <Link to="/people/assign">{text('web.people.assign')}</Link>}
    >
      <p>{text('handoffs.empty.what')}</p>
    </EmptyState>
  )
}

function HandoffList({
  view,
  handoffs,
}: {
  readonly view: HandoffView
  readonly handoffs: readonly Handoff[]
}) {
  const words = useWords()
  const { text, locale } = words
  const { currency } = useWorkspace()
  const { today } = useSession()
  const navigate = useNavigate()
  const { data: base } = useQuery(baseQuery)
  const { open, sort: sortText, view: _, ...filters } = useSearch({ strict: false }) as Record<string, string>
  const arrOf = useMemo(() => {
    const known = base && new Map(base.table.id.map((id, row) => [id, base.table.acvMinor[row] ?? undefined]))
    return (accountId: string) => known?.get(accountId)
  }, [base])
  // The whole of today has passed for who looks at it in the evening: a handoff of the morning is 0 days old either way.
  const rows = useMemo(
    () => rowsOf(handoffs, { now: Date.parse(today) + 86_400_000 - 1, arrOf }),
    [handoffs, today, arrOf],
  )
  const sort = useMemo(() => parseSort(sortText), [sortText])
  const wanted = JSON.stringify(filters)
  const shown = useMemo(
    () =>
      arrangeHandoffs(rows, {
        sort,
        filters: JSON.parse(wanted),
        locale,
        minorPerMajor: 10 ** minorDigits(currency),
      }),
    [rows, sort, wanted, locale, currency],
  )
  const columns = useMemo(() => handoffColumns(words, currency), [words, currency])
  const listed = { count: shown.length, at: (index: number) => shown[index] }
  const kept = { ...(view !== 'open' && { view }), ...filters, ...(sortText && { sort: sortText }) }
  const go = (search: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: search as never, replace: true })
  return (
    <div className={classes.beside}>
      <DataGrid
        id="handoffs"
        label={text('report.handoffs')}
        columns={columns}
        rows={listed}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={(next) => go({ ...kept, open, sort: formatSort(next) })}
        filters={filters}
        onFilters={(next) =>
          go({ ...(view !== 'open' && { view }), ...(sortText && { sort: sortText }), ...next })
        }
        onOpen={({ id }) => go({ ...kept, open: id })}
        openKey={open}
        tools={
          <>
            <ExportMenu fileName="handoffs" title={text('report.handoffs')} columns={columns} rows={listed} />
            {Object.keys(filters).length > 0 && (
              <Button
                kind="quiet"
                onClick={() =>
                  go({ ...(view !== 'open' && { view }), ...(sortText && { sort: sortText }), open })
                }
              >
                {text('web.grid.no_filters')}
              </Button>
            )}
          </>
        }
        empty={<p>{text('handoffs.no_match')}</p>}
      />
      {open !== undefined && <HandoffPanel key={open} handoffId={open} onClose={() => go(kept)} />}
    </div>
  )
}
