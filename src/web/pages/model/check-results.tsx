import { Link } from '@tanstack/react-router'
import { useWords } from '../../words/words-context.tsx'
import classes from './model.module.css'
import type { ModelCheck } from './model-queries.ts'

/** What keeps a text from being a model, and what is weak in it, each with the ways to its place in the text and in the form. */
export function CheckResults({
  check,
  tierIds,
}: {
  readonly check: ModelCheck
  readonly tierIds: readonly string[]
}) {
  const { text, wordFor } = useWords()
  const { problems, findings, isModel, accounts } = check
  const items = [
    ...problems.map((problem) => ({ ...problem, severity: 'error', kind: text('web.model.error') })),
    ...findings.map((finding) => ({ ...finding, kind: wordFor('severity', finding.severity) })),
  ]
  return (
    <section aria-live="polite" className={classes.results}>
      <h2>
        {isModel
          ? text('web.model.is_model', { count: findings.length, accounts })
          : text('web.model.is_no_model', { count: problems.length })}
      </h2>
      <ul>
        {items.map(({ line, path, message, fix, severity, kind }, index) => (
          // Two findings may say the same, and the list is never reordered.
          <li key={index} data-severity={severity}>
            <strong>{kind}</strong>{' '}
            {line !== null && (
              <Link to="." search={{ view: 'text', line: String(line) } as never}>
                {text('web.model.line', { line })}
              </Link>
            )}{' '}
            {path !== '' && (
              <Link to="." search={formSearch(path, tierIds) as never}>
                {text('model.check.in_form')}
              </Link>
            )}
            <p>
              {message} {fix}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where in the form a place of the document is edited. */
function formSearch(path: string, tierIds: readonly string[]): Record<string, string | undefined> {
  const [part] = path.split(/[.[]/)
  if (part !== 'tiers') {
    return { view: 'form', part: part === 'movement' || part === 'people' ? part : 'company', at: path }
  }
  return { view: 'form', part, at: path, tier: tierIds[Number(/^tiers\[(\d+)\]/.exec(path)?.[1])] }
}
