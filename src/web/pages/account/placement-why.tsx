import { useQuery } from '@tanstack/react-query'
import type { Schema } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import { Failure } from '../../shell/failure.tsx'
import look from '../../ui/look.module.css'
import { Loading } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './account.module.css'
import { explanationQuery } from './account-queries.ts'

export type AccountExplanation = Schema<'Explanation'>

/** Why an account is in its tier: the rule that decides with what it found, and each tier that the account is not in. */
export function PlacementWhy({ accountId }: { readonly accountId: string }) {
  const { text } = useWords()
  const { data, error } = useQuery(explanationQuery(accountId))
  if (isRefusal(error, 'no-model')) return <p className={look.soft}>{text('web.account.no_model')}</p>
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return <Loading height={160} />
  return <Reasons explanation={data} />
}

export function Reasons({ explanation }: { readonly explanation: AccountExplanation }) {
  const { text: said, tiers, holds } = explanation
  return (
    <div className={classes.why}>
      <p>{said}</p>
      <ul className={classes.tiers}>
        {tiers.map(({ tier, name, verdict, text, evidence }) => (
          <li key={tier} data-taken={verdict === 'taken' || undefined}>
            <strong>{name}</strong> <span>{text}</span>
            {evidence
              .filter(({ depth }) => depth === 0)
              .map((part) => (
                <code key={part.condition}>{part.condition}</code>
              ))}
            <Found values={Object.assign({}, ...evidence.map(({ values }) => values))} />
          </li>
        ))}
      </ul>
      {holds.map((hold) => (
        <p key={hold.rule}>{hold.text}</p>
      ))}
    </div>
  )
}

/** What a condition found in this account. Amounts stand as the model writes them, in whole units. */
function Found({ values }: { readonly values: Readonly<Record<string, string | number | boolean | null>> }) {
  const { number, text } = useWords()
  const found = Object.entries(values)
  if (found.length === 0) return null
  return (
    <span className={classes.found}>
      {found
        .map(([name, value]) => {
          const shown = typeof value === 'number' ? number(value) : String(value ?? text('web.ui.unknown'))
          return `${name} = ${shown}`
        })
        .join(' · ')}
    </span>
  )
}
