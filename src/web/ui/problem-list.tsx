import classes from './problem-list.module.css'

export type ShownProblem = {
  readonly place?: string | null
  readonly message: string
  readonly fix?: string | null
}

/** Everything that is wrong, each with its place and what to do. Read out as soon as it is there. */
export function ProblemList({ problems }: { readonly problems: readonly ShownProblem[] }) {
  return (
    <div role="alert">
      <ul className={classes.list}>
        {problems.map(({ place, message, fix }, index) => (
          // Two problems may say the same of the same place, and the list is never reordered.
          <li key={index} className={classes.problem}>
            {place && <code className={classes.place}>{place}</code>}
            <strong>{message}</strong> {fix}
          </li>
        ))}
      </ul>
    </div>
  )
}
