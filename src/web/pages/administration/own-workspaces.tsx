import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { useWorkspace } from '../../api/session.ts'
import { Failure } from '../../shell/failure.tsx'
import { Button } from '../../ui/button.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { faultOf } from './fault-of.ts'
import classes from './section.module.css'
import { SentDialog } from './sent-form.tsx'
import { TextField } from './text-field.tsx'

type Own = Schema<'OwnWorkspace'> & { readonly roleName: string }

/** The workspaces that the reader belongs to, the way to each, and to a new one. */
export function OwnWorkspaces({
  here,
  workspaces,
}: {
  readonly here: string
  readonly workspaces: readonly Own[]
}) {
  const { text } = useWords()
  const [isMaking, setMaking] = useState(false)
  const go = useMutation({
    mutationFn: (workspaceId: string) => take(api.PUT('/api/session/workspace', { body: { workspaceId } })),
    onSuccess: () => location.assign('/'),
  })
  return (
    <section className={classes.section}>
      <div className={look.head}>
        <h2>{text('admin.workspaces')}</h2>
        <Button icon="add" onClick={() => setMaking(true)}>
          {text('admin.workspace.make')}
        </Button>
      </div>
      {go.error !== null && <Failure error={go.error} />}
      <PlainTable label={text('admin.workspaces')}>
        <thead>
          <tr>
            <th scope="col">{text('admin.name')}</th>
            <th scope="col">{text('admin.workspace.currency')}</th>
            <th scope="col">{text('web.user.role')}</th>
            <th scope="col">{text('web.import.past.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {workspaces.map(({ workspaceId, name, currency, roleName }) => (
            <tr key={workspaceId}>
              <th scope="row">{name}</th>
              <td>{currency}</td>
              <td>{roleName}</td>
              <td className={cells.tight}>
                {workspaceId === here ? (
                  <span className={look.soft}>{text('admin.workspace.here')}</span>
                ) : (
                  <Button isBusy={go.isPending} onClick={() => go.mutate(workspaceId)}>
                    {text('admin.workspace.go')}
                    <span className={look.unseen}> {name}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {isMaking && <NewWorkspace onClose={() => setMaking(false)} />}
    </section>
  )
}

function NewWorkspace({ onClose }: { readonly onClose: () => void }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [currency, setCurrency] = useState(useWorkspace().currency)
  const make = useMutation({
    mutationFn: () =>
      take(api.POST('/api/workspaces', { body: { name, currency: currency.trim().toUpperCase() } })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ['workspaces'] })
      onClose()
    },
  })
  return (
    <SentDialog
      title={text('admin.workspace.make')}
      sending={make}
      fields={['name', 'currency']}
      onClose={onClose}
    >
      <TextField
        label={text('admin.name')}
        fault={faultOf(make.error, 'name')}
        maxLength={200}
        value={name}
        onText={setName}
      />
      <TextField
        label={text('admin.workspace.currency')}
        help={text('admin.workspace.currency.help')}
        fault={faultOf(make.error, 'currency')}
        maxLength={3}
        value={currency}
        onText={setCurrency}
      />
    </SentDialog>
  )
}
