import type { Schema } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import { useWords } from '../../words/words-context.tsx'
import { instantText } from '../administration/instant-text.ts'
import { CommitModel } from './commit-model.tsx'
import { DiscardDraft } from './discard-draft.tsx'
import classes from './model.module.css'
import type { Draft } from './model-queries.ts'
import type { ModelDraft } from './use-model-draft.ts'

/** What can be done with the text whatever the view: save, commit, back and forth; and what others have done meanwhile. */
export function DraftTools({
  edited,
  draft,
  inForce,
  isReady,
}: {
  readonly edited: ModelDraft
  readonly draft: Draft | null
  readonly inForce: Schema<'ModelVersion'> | undefined
  readonly isReady: boolean
}) {
  const { text, locale } = useWords()
  const { isChanged, isBehind, hasMerged, error, saved, merging } = edited
  return (
    <>
      <div className={classes.tools}>
        <Button isBusy={edited.isSaving} disabled={!isChanged || merging !== undefined} onClick={edited.save}>
          {text('web.model.save')}
        </Button>
        <CommitModel draft={draft} inForce={inForce} isReady={isReady} />
        <Button kind="quiet" disabled={!edited.canUndo} onClick={edited.undo}>
          {text('model.tools.undo')}
        </Button>
        <Button kind="quiet" disabled={!edited.canRedo} onClick={edited.redo}>
          {text('model.tools.redo')}
        </Button>
        {isChanged && (
          <Button kind="quiet" onClick={edited.revert}>
            {text('web.model.revert')}
          </Button>
        )}
        {draft !== null && !isChanged && <DiscardDraft draft={draft} />}
        <span role="status" className={classes.soft}>
          {isChanged && text('web.model.unsaved')}
        </span>
      </div>
      {isBehind && merging === undefined && (
        <div className={look.notice} role="alert">
          <p>
            {text('model.merge.behind', {
              when: saved.updatedAt === undefined ? undefined : instantText(saved.updatedAt, locale),
            })}
          </p>
          <Button onClick={edited.merge}>{text('model.merge.begin')}</Button>
        </div>
      )}
      {hasMerged && (
        <p className={look.notice} role="status">
          {text('model.merge.done')}
        </p>
      )}
      {error !== null && error !== undefined && <Failure error={error} />}
    </>
  )
}
