import { useWords } from '../../words/words-context.tsx'
import classes from './model.module.css'
import type { ModelCheck } from './model-queries.ts'

/** What keeps a text from being a model, and what is weak in it, each with the way to its line. */
export function CheckResults({
  check,
  onLine,
}: {
  readonly check: ModelCheck
  readonly onLine: (line: number) => void
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
        {items.map(({ line, message, fix, severity, kind }, index) => (
          // Two findings may say the same, and the list is never reordered.
          <li key={index} data-severity={severity}>
            <strong>{kind}</strong>{' '}
            {line !== null && (
              <button type="button" onClick={() => onLine(line)}>
                {text('web.model.line', { line })}
              </button>
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
