import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isRefusal } from '../../api/problem.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { PeopleFrame } from '../people/people-frame.tsx'
import { HiringView } from './hiring-view.tsx'
import { outlookQuery } from './outlook-query.ts'

/** When whom to hire, what it costs, and whether the model survives growth. */
export function HiringPage() {
  return (
    <PeopleFrame section="hiring">
      <Loaded />
    </PeopleFrame>
  )
}

function Loaded() {
  const { text } = useWords()
  const outlook = useQuery(outlookQuery)
  if (isRefusal(outlook.error, 'no-model')) {
    return (
      <>
        <PageHeader subject={text('web.people.hiring')} answer={text('people.no_model')} />
        <EmptyState title={text('hiring.empty')} action={<Link to="/model">{text('people.to_model')}</Link>}>
          <p>{text('people.no_model.why')}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <Answer of={outlook} height={720}>
      {(known) => <HiringView outlook={known} />}
    </Answer>
  )
}
