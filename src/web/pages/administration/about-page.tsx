import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, type Schema, take } from '../../api/client.ts'
import { Answer } from '../../shell/answer.tsx'
import { DayShown } from '../../ui/figures.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Facts } from '../../ui/side-panel.tsx'
import { useWords } from '../../words/words-context.tsx'
import { AdministrationFrame } from './administration-frame.tsx'
import classes from './section.module.css'

const MEGABYTE = 1024 * 1024

/** What runs here, on what, within which limits, and where more can be read. */
export function AboutPage() {
  const about = useQuery({ queryKey: ['about'], queryFn: () => take(api.GET('/api/about')) })
  return (
    <AdministrationFrame section="about">
      <Answer of={about} height={320}>
        {(found) => <AboutShown about={found} />}
      </Answer>
    </AdministrationFrame>
  )
}

function AboutShown({ about }: { readonly about: Schema<'About'> }) {
  const { text, number } = useWords()
  const { version, licence, database, databaseVersion, today, limits } = about
  const requests = limits.requestsPerMinute
  const facts: readonly { readonly label: string; readonly value: ReactNode }[] = [
    { label: text('admin.about.licence'), value: licence },
    {
      label: text('admin.about.database'),
      value: text(`admin.about.database.${database}`, { version: databaseVersion }),
    },
    { label: text('web.shell.as_of'), value: <DayShown value={today} /> },
    {
      label: text('admin.about.upload'),
      value: text('admin.about.megabytes', { count: limits.uploadBytes / MEGABYTE }),
    },
    {
      label: text('admin.about.requests'),
      value: requests === 0 ? text('admin.about.unlimited') : number(requests),
    },
  ]
  return (
    <>
      <PageHeader subject={text('admin.about')} answer={text('admin.about.answer', { version })} />
      <section className={`${classes.section} ${classes.facts}`}>
        <Facts facts={facts} />
      </section>
      <section className={classes.section}>
        <h2>{text('admin.about.more')}</h2>
        <ul className={classes.links}>
          <li>
            <a href="/docs">{text('web.shell.api')}</a>
          </li>
          <li>
            <a href="/readyz">{text('admin.about.health')}</a>
          </li>
          <li>
            <a href="/licences.md">{text('admin.about.libraries')}</a>
          </li>
        </ul>
      </section>
    </>
  )
}
