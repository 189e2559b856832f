import { useSession } from '../api/session.ts'
import { IconButton } from '../ui/button.tsx'
import { DayShown } from '../ui/figures.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/words-context.tsx'
import { JobsMenu } from './jobs-menu.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { PersonMenu } from './person-menu.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import classes from './top-bar.module.css'
import { WorkspaceMenu } from './workspace-menu.tsx'

/** Where one is, the search, and what is the reader's own: day, work under way, language, theme, person. */
export function TopBar({
  onSearch,
  onRail,
  isRailOpen,
}: {
  readonly onSearch: () => void
  readonly onRail: () => void
  readonly isRailOpen: boolean
}) {
  const { text } = useWords()
  const { today } = useSession()
  return (
    <header className={classes.bar}>
      <IconButton
        className={classes.places ?? ''}
        icon="menu"
        label={text('web.shell.places')}
        aria-expanded={isRailOpen}
        onClick={onRail}
      />
      <WorkspaceMenu />
      <button type="button" className={classes.search} onClick={onSearch}>
        <Icon name="search" />
        <span className={classes.searchText}>{text('web.search')}</span>
        <kbd>{navigator.platform.startsWith('Mac') ? '⌘K' : text('web.search.keys')}</kbd>
      </button>
      <div className={classes.own}>
        <JobsMenu />
        <span className={classes.day} title={text('web.shell.as_of')}>
          <DayShown value={today} />
        </span>
        <LanguageMenu />
        <ThemeMenu />
        <PersonMenu />
      </div>
    </header>
  )
}
