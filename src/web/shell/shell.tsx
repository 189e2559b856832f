import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { resumeJobs } from '../api/jobs.ts'
import { useSession } from '../api/session.ts'
import { EmptyState } from '../ui/states.tsx'
import { useWords } from '../words/words-context.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { Rail } from './rail.tsx'
import { Search } from './search.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { WorkspaceMenu } from './workspace-menu.tsx'

/** Around every page: rail, bar, and what concerns all of them. */
export function Shell() {
  const { text, language } = useWords()
  const { role } = useSession()
  const [isSearching, setSearching] = useState(false)
  const [isRailOpen, setRailOpen] = useState(false)
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const queries = useQueryClient()

  useEffect(() => {
    if (role !== null) resumeJobs().catch(() => {})
  }, [role])

  // Problems and explanations come in the language in which they were asked for.
  const first = useRef(language)
  useEffect(() => {
    if (first.current === language) return
    first.current = language
    void queries.invalidateQueries()
  }, [language, queries])

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setSearching(true)
    }
    addEventListener('keydown', open)
    return () => removeEventListener('keydown', open)
  }, [])

  useKeptFocus(main)

  // Another page closes what lay over the one before.
  useEffect(() => setRailOpen(false), [path])

  return (
    <div className={classes.shell}>
      {/* biome-ignore lint/a11y/useValidAnchor: it goes to a place of the page; the focus has to go there, too. */}
      <a
        className={classes.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {text('web.shell.skip')}
      </a>
      <TopBar
        onSearch={() => setSearching(true)}
        onRail={() => setRailOpen(!isRailOpen)}
        isRailOpen={isRailOpen}
      />
      <Rail isOpen={isRailOpen} />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <OfflineNotice />
        {role === null ? (
          <EmptyState title={text('web.shell.not_member')} action={<WorkspaceMenu />}>
            {text('web.shell.not_member.fix')}
          </EmptyState>
        ) : (
          <PageBoundary key={path}>
            <Outlet />
          </PageBoundary>
        )}
      </main>
      {isSearching && <Search onClose={() => setSearching(false)} />}
    </div>
  )
}

/** For an address that leads to no page. */
export function NoSuchPage() {
  const { text } = useWords()
  return (
    <EmptyState title={text('web.shell.no_page')} action={<Link to="/">{text('web.nav.start')}</Link>}>
      {text('web.shell.no_page.fix')}
    </EmptyState>
  )
}
