import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Answer } from '../../shell/answer.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { baseQuery } from '../base/base-query.ts'
import { answersQuery, ownModelQuery, teamQuery } from './assess-queries.ts'

const Desk = lazy(async () => ({ default: (await import('./assess-desk.tsx')).AssessDesk }))

/** Which post-sale model suits the company, and why: six factors, answered one after another. */
export function AssessPage() {
  const { text } = useWords()
  const answers = useQuery(answersQuery)
  const base = useQuery(baseQuery)
  const team = useQuery(teamQuery)
  const model = useQuery(ownModelQuery)
  return (
    <PageFrame title={text('web.nav.assess')}>
      <Answer of={answers} height={640}>
        {(saved) => (
          <Answer of={base} height={640}>
            {(accounts) => (
              <Answer of={team} height={640}>
                {(people) => (
                  <Answer of={model} height={640}>
                    {(ownModel) => (
                      <Suspense fallback={<Loading height={640} />}>
                        <Desk saved={saved} base={accounts} people={people} model={ownModel} />
                      </Suspense>
                    )}
                  </Answer>
                )}
              </Answer>
            )}
          </Answer>
        )}
      </Answer>
    </PageFrame>
  )
}
