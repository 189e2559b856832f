import { useQuery } from '@tanstack/react-query'
import { isRefusal } from '../../api/problem.ts'
import { Answer } from '../../shell/answer.tsx'
import { useWords } from '../../words/words-context.tsx'
import { NoModel } from '../people/no-model.tsx'
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
    return <NoModel subject={text('web.people.hiring')} title={text('hiring.empty')} />
  }
  return (
    <Answer of={outlook} height={720}>
      {(known) => <HiringView outlook={known} />}
    </Answer>
  )
}
