import { useNavigate, useSearch } from '@tanstack/react-router'
import { PageHeader } from '../../ui/page-header.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import { AuditGrid } from './audit-grid.tsx'
import classes from './section.module.css'
import { VerifyLog } from './verify-log.tsx'

const VIEWS = ['acts', 'verify'] as const

/** Who did what when, and whether the log is as it was written. */
export function AuditPage() {
  return (
    <AdministrationFrame section="audit" layout="full">
      <Audit />
    </AdministrationFrame>
  )
}

function Audit() {
  const { text } = useWords()
  const navigate = useNavigate()
  const { view = 'acts' } = useSearch({ strict: false }) as Record<string, string | undefined>
  return (
    <>
      <PageHeader subject={text('admin.audit')} answer={text('admin.audit.answer')} />
      <div className={classes.views}>
        <Tabs
          label={text('admin.audit')}
          tabs={VIEWS.map((id) => ({ id, label: text(`admin.view.${id}`) }))}
          shown={view}
          onShow={(shown) => void navigate({ to: '.', search: { view: shown } as never, replace: true })}
        >
          {view === 'verify' ? <VerifyLog /> : <AuditGrid />}
        </Tabs>
      </div>
    </>
  )
}
