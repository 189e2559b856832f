import { useEffect, useState } from 'react'
import { Failure } from '../../../shell/failure.tsx'
import { Button } from '../../../ui/button.tsx'
import look from '../../../ui/look.module.css'
import { useWords } from '../../../words/words-context.tsx'
import { momentText } from '../../administration/instant-text.ts'
import type { Pilot } from '../pilot-queries.ts'
import classes from './design.module.css'
import { DiscardDraft } from './discard-draft.tsx'
import { hasSignals } from './edit-protocol.ts'
import type { EditedProtocol } from './use-protocol.ts'

/** What is saved and what is not, always in sight. Ctrl Enter saves from any field. */
export function SaveBar({ pilot, edited }: { readonly pilot: Pilot; readonly edited: EditedProtocol }) {
  const { text, locale } = useWords()
  const { isChanged, isBehind, isSaving, error } = edited
  const [hasSaved, setSaved] = useState(false)
  const { protocol } = edited
  const isReady = isChanged && !isBehind && protocol.name.trim() !== '' && hasSignals(protocol)
  const save = async () => setSaved((await edited.save()) !== undefined)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      // A number counts when its field is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      setTimeout(() => document.getElementById('pilot-save')?.click())
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const { at, by, name } = pilot.updated
  const status = isChanged
    ? text('handoffs.unsaved')
    : hasSaved
      ? text('handoffs.saved')
      : text('pilot.page.saved_by', { by: name ?? by, at: momentText(at, locale) })
  return (
    <div className={classes.saveBar}>
      {error !== null && <Failure error={error} />}
      <div className={classes.saveLine}>
        <p role="status" className={look.soft}>
          {status}
        </p>
        <div className={look.row}>
          {isChanged && (
            <Button kind="quiet" onClick={edited.revert}>
              {text('web.model.revert')}
            </Button>
          )}
          <DiscardDraft pilot={pilot} />
          <Button id="pilot-save" isBusy={isSaving} disabled={!isReady} onClick={() => void save()}>
            {text('web.admin.save')}
          </Button>
        </div>
      </div>
    </div>
  )
}
