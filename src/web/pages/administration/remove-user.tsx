import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './form.module.css'
import type { User } from './user-columns.tsx'

/** Takes somebody out of the workspace, or erases what is known of them. Both ask once more. */
export function RemoveUser({ user, onDone }: { readonly user: User; readonly onDone: () => void }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<'remove' | 'erase'>()
  const path = { userId: user.userId }
  const end = useMutation({
    mutationFn: () =>
      asked === 'erase'
        ? take(api.POST('/api/users/{userId}/erasure', { params: { path } }))
        : take(api.DELETE('/api/users/{userId}', { params: { path } })),
    async onSuccess() {
      onDone()
      await queries.invalidateQueries({ queryKey: ['users'] })
    },
  })
  const close = () => {
    setAsked(undefined)
    end.reset()
  }
  return (
    <div className={classes.form}>
      <div className={classes.actions}>
        <Button kind="serious" onClick={() => setAsked('remove')}>
          {text('admin.remove')}
        </Button>
        <Button kind="serious" onClick={() => setAsked('erase')}>
          {text('admin.erase')}
        </Button>
      </div>
      {asked !== undefined && (
        <ConfirmDialog
          title={text(`admin.${asked}.question`, { name: user.name ?? user.email })}
          action={text(`admin.${asked}`)}
          isSerious
          isBusy={end.isPending}
          onConfirm={() => end.mutate()}
          onClose={close}
        >
          <p>{text(`admin.${asked}.what`)}</p>
          {end.error !== null && <Failure error={end.error} />}
        </ConfirmDialog>
      )}
    </div>
  )
}
