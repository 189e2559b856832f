import { useQuery } from '@tanstack/react-query'
import { Answer } from '../../shell/answer.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { actionText } from '../administration/act-words.ts'
import { ChangeList } from '../administration/change-list.tsx'
import classes from './account.module.css'
import { actsQuery } from './account-queries.ts'

/** Who did what to an account, the latest first, with what was before and after. */
export function AccountActs({ accountId }: { readonly accountId: string }) {
  const words = useWords()
  const { text, wordFor, locale } = words
  const acts = useQuery(actsQuery(accountId))
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Answer of={acts} height={160}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={look.soft}>{text('account.acts.none')}</p>
        ) : (
          <ol className={classes.acts}>
            {items.map(({ actId, entry, action, actor, at, before, after }) => (
              <li key={`${actId} ${entry}`}>
                <div>
                  <strong>{actionText(words, action)}</strong>{' '}
                  <span className={look.soft}>
                    {when.format(new Date(at))} · {wordFor('account.actor', actor.split(':')[0])}
                  </span>
                </div>
                <details>
                  <summary>{text('account.acts.change')}</summary>
                  <ChangeList before={before} after={after} />
                </details>
              </li>
            ))}
          </ol>
        )
      }
    </Answer>
  )
}
