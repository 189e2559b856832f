import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { NeedsRight } from '../../shell/not-allowed.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { SectionTabs } from '../../shell/section-tabs.tsx'
import { Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import classes from './administration-frame.module.css'
import { SECTIONS, type Section, type SectionId, sectionsFor } from './sections.ts'

/**
 * Around every section of administration: the way to the others, as far as the reader may go there. Whoever comes to the first one
 * without its right goes on to the first that they may see; elsewhere it says who can give the right.
 */
export function AdministrationFrame({
  section: id,
  layout = 'column',
  children,
}: {
  readonly section: SectionId
  readonly layout?: 'column' | 'full'
  readonly children: ReactNode
}) {
  const { text } = useWords()
  const { rights } = useSession()
  const hasWords = useMoreWords()
  const section: Section = SECTIONS.find((one) => one.id === id)!
  const open = sectionsFor(rights)
  const isOpen = open.includes(section)
  if (!isOpen && section.path === '/administration') return <Navigate to={open[0]!.path} replace />
  if (!hasWords) {
    return (
      <PageFrame title={text('web.nav.administration')}>
        <Loading height={480} />
      </PageFrame>
    )
  }
  return (
    <PageFrame title={text(section.label)} layout={layout}>
      <SectionTabs label={text('web.nav.administration')} sections={open} />
      {isOpen ? (
        children
      ) : (
        <>
          <h1 className={classes.heading}>{text(section.label)}</h1>
          <NeedsRight right={section.right!} />
        </>
      )}
    </PageFrame>
  )
}
