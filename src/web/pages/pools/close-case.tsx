import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../words/words-context.tsx'
import { SentDialog } from '../administration/sent-form.tsx'
import { TextField } from '../administration/text-field.tsx'
import { parseTyped } from '../assess/typed-number.ts'
import { usePoolChange } from './use-pool-change.ts'

const MOST_MINUTES = 100_000

/** Asks how long a case took, and closes it. */
export function CloseCase({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { text, locale } = useWords()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const minutes = typed.trim() === '' ? undefined : parseTyped(typed, locale)
  const isRight = typed.trim() === '' || isMinutes(minutes)
  const close = usePoolChange(
    () =>
      take(
        api.POST('/api/pool-cases/{caseId}/close', {
          params: { path: { caseId } },
          body: minutes === undefined ? {} : { minutes },
        }),
      ),
    onClose,
  )
  return (
    <SentDialog
      title={text('pools.close')}
      sending={{ ...close, mutate: () => (isRight ? close.mutate(undefined) : setWrong(true)) }}
      fields={[]}
      onClose={onClose}
    >
      <TextField
        label={text('pools.close.minutes')}
        help={text('pools.close.help')}
        fault={isWrong && !isRight ? text('pools.close.wrong') : undefined}
        value={typed}
        onText={setTyped}
      />
    </SentDialog>
  )
}

function isMinutes(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= MOST_MINUTES
}
