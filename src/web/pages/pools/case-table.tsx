import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { arrangeCases } from './arrange-cases.ts'
import { CaseActions } from './case-actions.tsx'
import { DueShown } from './due-shown.tsx'
import { durationText } from './duration-text.ts'
import type { PoolCase, PoolView } from './pool-queries.ts'
import classes from './pools.module.css'
import { hoursBetween } from './tell-pool.ts'

/** Open cases as they press; each opens beside the table. */
export function CaseTable({
  title,
  empty,
  cases,
  view,
  onShow,
  withActions = false,
}: {
  readonly title: string
  /** Said where there are none. */
  readonly empty: string
  readonly cases: readonly PoolCase[]
  readonly view: PoolView
  readonly onShow: (caseId: string) => void
  readonly withActions?: boolean
}) {
  const { text, locale, series } = useWords()
  const { now } = view
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {cases.length === 0 ? (
        <p className={classes.soft}>{empty}</p>
      ) : (
        <PlainTable label={title} isLong minWidth={withActions ? 880 : 640} className={classes.cases}>
          <thead>
            <tr>
              <th scope="col">{text('pools.case')}</th>
              <th scope="col">{text('web.account.subject')}</th>
              <th scope="col">{text('pools.due')}</th>
              <th scope="col">{text('pools.age')}</th>
              <th scope="col">{text('pools.needs')}</th>
              <th scope="col">{withActions ? text('pools.actions') : text('pools.with')}</th>
            </tr>
          </thead>
          <tbody>
            {arrangeCases(cases).map((found) => (
              <tr key={found.caseId}>
                <th scope="row">
                  <button type="button" className={classes.opener} onClick={() => onShow(found.caseId)}>
                    {found.title}
                  </button>
                </th>
                <td>{found.account.name ?? found.account.externalId}</td>
                <td>
                  <DueShown found={found} now={now} />
                </td>
                <td className={classes.tight}>{durationText(hoursBetween(found.openedAt, now), locale)}</td>
                <td>{series([found.language, found.skill].filter((need) => need !== null))}</td>
                <td className={withActions ? classes.actions : undefined}>
                  {withActions ? (
                    <CaseActions found={found} view={view} isShort />
                  ) : found.person === null ? (
                    <strong>{text('pools.waits')}</strong>
                  ) : (
                    (found.person.name ?? text('web.ui.unknown'))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </section>
  )
}
