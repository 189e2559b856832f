import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/session.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'

/** Before a team is known: what will be here, and the list that brings it. */
export function NoTeam() {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={text('web.nav.people')} answer={text('admin.people.none')} />
      <EmptyState title={text('people.empty')} action={<ImportTeam />}>
        <p>{text('web.import.kind.people.help')}</p>
      </EmptyState>
    </>
  )
}

/** For a CSM who sees their own book only and is not yet one of the team's people. */
export function NoOwnBook() {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={text('web.nav.people')} answer={text('people.no_own_book')} />
      <EmptyState title={text('people.no_own_book.title')}>
        <p>{text('people.no_own_book.fix')}</p>
      </EmptyState>
    </>
  )
}

/** The way to the import of a team list, for whoever may. */
export function ImportTeam() {
  const { text } = useWords()
  if (!useMay('import.run')) return null
  return (
    <Link to="/import" search={{ kind: 'people' } as never}>
      {text('admin.people.import')}
    </Link>
  )
}
