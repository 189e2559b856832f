import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { useMay, useWorkspace, workspacesQuery } from '../../api/session.ts'
import { Answer } from '../../shell/answer.tsx'
import { NeedsRight } from '../../shell/not-allowed.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Facts } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { faultOf } from './fault-of.ts'
import form from './form.module.css'
import { instantText } from './instant-text.ts'
import { OwnWorkspaces } from './own-workspaces.tsx'
import classes from './section.module.css'
import { Save, SentForm } from './sent-form.tsx'
import { TextField } from './text-field.tsx'

/** What the workspace is called, what its CSMs see, and the other workspaces of the reader. */
export function WorkspacePage() {
  const { text, wordFor, locale } = useWords()
  const workspace = useWorkspace()
  const mayEdit = useMay('workspace.administer')
  const workspaces = useQuery(workspacesQuery)
  const { name, currency, csmSees, createdAt } = workspace
  return (
    <AdministrationFrame section="workspace">
      <PageHeader
        subject={text('admin.workspace')}
        answer={text('admin.workspace.answer', { name, sees: csmSees })}
      />
      <section className={`${classes.section} ${classes.facts}`}>
        <Facts
          facts={[
            { label: text('admin.workspace.currency'), value: wordForCurrency(currency, locale) },
            { label: text('admin.workspace.since'), value: instantText(createdAt, locale) },
          ]}
        />
      </section>
      <section className={classes.section}>
        <h2>{text('admin.workspace.change')}</h2>
        {mayEdit ? <WorkspaceForm workspace={workspace} /> : <NeedsRight right="workspace.administer" />}
      </section>
      <Answer of={workspaces}>
        {(found) => (
          <OwnWorkspaces
            here={workspace.id}
            workspaces={found.map((one) => ({ ...one, roleName: wordFor('role', one.role) }))}
          />
        )}
      </Answer>
    </AdministrationFrame>
  )
}

function wordForCurrency(currency: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency' }).of(currency)
  return name === undefined || name === currency ? currency : `${name} (${currency})`
}

const SEES = ['book', 'all'] as const

function WorkspaceForm({ workspace }: { readonly workspace: Schema<'Workspace'> }) {
  const { text } = useWords()
  const queries = useQueryClient()
  const [name, setName] = useState(workspace.name)
  const [csmSees, setCsmSees] = useState(workspace.csmSees)
  const isChanged = name !== workspace.name || csmSees !== workspace.csmSees
  const save = useMutation({
    mutationFn: () => take(api.PATCH('/api/workspace', { body: { name, csmSees } })),
    onSuccess(saved) {
      setName(saved.name)
      queries.setQueryData(['workspace'], saved)
      void queries.invalidateQueries({ queryKey: ['workspaces'] })
    },
  })
  return (
    <SentForm sending={save} fields={['name']} actions={<Save of={save} isChanged={isChanged} />}>
      <TextField
        label={text('admin.name')}
        fault={faultOf(save.error, 'name')}
        maxLength={200}
        value={name}
        onText={setName}
      />
      <fieldset className={form.field}>
        <legend className={form.label}>{text('admin.workspace.csm_sees')}</legend>
        {SEES.map((sees) => (
          <label key={sees} className={form.choice}>
            <input
              type="radio"
              name="csm-sees"
              checked={csmSees === sees}
              onChange={() => setCsmSees(sees)}
            />
            <span>{text(`admin.workspace.csm_sees.${sees}`)}</span>
          </label>
        ))}
      </fieldset>
    </SentForm>
  )
}
