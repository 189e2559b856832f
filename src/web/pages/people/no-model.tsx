import { Link } from '@tanstack/react-router'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'

/** Before a model is in force: what will be here, and where the hours come from that it needs. */
export function NoModel({ subject, title }: { readonly subject: string; readonly title: string }) {
  const { text } = useWords()
  return (
    <>
      <PageHeader subject={subject} answer={text('people.no_model')} />
      <EmptyState title={title} action={<Link to="/model">{text('people.to_model')}</Link>}>
        <p>{text('people.no_model.why')}</p>
      </EmptyState>
    </>
  )
}
