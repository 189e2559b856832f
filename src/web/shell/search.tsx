import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { api, type Schema, take } from '../api/client.ts'
import { peopleQuery } from '../api/people-query.ts'
import { useSession } from '../api/session.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useWords } from '../words/words-context.tsx'
import { PLACES } from './navigation.ts'
import { PEOPLE_SECTIONS } from './people-sections.ts'
import { signOut } from './person-menu.tsx'
import classes from './search.module.css'
import { useTheme } from './theme.ts'

type Hit = {
  readonly id: string
  readonly label: string
  readonly detail: string
  readonly icon: IconName
  readonly go: () => void
}

const MOST_ACCOUNTS = 8
const MOST_PEOPLE = 5

/** Pages, people, accounts and actions by name, over any page (Ctrl K). */
export function Search({ onClose }: { readonly onClose: () => void }) {
  const { text } = useWords()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { hits, isSeeking } = useHits(typed)
  const active = Math.min(at, hits.length - 1)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt((active + 1) % Math.max(1, hits.length))
    else if (event.key === 'ArrowUp') setAt((active - 1 + hits.length) % Math.max(1, hits.length))
    else if (event.key === 'Enter') pick(hits[active])
    else return
    event.preventDefault()
  }

  function pick(hit: Hit | undefined) {
    if (hit === undefined) return
    onClose()
    hit.go()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={text('web.search')}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close()
      }}
    >
      <div className={classes.field}>
        <Icon name="search" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-label={text('web.search')}
          aria-expanded={true}
          aria-controls={`${id}-list`}
          aria-activedescendant={hits.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          placeholder={text('web.search.placeholder')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
      </div>
      <div role="listbox" id={`${id}-list`} aria-label={text('web.search.hits')} className={classes.list}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus.
          <div
            key={hit.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes.hit}
            onClick={() => pick(hit)}
            onPointerMove={() => setAt(index)}
          >
            <Icon name={hit.icon} />
            <span className={classes.label}>{hit.label}</span>
            <span className={classes.detail}>{hit.detail}</span>
          </div>
        ))}
      </div>
      {hits.length === 0 && !isSeeking && (
        <p className={classes.none} role="status">
          {text('web.search.none', { typed })}
        </p>
      )}
    </dialog>
  )
}

/** What is found; more may come while it is still being sought. */
function useHits(typed: string): { readonly hits: readonly Hit[]; readonly isSeeking: boolean } {
  const { text } = useWords()
  const { rights } = useSession()
  const navigate = useNavigate()
  const [, setTheme] = useTheme()
  const wanted = useDeferredValue(typed.trim())
  const { data: accounts = [], isFetching: isSeeking } = useQuery<readonly Schema<'Account'>[]>({
    queryKey: ['search', wanted],
    enabled: wanted.length > 0 && rights.includes('account.read'),
    placeholderData: (before) => before,
    queryFn: async ({ signal }) => {
      const query = { text: wanted, limit: MOST_ACCOUNTS }
      return (await take(api.GET('/api/accounts', { params: { query }, signal }))).items
    },
  })
  const { data: people = [] } = useQuery({
    ...peopleQuery,
    enabled: wanted.length > 0 && rights.includes('person.read'),
  })
  const named: readonly Hit[] = [
    ...PLACES.filter(({ right }) => right === undefined || rights.includes(right)).map((place) => ({
      id: place.path,
      label: text(place.label),
      detail: text('web.search.page'),
      icon: place.icon,
      go: () => void navigate({ to: place.path }),
    })),
    ...PEOPLE_SECTIONS.filter(({ right }) => rights.includes(right)).map(({ id, path, label }) => ({
      ...{ id: `people-${id}`, label: text(label), detail: text('web.nav.people'), icon: 'people' as const },
      go: () => void navigate({ to: path }),
    })),
    ...(['light', 'dark', 'auto'] as const).map((theme) => ({
      id: `theme-${theme}`,
      label: text('web.shell.theme', { name: text(`web.theme.${theme}`) }),
      detail: text('web.search.action'),
      icon: 'screen' as const,
      go: () => setTheme(theme),
    })),
    {
      id: 'sign-out',
      label: text('web.shell.sign_out'),
      detail: text('web.search.action'),
      icon: 'administration',
      go: () => void signOut(),
    },
  ]
  const hasWanted = (label: string) => label.toLowerCase().includes(wanted.toLowerCase())
  const found = named.filter(({ label }) => hasWanted(label))
  if (wanted === '') return { hits: named, isSeeking: false }
  const ofAccounts = accounts.map((account) => ({
    id: account.id,
    label: account.name ?? account.externalId,
    detail: account.externalId,
    icon: 'base' as const,
    go: () => void navigate({ to: '/base/$accountId', params: { accountId: account.id } }),
  }))
  const ofPeople = people
    .filter(({ name, externalId }) => hasWanted(`${name ?? ''} ${externalId}`))
    .slice(0, MOST_PEOPLE)
    .map(({ personId, name, externalId, role }) => ({
      id: personId,
      label: name ?? externalId,
      detail: role ?? text('web.search.person'),
      icon: 'administration' as const,
      go: () => void navigate({ to: '/administration/people', search: { open: personId } as object }),
    }))
  return { hits: [...found, ...ofPeople, ...ofAccounts], isSeeking }
}
