import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../../api/people-query.ts'
import { Answer } from '../../shell/answer.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useWords } from '../../words/words-context.tsx'
import { PeopleFrame } from './people-frame.tsx'

/** Who carries what: the book of each CSM. */
export function TeamPage() {
  const { text } = useWords()
  const people = useQuery(peopleQuery)
  return (
    <PeopleFrame section="team" layout="full">
      <Answer of={people} height={480}>
        {({ length }) => (
          <PageHeader subject={text('people.team')} answer={text('people.answer_short', { count: length })} />
        )}
      </Answer>
    </PeopleFrame>
  )
}
