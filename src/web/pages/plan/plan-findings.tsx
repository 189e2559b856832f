import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Words } from '../../../language/make-words.ts'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AccountBase } from '../base/account-base.ts'
import { baseQuery } from '../base/base-query.ts'
import classes from './plan.module.css'
import { nameOfTier, type PlanDocument } from './plan-document.ts'
import type { PeopleNames } from './row-columns.tsx'

type Finding = PlanDocument['findings'][number]

const MOST_NAMES = 3

/** The known mistakes that the plan shows, the most money first, each with what to do. */
export function PlanFindings({
  document,
  people,
}: {
  readonly document: PlanDocument
  readonly people: PeopleNames
}) {
  const words = useWords()
  const { text, wordFor, moneyShort } = words
  const base = useQuery(baseQuery)
  const { findings } = document
  if (findings.length === 0) return <EmptyState title={text('report.findings.none')} />
  return (
    <>
      <p className={classes.soft}>{text('report.findings.about', { count: findings.length })}</p>
      <ul className={classes.findings}>
        {findings.map((finding) => {
          const { code, severity, moneyMinor, tiers } = finding
          const values = valuesOf(finding, { words, document, people })
          return (
            <li key={`${code} ${tiers.join()}`} className={classes.finding} data-severity={severity}>
              <h2>
                {wordFor('severity', severity)}: {wordFor('finding', `${code}.title`, values)}
              </h2>
              {moneyMinor !== null && moneyMinor !== undefined && (
                <div className={classes.stake}>
                  {moneyShort(moneyMinor)}
                  <small>{text('web.plan.at_stake')}</small>
                </div>
              )}
              <p>{wordFor('finding', `${code}.message`, values)}</p>
              <p>
                <strong>{wordFor('finding', `${code}.fix`, values)}</strong>
              </p>
              {base.data && <DearestAccounts finding={finding} base={base.data} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function DearestAccounts({ finding, base }: { readonly finding: Finding; readonly base: AccountBase }) {
  const { text } = useWords()
  const shown = finding.accounts.slice(0, MOST_NAMES).flatMap((id) => {
    const row = base.table.id.indexOf(id)
    return row < 0 ? [] : [base.at(row)]
  })
  if (shown.length === 0) return null
  return (
    <p className={classes.soft}>
      {shown.map(({ id, name, externalId }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <Link to="/base" search={{ open: id } as object}>
            {name ?? externalId}
          </Link>
        </span>
      ))}
      {finding.accountCount > shown.length && (
        <> {text('web.plan.more', { count: finding.accountCount - shown.length })}</>
      )}
    </p>
  )
}

/** The values of a finding with tiers and people by their names. */
function valuesOf(
  { tiers, values }: Finding,
  {
    words,
    document,
    people,
  }: { readonly words: Words; readonly document: PlanDocument; readonly people: PeopleNames },
) {
  const names = tiers.map((tier) => words.quote(nameOfTier(words, document, tier)))
  const { owner } = values
  return {
    ...values,
    ...(typeof owner === 'string' && { owner: people.get(owner) ?? owner }),
    ...(names.length > 0 && { tier: words.list(names), tiers: names }),
  }
}
