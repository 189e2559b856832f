import type { ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { NeedsRight } from '../../shell/not-allowed.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { PEOPLE_SECTIONS, type PeopleSection, type PeopleSectionId } from '../../shell/people-sections.ts'
import { SectionTabs } from '../../shell/section-tabs.tsx'
import { Loading } from '../../ui/states.tsx'
import { useMoreWords, useWords } from '../../words/words-context.tsx'

/** Around every page about people: the way to the others, as far as the reader may go there. */
export function PeopleFrame({
  section: id,
  layout = 'column',
  children,
}: {
  readonly section: PeopleSectionId
  readonly layout?: 'column' | 'full'
  readonly children: ReactNode
}) {
  const { text } = useWords()
  const { rights } = useSession()
  const hasWords = useMoreWords()
  const section: PeopleSection = PEOPLE_SECTIONS.find((one) => one.id === id)!
  const open = PEOPLE_SECTIONS.filter(({ right }) => rights.includes(right))
  if (!hasWords) {
    return (
      <PageFrame title={text('web.nav.people')}>
        <Loading height={480} />
      </PageFrame>
    )
  }
  return (
    <PageFrame title={text(section.label)} layout={layout}>
      <SectionTabs label={text('web.nav.people')} sections={open} />
      {rights.includes(section.right) ? children : <NeedsRight right={section.right} />}
    </PageFrame>
  )
}
