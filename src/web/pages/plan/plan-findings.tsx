import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Words } from '../../../language/make-words.ts'
import { useTierName } from '../../shell/use-tiers.ts'
import look from '../../ui/look.module.css'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { AccountBase } from '../base/account-base.ts'
import { baseQuery } from '../base/base-query.ts'
import { FindingAccounts } from './finding-accounts.tsx'
import { placeOfFinding } from './place-of-finding.ts'
import classes from './plan.module.css'
import { nameOfTier, type PlanDocument } from './plan-document.ts'

type Finding = PlanDocument['findings'][number]

const MOST_NAMES = 3

/** The known mistakes that the plan shows, the most money first, each with what to do and where; one of them with its accounts. */
export function PlanFindings({ document }: { readonly document: PlanDocument }) {
  const { text } = useWords()
  const { finding: chosen } = useSearch({ strict: false }) as Record<string, string | undefined>
  const base = useQuery(baseQuery)
  const { findings } = document
  if (findings.length === 0) return <EmptyState title={text('report.findings.none')} />
  const one = findings.find((finding) => keyOf(finding) === chosen)
  if (one !== undefined) {
    return (
      <div className={classes.stack}>
        <p>
          <Link
            to="."
            search={(before: object) => ({ ...before, finding: undefined, open: undefined }) as never}
          >
            {text('plan.all_findings')}
          </Link>
        </p>
        <ul className={classes.findings}>
          <FindingShown finding={one} document={document} base={base.data} />
        </ul>
        {base.data && <FindingAccounts accounts={one.accounts} base={base.data} />}
      </div>
    )
  }
  return (
    <div className={classes.stack}>
      <p className={look.soft}>{text('report.findings.about', { count: findings.length })}</p>
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <FindingShown key={keyOf(finding)} finding={finding} document={document} base={base.data} isBrief />
        ))}
      </ul>
    </div>
  )
}

/** Names a finding in an address. */
function keyOf({ code, tiers }: Finding): string {
  return [code, ...tiers].join('.')
}

function FindingShown({
  finding,
  document,
  base,
  isBrief = false,
}: {
  readonly finding: Finding
  readonly document: PlanDocument
  readonly base: AccountBase | undefined
  /** With the way to its accounts, and the dearest by name. */
  readonly isBrief?: boolean
}) {
  const words = useWords()
  const { text, wordFor, moneyShort } = words
  const tierName = useTierName()
  const { code, severity, moneyMinor, accounts } = finding
  const values = useMemo(
    () => valuesOf(finding, { words, document, tierName, base }),
    [finding, words, document, tierName, base],
  )
  return (
    <li className={classes.finding} data-severity={severity}>
      <h2>
        {wordFor('severity', severity)}: {wordFor('finding', `${code}.title`, values)}
      </h2>
      {moneyMinor !== null && moneyMinor !== undefined && (
        <div className={classes.stake}>
          {moneyShort(moneyMinor)}
          <small>{text('plan.at_stake')}</small>
        </div>
      )}
      <p>{wordFor('finding', `${code}.message`, values)}</p>
      <p>
        <strong>{wordFor('finding', `${code}.fix`, values)}</strong>
      </p>
      {isBrief && base && <DearestAccounts finding={finding} base={base} />}
      <p className={classes.ways}>
        {isBrief && accounts.length > 0 && (
          <Link to="." search={(before: object) => ({ ...before, finding: keyOf(finding) }) as never}>
            {text('plan.finding_accounts', { count: finding.accountCount })}
          </Link>
        )}
        <WayToFix finding={finding} />
      </p>
    </li>
  )
}

/** To the place where a finding is mended. */
function WayToFix({ finding: { code, tiers } }: { readonly finding: Finding }) {
  const { text } = useWords()
  return placeOfFinding(code) === '/model' ? (
    <Link
      to="/model"
      search={(tiers[0] === undefined ? {} : { view: 'form', part: 'tiers', tier: tiers[0] }) as object}
    >
      {text('web.plan.to_model')}
    </Link>
  ) : (
    <Link to="/import">{text('plan.to_import')}</Link>
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
    <p className={look.soft}>
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
    tierName,
    base,
  }: {
    readonly words: Words
    readonly document: PlanDocument
    readonly tierName: (id: string) => string
    readonly base: AccountBase | undefined
  },
) {
  const names = tiers.map((tier) => words.quote(nameOfTier(tierName, document, tier)))
  const { owner } = values
  const people = base?.table.owner.values ?? []
  return {
    ...values,
    ...(typeof owner === 'string' && { owner: base?.table.ownerNames[people.indexOf(owner)] ?? owner }),
    ...(names.length > 0 && { tier: words.list(names), tiers: names }),
  }
}
