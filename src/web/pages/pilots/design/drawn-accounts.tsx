import { useQuery } from '@tanstack/react-query'
import { peopleQuery } from '../../../api/people-query.ts'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/button.tsx'
import { useWords } from '../../../words/words-context.tsx'
import type { Draw } from '../pilot-queries.ts'
import classes from './design.module.css'
import type { Protocol } from './edit-protocol.ts'

const WHY_NOT = [
  ...([
    'outOfScope',
    'scopeUnknown',
    'excluded',
    'openEscalation',
    'renewalInPilot',
    'inOtherPilot',
  ] as const),
] as const
const MOST_NAMED = 8

/** How many are treated and how many are not, who does not take part and why, and who would serve both groups. */
export function DrawnAccounts({
  draw,
  protocol,
  onChange,
}: {
  readonly draw: Draw
  readonly protocol: Protocol
  /** Undefined where nothing can be changed any more. */
  readonly onChange: ((change: Partial<Protocol>) => void) | undefined
}) {
  const { text, number } = useWords()
  const { arms, books, enrolment, withoutBook } = draw
  const all = arms.treated + arms.control
  const lines = [
    ...WHY_NOT.map((why) => ({ why, count: enrolment[why] })),
    { why: 'withoutBook' as const, count: withoutBook },
  ].filter(({ count }) => count > 0)
  return (
    <div className={classes.block}>
      <h3>{text('pilot.page.drawn', { count: all })}</h3>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ flexGrow: arms.treated }} data-arm="treated" />
        <span style={{ flexGrow: arms.control }} data-arm="control" />
      </div>
      <dl className={classes.arms}>
        {(['treated', 'control'] as const).map((arm) => (
          <div key={arm} data-arm={arm}>
            <dt>{text(`pilot.design.${arm}`)}</dt>
            <dd>{number(arms[arm])}</dd>
            {books !== null && <dd>{text('pilot.page.books', { count: books[arm] })}</dd>}
          </div>
        ))}
      </dl>
      {books?.isIccAssumed && <p className={classes.help}>{text('pilot.page.icc', { icc: books.icc })}</p>}
      {lines.length > 0 && (
        <ul className={classes.whyNot} aria-label={text('pilot.page.not_in')}>
          {lines.map(({ why, count }) => (
            <li key={why}>
              <span>{number(count)}</span> {text(`pilot.page.not_in.${why}`)}
            </li>
          ))}
        </ul>
      )}
      {draw.contaminated > 0 && protocol.unit === 'account' && (
        <Contamination draw={draw} onChange={onChange} />
      )}
    </div>
  )
}

/** People with accounts in both groups: where they deliver the change, they can hardly keep it from the others. */
function Contamination({
  draw: { contamination, contaminated },
  onChange,
}: {
  readonly draw: Draw
  /** Undefined where nothing can be changed any more. */
  readonly onChange: ((change: Partial<Protocol>) => void) | undefined
}) {
  const { text, number } = useWords()
  const mayRead = useMay('person.read')
  const { data: people = [] } = useQuery({ ...peopleQuery, enabled: mayRead })
  const nameOf = (id: string) =>
    people.find((person) => person.personId === id || person.externalId === id)?.name ?? id
  const named = contamination.slice(0, MOST_NAMED)
  return (
    <div className={classes.contamination}>
      <p>{text('pilot.page.contamination', { count: contaminated })}</p>
      <details className={classes.details}>
        <summary>{text('pilot.page.contamination.who')}</summary>
        <ul>
          {named.map(({ csm, treated, control }) => (
            <li key={csm}>
              {text('pilot.page.contamination.one', {
                ...{ name: nameOf(csm), treated: number(treated), control: number(control) },
              })}
            </li>
          ))}
          {contaminated > named.length && (
            <li>{text('pilot.page.more', { count: contaminated - named.length })}</li>
          )}
        </ul>
      </details>
      {onChange !== undefined && (
        <Button onClick={() => onChange({ unit: 'book' })}>{text('pilot.page.draw_books')}</Button>
      )}
    </div>
  )
}
