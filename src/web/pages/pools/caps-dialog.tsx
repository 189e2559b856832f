import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { useWords } from '../../words/words-context.tsx'
import { SentDialog } from '../administration/sent-form.tsx'
import { TextField } from '../administration/text-field.tsx'
import { parseTyped, showTyped } from '../assess/typed-number.ts'
import type { Member } from './pool-queries.ts'
import { usePoolChange } from './use-pool-change.ts'

const MOST = 1000

/** How many cases somebody gets in a day, and has open at once, at most. */
export function CapsDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { text, locale } = useWords()
  const { personId, name, externalId } = member
  const [daily, setDaily] = useState(showTyped(member.dailyCap ?? undefined, locale))
  const [open, setOpen] = useState(showTyped(member.openCap ?? undefined, locale))
  const [isTried, setTried] = useState(false)
  const [dailyCap, openCap] = [capOf(daily, { least: 0, locale }), capOf(open, { least: 1, locale })]
  const save = usePoolChange(
    (body: { readonly dailyCap: number | null; readonly openCap: number | null }) =>
      take(api.PUT('/api/people/{personId}/caps', { params: { path: { personId } }, body })),
    onClose,
  )
  const send = () => {
    setTried(true)
    if (dailyCap !== undefined && openCap !== undefined) save.mutate({ dailyCap, openCap })
  }
  const fault = (cap: number | null | undefined) =>
    isTried && cap === undefined ? text('pools.caps.wrong') : undefined
  return (
    <SentDialog
      title={text('pools.caps.of', { name: name ?? externalId })}
      action={text('admin.save')}
      sending={{ ...save, mutate: send }}
      fields={[]}
      onClose={onClose}
    >
      <TextField
        label={text('pools.daily_cap')}
        help={text('pools.caps.help')}
        fault={fault(dailyCap)}
        value={daily}
        onText={setDaily}
      />
      <TextField label={text('pools.open_cap')} fault={fault(openCap)} value={open} onText={setOpen} />
    </SentDialog>
  )
}

/** Null for no limit, undefined for what is none. */
function capOf(
  typed: string,
  { least, locale }: { readonly least: number; readonly locale: string },
): number | null | undefined {
  if (typed.trim() === '') return null
  const cap = parseTyped(typed, locale)
  return cap !== undefined && Number.isInteger(cap) && cap >= least && cap <= MOST ? cap : undefined
}
