import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './assess.module.css'
import type { AnswerBook } from './use-answers.ts'

/** Whether the answers are saved, and the way to save them or to go back. */
export function SaveState({ book }: { readonly book: AnswerBook }) {
  const { text } = useWords()
  const { mayEdit, isUnsaved, unsaved, problems, conflict, isSaving, saveError } = book
  if (!mayEdit) return <p className={classes.saving}>{text('web.assess.read_only')}</p>
  return (
    <div className={classes.saving}>
      <span role="status" className={classes.soft}>
        {text(isUnsaved ? 'web.assess.unsaved' : 'web.assess.saved', { count: unsaved.length })}
      </span>
      {isUnsaved && (
        <>
          <Button kind="quiet" onClick={book.discard}>
            {text('web.model.revert')}
          </Button>
          {conflict === undefined && (
            <Button
              kind="main"
              isBusy={isSaving}
              disabled={problems.length > 0}
              onClick={() => void book.save()}
            >
              {text('web.assess.save')}
            </Button>
          )}
        </>
      )}
      {saveError !== null && <Failure error={saveError} />}
    </div>
  )
}
