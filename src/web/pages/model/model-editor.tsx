import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import { useMay, useWorkspace } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { CheckResults } from './check-results.tsx'
import { CodeField, spanOfLine } from './code-field.tsx'
import { CommitModel } from './commit-model.tsx'
import classes from './model.module.css'
import type { Draft, ModelCheck } from './model-queries.ts'
import { keepUnsaved, readUnsaved } from './unsaved-text.ts'

const PAUSE_MILLISECONDS = 600

/** The text of the draft, checked whenever typing pauses. What is not saved survives a reload; what somebody else saved is shown beside. */
export function ModelEditor({
  draft,
  inForce,
}: {
  readonly draft: Draft | null
  readonly inForce: Schema<'ModelVersion'> | undefined
}) {
  const { text } = useWords()
  const { id: workspaceId } = useWorkspace()
  const queries = useQueryClient()
  const mayEdit = useMay('model.draft')
  const saved = draft?.document ?? inForce?.document ?? ''
  const [kept] = useState(() => readUnsaved(workspaceId))
  const [typed, setTyped] = useState(kept?.document ?? saved)
  const [revision, setRevision] = useState(kept?.revision ?? draft?.revision ?? 0)
  const whole = useRef<HTMLDivElement>(null)
  const theirsId = useId()
  // What somebody else saves is followed as long as nothing of one's own is unsaved; else saving tells.
  const [seen, setSeen] = useState(saved)
  if (saved !== seen) {
    setSeen(saved)
    if (typed === seen || typed === saved) {
      setTyped(saved)
      setRevision(draft?.revision ?? 0)
    }
  }
  const isChanged = typed !== saved

  const checked = usePaused(typed)
  const check = useQuery({
    queryKey: ['model', 'check', checked],
    enabled: checked.trim() !== '' && mayEdit,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }): Promise<ModelCheck> =>
      take(api.POST('/api/model/check', { body: { document: checked }, signal })),
  })

  function change(next: string) {
    setTyped(next)
    keepUnsaved(workspaceId, next === saved ? undefined : { document: next, revision })
  }

  const save = useMutation({
    mutationFn: () =>
      take(
        api.PUT('/api/model/draft', {
          params: { header: { 'if-match': `"${revision}"` } },
          body: { document: typed },
        }),
      ),
    onSuccess(next) {
      keepUnsaved(workspaceId, undefined)
      setRevision(next.revision)
      queries.setQueryData(['model', 'draft'], next)
    },
  })
  const suggest = useMutation({
    mutationFn: async () => (await take(api.POST('/api/model/suggestion', {}))) as Schema<'ModelSuggestion'>,
    onSuccess: ({ document }) => change(document),
  })

  const theirs =
    isRefusal(save.error) && save.error.status === 412 ? save.error.problems[0]?.values : undefined
  const theirText = typeof theirs?.document === 'string' ? theirs.document : undefined
  const theirRevision = typeof theirs?.current === 'number' ? theirs.current : undefined

  function settleConflict(next: string) {
    setTyped(next)
    if (theirRevision !== undefined) setRevision(theirRevision)
    keepUnsaved(workspaceId, { document: next, revision: theirRevision ?? revision })
    save.reset()
    void queries.invalidateQueries({ queryKey: ['model', 'draft'] })
  }

  function goToLine(line: number) {
    const field = whole.current?.querySelector('textarea')
    if (!field) return
    field.focus()
    field.setSelectionRange(...spanOfLine(typed, line))
    field.scrollTop = Math.max(0, (line - 5) * 20)
  }

  const { data: found } = check
  const wrongLines = new Set(
    [...(found?.problems ?? []), ...(found?.findings ?? [])].flatMap(({ line }) =>
      line === null ? [] : [line],
    ),
  )
  const canCommit = draft !== null && !isChanged && found?.isModel === true && checked === typed
  return (
    <div ref={whole}>
      {mayEdit && (
        <div className={classes.tools}>
          {typed.trim() === '' && (
            <Button kind="main" isBusy={suggest.isPending} onClick={() => suggest.mutate()}>
              {text('web.model.suggest')}
            </Button>
          )}
          <Button isBusy={save.isPending} disabled={!isChanged} onClick={() => save.mutate()}>
            {text('web.model.save')}
          </Button>
          <CommitModel draft={draft} isReady={canCommit} />
          <span role="status" className={classes.soft}>
            {isChanged && text('web.model.unsaved')}
          </span>
          {isChanged && (
            <Button kind="quiet" onClick={() => change(saved)}>
              {text('web.model.revert')}
            </Button>
          )}
        </div>
      )}
      {theirText !== undefined ? (
        <div className={classes.conflict}>
          <p role="alert">{text('web.model.conflict')}</p>
          <div className={classes.tools}>
            <Button onClick={() => settleConflict(typed)}>{text('web.model.keep_mine')}</Button>
            <Button onClick={() => settleConflict(theirText)}>{text('web.model.take_theirs')}</Button>
          </div>
        </div>
      ) : (
        save.error !== null && <Failure error={save.error} />
      )}
      {suggest.error !== null && <Failure error={suggest.error} />}
      <div className={classes.beside}>
        <div className={classes.main}>
          <CodeField
            label={text('web.model.document')}
            value={typed}
            wrongLines={wrongLines}
            isReadOnly={!mayEdit}
            onChange={change}
          />
        </div>
        {theirText === undefined ? (
          <div className={classes.side}>
            {check.error !== null && <Failure error={check.error} />}
            {found !== undefined && typed.trim() !== '' && <CheckResults check={found} onLine={goToLine} />}
            {typed.trim() === '' && <p className={classes.soft}>{text('web.model.empty')}</p>}
          </div>
        ) : (
          <div className={classes.side}>
            <h2 id={theirsId}>{text('web.model.theirs')}</h2>
            <CodeField label={text('web.model.theirs')} value={theirText} wrongLines={new Set()} isReadOnly />
          </div>
        )}
      </div>
    </div>
  )
}

/** A value once it has not changed for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
