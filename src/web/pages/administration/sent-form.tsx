import type { ReactNode } from 'react'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import { otherFault } from './fault-of.ts'
import classes from './form.module.css'

type SentFormProps = {
  readonly sending: { readonly mutate: () => void; readonly error: unknown; readonly isPending: boolean }
  /** Those that say their own faults; any other fault stands below them. */
  readonly fields: readonly string[]
  /** What is wrong is said by the server alone, not by the browser before it is sent. */
  readonly noValidate?: boolean
  readonly children: ReactNode
  /** Below the faults: the button that sends. */
  readonly actions?: ReactNode
}

/** Fields that are sent together, by Enter as well. */
export function SentForm({ sending, fields, noValidate = false, children, actions }: SentFormProps) {
  const other = otherFault(sending.error, fields)
  return (
    <form
      className={classes.form}
      noValidate={noValidate}
      onSubmit={(event) => {
        event.preventDefault()
        sending.mutate()
      }}
    >
      {children}
      {other !== undefined && <Failure error={other} />}
      {actions === undefined ? (
        // Without any button in it a form of several lines is not sent by Enter.
        <input type="submit" hidden />
      ) : (
        <div className={classes.actions}>{actions}</div>
      )}
    </form>
  )
}

/** The same over the page: Enter sends it as its button does. */
export function SentDialog({
  title,
  action = title,
  onClose,
  ...form
}: Omit<SentFormProps, 'actions'> & {
  readonly title: string
  readonly action?: string
  readonly onClose: () => void
}) {
  return (
    <ConfirmDialog
      title={title}
      action={action}
      isBusy={form.sending.isPending}
      onConfirm={() => form.sending.mutate()}
      onClose={onClose}
    >
      <SentForm {...form} />
    </ConfirmDialog>
  )
}

/** The button below fields that can be changed at any time, and whether what they say is saved. */
export function Save({
  of,
  isChanged,
}: {
  readonly of: { readonly isPending: boolean; readonly isSuccess: boolean }
  readonly isChanged: boolean
}) {
  const { text } = useWords()
  return (
    <>
      <Button kind="main" type="submit" disabled={!isChanged} isBusy={of.isPending}>
        {text('admin.save')}
      </Button>
      <span role="status" className={classes.done}>
        {of.isSuccess && !isChanged && text('admin.saved')}
      </span>
    </>
  )
}
