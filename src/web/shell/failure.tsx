import { isRefusal, Unreachable } from '../api/problem.ts'
import { ProblemList } from '../ui/problem-list.tsx'
import { ErrorState } from '../ui/states.tsx'
import { useWords } from '../words/words-context.tsx'
import { NotAllowed } from './not-allowed.tsx'

/** What a person reads when something did not come about: who may, whether anything was lost, and another try. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { text } = useWords()
  const retry = onRetry === undefined ? {} : { onRetry }
  if (isRefusal(error, 'not-allowed')) {
    const roles = error.problems[0]?.values.roles
    return <NotAllowed roles={Array.isArray(roles) ? roles.map(String) : []} />
  }
  if (isRefusal(error)) {
    return (
      <ErrorState title={error.message} {...(error.status >= 500 ? retry : {})}>
        <ProblemList problems={error.problems} />
      </ErrorState>
    )
  }
  const kind = error instanceof Unreachable ? 'unreachable' : 'fault'
  return (
    <ErrorState title={text(`web.state.${kind}`)} {...retry}>
      {text(`web.state.${kind}.fix`)}
    </ErrorState>
  )
}
