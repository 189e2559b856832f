import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './saved-views.module.css'

/** Saves what the address says now under a name. */
export function SaveViewForm({
  mayShare,
  isBusy,
  onSave,
}: {
  readonly mayShare: boolean
  readonly isBusy: boolean
  readonly onSave: (view: { readonly name: string; readonly isShared: boolean }) => void
}) {
  const { text } = useWords()
  const id = useId()
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)

  function save(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '' || isBusy) return
    onSave({ name: name.trim(), isShared })
    setName('')
  }

  return (
    <form className={classes.form} onSubmit={save}>
      <label htmlFor={id}>{text('web.views.name')}</label>
      <input id={id} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      {mayShare && (
        <label className={classes.check}>
          <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
          {text('web.views.share')}
        </label>
      )}
      <Button type="submit" disabled={name.trim() === ''} isBusy={isBusy}>
        {text('web.views.save')}
      </Button>
    </form>
  )
}
