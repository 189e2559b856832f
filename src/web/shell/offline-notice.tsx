import { useSyncExternalStore } from 'react'
import { Icon } from '../ui/icon.tsx'
import { useWords } from '../words/words-context.tsx'
import classes from './shell.module.css'

/** Says that there is no connection; what is typed stays. */
export function OfflineNotice() {
  const { text } = useWords()
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  if (isOnline) return null
  return (
    <p className={classes.notice} role="status">
      <Icon name="warning" /> <span>{text('web.shell.offline')}</span>
    </p>
  )
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
