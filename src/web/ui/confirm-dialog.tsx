import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from '../words/words-context.tsx'
import { Button } from './button.tsx'
import classes from './confirm-dialog.module.css'

/** Asks before something is done that concerns others. Escape leaves everything as it is. */
export function ConfirmDialog({
  title,
  action,
  isSerious = false,
  isBusy = false,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string
  /** The button that does it, named by its result. */
  readonly action: string
  readonly isSerious?: boolean
  readonly isBusy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { text } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // Closed before it goes, it gives the focus back to what it was opened from.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <div className={classes.text}>{children}</div>
      <div className={classes.actions}>
        <Button onClick={() => dialog.current?.close()}>{text('web.ui.cancel')}</Button>
        <Button kind={isSerious ? 'serious' : 'main'} isBusy={isBusy} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </dialog>
  )
}
