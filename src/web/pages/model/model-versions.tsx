import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Schema } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { Unknown } from '../../ui/figures.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { instantText } from '../administration/instant-text.ts'
import classes from './model.module.css'
import { comparisonQuery, type Draft, versionQuery } from './model-queries.ts'
import { RestoreVersion } from './restore-version.tsx'
import { TextDiff } from './text-diff.tsx'

type Search = Readonly<Record<'changes' | 'from', string | undefined>>

/** Every version with its reason; what each changed, in words and as text, and the way back to it. */
export function ModelVersions({
  versions,
  draft,
}: {
  readonly versions: readonly Schema<'ModelVersionHead'>[]
  readonly draft: Draft | null
}) {
  const { text, locale } = useWords()
  const { changes, from } = useSearch({ strict: false }) as Search
  const mayDraft = useMay('model.draft')
  const numbers = versions.map(({ number }) => number)
  const [newest] = numbers
  if (newest === undefined) return <EmptyState title={text('web.model.no_versions')} />
  return (
    <ol className={classes.versions}>
      {draft !== null && (
        <li>
          <h2>{text('model.versions.draft')}</h2>
          <p className={classes.soft}>{instantText(draft.updatedAt, locale)}</p>
          <div className={classes.tools}>
            <CompareLink to="draft" from={newest} />
          </div>
          {changes === 'draft' && (
            <Comparison from={Number(from ?? newest)} to="draft" others={numbers} draft={draft} />
          )}
        </li>
      )}
      {versions.map(({ number, reason, committedAt }) => {
        const earlier = numbers.filter((other) => other < number)
        const [previous] = earlier
        return (
          <li key={number}>
            <h2>{text('web.account.model_version', { number })}</h2>
            <p className={classes.soft}>{instantText(committedAt, locale)}</p>
            <p>{reason ?? <Unknown why={text('web.model.no_reason')} />}</p>
            <div className={classes.tools}>
              {previous !== undefined && <CompareLink to={`${number}`} from={previous} />}
              {mayDraft && <RestoreVersion number={number} />}
            </div>
            {changes === `${number}` && previous !== undefined && (
              <Comparison from={Number(from ?? previous)} to={number} others={earlier} draft={draft} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

function CompareLink({ to, from }: { readonly to: string; readonly from: number }) {
  const { text } = useWords()
  return (
    <Link to="." search={{ view: 'versions', changes: to } as never} replace>
      {text('web.model.compare', { number: from })}
    </Link>
  )
}

/** From an earlier version, which can be chosen, to a later one: sentences first, then the lines. */
function Comparison({
  from,
  to,
  others,
  draft,
}: {
  readonly from: number
  readonly to: number | 'draft'
  readonly others: readonly number[]
  readonly draft: Draft | null
}) {
  const { text } = useWords()
  const navigate = useNavigate()
  const comparison = useQuery(comparisonQuery(from, to, draft?.revision))
  const before = useQuery(versionQuery(from))
  const version = useQuery({ ...versionQuery(to === 'draft' ? from : to), enabled: to !== 'draft' })
  const after = to === 'draft' ? draft?.document : version.data?.document
  const nameOf = (number: number) => text('web.account.model_version', { number })
  return (
    <div className={classes.comparison}>
      <label className={classes.with}>
        {text('model.versions.compared_with')}
        <select
          value={from}
          onChange={({ target }) =>
            void navigate({
              to: '.',
              search: { view: 'versions', changes: `${to}`, from: target.value } as never,
              replace: true,
            })
          }
        >
          {others.map((number) => (
            <option key={number} value={number}>
              {nameOf(number)}
            </option>
          ))}
        </select>
      </label>
      <Answer of={comparison} height={80}>
        {({ changes }) =>
          changes.length === 0 ? (
            <p className={classes.soft}>{text('model.versions.same')}</p>
          ) : (
            <ul className={classes.changes} aria-label={text('web.model.changes')}>
              {changes.map(({ code, path, message }) => (
                <li key={`${code} ${path}`}>{message}</li>
              ))}
            </ul>
          )
        }
      </Answer>
      {before.data !== undefined && after !== undefined && (
        <TextDiff
          before={before.data.document}
          after={after}
          titles={[nameOf(from), to === 'draft' ? text('model.versions.draft') : nameOf(to)]}
        />
      )}
    </div>
  )
}
