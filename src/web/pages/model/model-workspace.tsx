import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { FIELD_CATALOGUE } from '../../../domain/account/field-catalogue.ts'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useWords } from '../../words/words-context.tsx'
import { CheckResults } from './check-results.tsx'
import { DraftTools } from './draft-tools.tsx'
import { ModelForm } from './form/model-form.tsx'
import { MergePanel } from './merge-panel.tsx'
import classes from './model.module.css'
import { checkQuery, type Draft, fieldsQuery } from './model-queries.ts'
import { isMapping, readModelText, valueAt } from './read-model-text.ts'
import { TextView } from './text-view.tsx'
import { useCustomFields } from './use-custom-fields.ts'
import { useModelDraft } from './use-model-draft.ts'

const PAUSE_MILLISECONDS = 600
const CATALOGUE = Object.keys(FIELD_CATALOGUE)

export type ModelView = 'form' | 'text' | 'check'

/** One text under three views: as forms, as text, and what is wrong or weak in it. */
export function ModelWorkspace({
  view,
  draft,
  inForce,
}: {
  readonly view: ModelView
  readonly draft: Draft | null
  readonly inForce: Schema<'ModelVersion'> | undefined
}) {
  const { text } = useWords()
  const navigate = useNavigate()
  const { line } = useSearch({ strict: false }) as Record<string, string | undefined>
  const mayEdit = useMay('model.draft')
  const customFields = useCustomFields()
  const edited = useModelDraft({
    text: draft?.document ?? inForce?.document ?? '',
    revision: draft?.revision ?? 0,
    updatedAt: draft?.updatedAt,
  })
  const current = edited.text
  const shownText = useDeferredValue(current)
  const model = useMemo(() => readModelText(shownText, customFields), [shownText, customFields])
  const inForceText = inForce?.document
  const before = useMemo(
    () => (inForceText === undefined ? undefined : readModelText(inForceText, customFields)),
    [inForceText, customFields],
  )
  const fields = useQuery({ ...fieldsQuery, enabled: mayEdit })
  const names = useMemo(
    () => [...new Set([...CATALOGUE, ...(fields.data?.items.map(({ name }) => name) ?? [])])],
    [fields.data],
  )
  const checked = usePaused(current)
  const check = useQuery({
    ...checkQuery(checked),
    enabled: checked.trim() !== '' && mayEdit,
    placeholderData: keepPreviousData,
  })
  const found = check.data
  const tierIds = useMemo(() => listTierIds(model.value), [model.value])
  const marks = useMemo(() => [...(found?.problems ?? []).map(asError), ...(found?.findings ?? [])], [found])
  const suggest = useMutation({
    mutationFn: async () => (await take(api.POST('/api/model/suggestion', {}))) as Schema<'ModelSuggestion'>,
    onSuccess: ({ document }) => edited.change(document),
  })

  function press(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    // What is being typed into a field goes back there first.
    if ((event.target as HTMLElement).dataset.typing !== undefined) return
    if (key === 's' && edited.isChanged) edited.save()
    else if (key === 'z' && !event.shiftKey) edited.undo()
    else if (key === 'y' || key === 'z') edited.redo()
    else if (key !== 's') return
    event.preventDefault()
  }

  if (current.trim() === '' && view !== 'text') {
    return (
      <EmptyState
        title={text('web.model.answer_none')}
        action={
          mayEdit && (
            <>
              <Button kind="main" isBusy={suggest.isPending} onClick={() => suggest.mutate()}>
                {text('web.model.suggest')}
              </Button>
              <Button onClick={() => void navigate({ to: '.', search: { view: 'text' } as never })}>
                {text('web.model.paste')}
              </Button>
            </>
          )
        }
      >
        <p>{text('web.model.empty')}</p>
        {suggest.error !== null && <Failure error={suggest.error} />}
      </EmptyState>
    )
  }
  const isChecked = checked === current && found !== undefined && !check.isPlaceholderData
  return (
    <section className={classes.workspace} aria-label={text('web.model.document')} onKeyDown={press}>
      {mayEdit && (
        <DraftTools
          edited={edited}
          draft={draft}
          inForce={inForce}
          isReady={draft !== null && !edited.isChanged && isChecked && found.isModel}
        />
      )}
      {edited.merging !== undefined ? (
        <MergePanel merge={edited.merging} onSettle={edited.settle} />
      ) : (
        <>
          {view === 'form' && found !== undefined && (
            <p className={classes.soft}>
              <Link to="." search={{ view: 'check' } as never}>
                {found.isModel
                  ? text('web.model.is_model', { count: found.findings.length, accounts: found.accounts })
                  : text('web.model.is_no_model', { count: found.problems.length })}
              </Link>
            </p>
          )}
          {view === 'form' && (
            <ModelForm
              model={model}
              inForce={before}
              met={found?.tiers ?? []}
              mayEdit={mayEdit}
              onChange={edited.change}
              onLine={(to) => void navigate({ to: '.', search: { view: 'text', line: String(to) } as never })}
            />
          )}
          {view === 'text' && (
            <TextView
              model={model.source === current ? model : { ...model, source: current }}
              found={isChecked ? marks : []}
              fields={names}
              isReadOnly={!mayEdit}
              wanted={line === undefined ? undefined : Number(line)}
              onChange={(next) => edited.change(next, 'typing')}
            />
          )}
          {view === 'text' && <p className={classes.soft}>{text('model.text.keys')}</p>}
          {check.error !== null && <Failure error={check.error} />}
          {found !== undefined && view !== 'form' && <CheckResults check={found} tierIds={tierIds} />}
          {view === 'check' && !mayEdit && <p className={classes.soft}>{text('model.check.may_not')}</p>}
        </>
      )}
    </section>
  )
}

function asError<Problem extends object>(problem: Problem) {
  return { ...problem, severity: 'error' }
}

function listTierIds(value: unknown): readonly string[] {
  const tiers = valueAt(value, ['tiers'])
  return Array.isArray(tiers) ? tiers.map((tier: unknown) => (isMapping(tier) ? String(tier.id) : '')) : []
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
