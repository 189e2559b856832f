import { Link } from '@tanstack/react-router'
import { useSession } from '../api/session.ts'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/words-context.tsx'
import { PLACES, type Place } from './navigation.ts'
import classes from './rail.module.css'

/** The places of the application, as far as the reader may go there. */
export function Rail({ isOpen }: { readonly isOpen: boolean }) {
  const { text } = useWords()
  const { rights } = useSession()
  const places = PLACES.filter(({ right }) => right === undefined || rights.includes(right))
  return (
    <nav className={classes.rail} aria-label={text('web.shell.places')} data-open={isOpen || undefined}>
      <ul>
        {places
          .filter(({ isApart }) => !isApart)
          .map((place) => (
            <RailLink key={place.path} place={place} />
          ))}
      </ul>
      <ul>
        {places
          .filter(({ isApart }) => isApart)
          .map((place) => (
            <RailLink key={place.path} place={place} />
          ))}
      </ul>
    </nav>
  )
}

function RailLink({ place }: { readonly place: Place }) {
  const { text } = useWords()
  return (
    <li>
      <Link to={place.path} className={classes.link} activeOptions={{ exact: place.path === '/' }}>
        <Icon name={place.icon} />
        <span>{text(place.label)}</span>
      </Link>
    </li>
  )
}
