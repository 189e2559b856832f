import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { parseDay } from '../../../domain/kernel/day.ts'
import type { MessageId } from '../../../language/catalogue.ts'
import { useMay } from '../../api/session.ts'
import { NeedsRight } from '../../shell/not-allowed.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { SectionTabs } from '../../shell/section-tabs.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EmptyState, Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'

/** The pages about retention: what was kept, how long customers stay, what is to come, and whether health tells it. */
const SECTIONS = [
  { path: '/retention', label: 'retention.page.tab.bridge' },
  { path: '/retention/survival', label: 'retention.page.tab.survival' },
  { path: '/retention/projection', label: 'retention.page.tab.projection' },
  { path: '/retention/health', label: 'retention.page.tab.health' },
] as const satisfies readonly { readonly path: string; readonly label: MessageId }[]

type SectionPath = (typeof SECTIONS)[number]['path']

/** Around every page about retention. */
export function RetentionFrame({
  section,
  children,
}: {
  readonly section: SectionPath
  readonly children: ReactNode
}) {
  const { text } = useWords()
  const hasWords = useMoreWords()
  const mayRead = useMay('plan.read')
  const name = text('web.nav.retention')
  if (!hasWords) {
    return (
      <PageFrame title={name}>
        <Loading height={480} />
      </PageFrame>
    )
  }
  return (
    <PageFrame title={text(SECTIONS.find(({ path }) => path === section)!.label)}>
      <SectionTabs label={name} sections={SECTIONS} />
      {mayRead ? children : <NeedsRight right="plan.read" />}
    </PageFrame>
  )
}

/** Before any contract is known, or only since lately: what will be here, and what brings it. */
export function NoContracts({ sinceDay }: { readonly sinceDay?: string | undefined }) {
  const { text } = useWords()
  return (
    <>
      <PageHeader
        subject={text('web.nav.retention')}
        answer={
          sinceDay === undefined
            ? text('retention.page.none')
            : text('retention.page.young', { sinceDay: parseDay(sinceDay) })
        }
      />
      <EmptyState title={text('retention.page.none.title')} action={<ToImport />}>
        <p>{text('retention.page.none.why')}</p>
      </EmptyState>
    </>
  )
}

/** The way to what is missing, for whoever may bring it. */
export function ToImport() {
  const { text } = useWords()
  return useMay('import.run') ? <Link to="/import">{text('web.nav.import')}</Link> : null
}
