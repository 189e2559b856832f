import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import { peopleQuery } from '../../api/people-query.ts'
import { useMay, useSession, useWorkspace } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { useTierName } from '../../shell/use-tiers.ts'
import { formatSort, parseSort } from '../../ui/grid/column.ts'
import { DataGrid } from '../../ui/grid/data-grid.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { baseQuery } from '../base/base-query.ts'
import { AdministrationFrame } from './administration-frame.tsx'
import { arrangePeople } from './arrange-people.ts'
import { booksOf } from './books.ts'
import { type Person, personColumns, type TeamMember } from './person-columns.tsx'
import { PersonPanel } from './person-panel.tsx'
import classes from './section.module.css'

/** The people who look after accounts: what they can do, how much of them there is, and what they hold. */
export function PeoplePage() {
  const people = useQuery(peopleQuery)
  return (
    <AdministrationFrame section="people" layout="full">
      <Answer of={people} height={480}>
        {(found) => (found.length === 0 ? <NoTeam /> : <Team people={found} />)}
      </Answer>
    </AdministrationFrame>
  )
}

function NoTeam() {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={text('admin.people')} answer={text('admin.people.none')} />
      <EmptyState title={text('admin.people.empty')} action={<ImportTeam />}>
        <p>{text('web.import.kind.people.help')}</p>
      </EmptyState>
    </>
  )
}

function ImportTeam() {
  const { text } = useWords()
  if (!useMay('import.run')) return null
  return (
    <Link to="/import" search={{ kind: 'people' } as never}>
      {text('admin.people.import')}
    </Link>
  )
}

function Team({ people }: { readonly people: readonly Person[] }) {
  const words = useWords()
  const { text, locale } = words
  const navigate = useNavigate()
  const { open, sort: sortText, ...filters } = useSearch({ strict: false }) as Record<string, string>
  const members = useMembers(people)
  const today = parseDay(useSession().today)!
  const sort = useMemo(() => parseSort(sortText), [sortText])
  const wanted = JSON.stringify(filters)
  const shown = useMemo(
    () => arrangePeople(members, { sort, filters: JSON.parse(wanted), locale }),
    [members, sort, wanted, locale],
  )
  const columns = useMemo(() => personColumns(words, today), [words, today])
  const opened = members.find(({ personId }) => personId === open)
  const go = (search: Record<string, string | undefined>) =>
    void navigate({ to: '.', search: search as never, replace: true })
  return (
    <>
      <PageHeader
        subject={text('admin.people')}
        answer={text('admin.people.answer', {
          count: people.length,
          accounts: members.reduce((sum, { book }) => sum + (book?.accounts ?? 0), 0),
        })}
        actions={<ImportTeam />}
      >
        {text('admin.people.change')}
      </PageHeader>
      <div className={classes.beside}>
        <DataGrid
          id="people"
          label={text('admin.people')}
          columns={columns}
          rows={{ count: shown.length, at: (index) => shown[index] }}
          keyOf={({ personId }) => personId}
          sort={sort}
          onSort={(next) => go({ ...filters, open, sort: formatSort(next) })}
          filters={filters}
          onFilters={(next) => go({ ...(sortText && { sort: sortText }), ...next })}
          onOpen={({ personId }) => go({ ...filters, ...(sortText && { sort: sortText }), open: personId })}
          openKey={open}
          empty={<p>{text('web.user.none')}</p>}
        />
        {opened !== undefined && (
          <PersonPanel
            person={opened}
            onClose={() => go({ ...filters, ...(sortText && { sort: sortText }) })}
          />
        )}
      </div>
    </>
  )
}

/** The people with what they hold. A CSM who sees no book but their own does not learn what the others have. */
function useMembers(people: readonly Person[]): readonly TeamMember[] {
  const { role } = useSession()
  const { csmSees } = useWorkspace()
  const { data: base } = useQuery(baseQuery)
  const tierName = useTierName()
  return useMemo(() => {
    const books = base && booksOf(base.table)
    const seesAll = role !== 'csm' || csmSees === 'all'
    const nothing = books && seesAll ? { accounts: 0, acvMinor: 0, withoutAcv: 0 } : undefined
    return people.map((person) => ({
      ...person,
      book: books?.get(person.personId) ?? nothing,
      tierNames: person.tiers.map(tierName).join(', '),
    }))
  }, [people, base, role, csmSees, tierName])
}
