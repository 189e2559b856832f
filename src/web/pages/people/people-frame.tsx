import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { NeedsRight } from '../../shell/not-allowed.tsx'
import { PageFrame } from '../../shell/page-frame.tsx'
import { Loading } from '../../ui/states.tsx'
import tabs from '../../ui/tabs.module.css'
import { useMoreWords, useWords } from '../../words/words-context.tsx'
import { PEOPLE_SECTIONS, type PeopleSection, type PeopleSectionId } from './people-sections.ts'

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
      <nav aria-label={text('web.nav.people')}>
        <ul className={tabs.list}>
          {open.map(({ path, label }) => (
            <li key={path}>
              <Link to={path} className={tabs.tab} activeOptions={{ exact: true, includeSearch: false }}>
                <span className={tabs.label} data-label={text(label)}>
                  {text(label)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {rights.includes(section.right) ? children : <NeedsRight right={section.right} />}
    </PageFrame>
  )
}
