import { type FormEvent, useState } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './saved-views.module.css'
import type { SavedView } from './views-query.ts'

/** One view: a press shows it; whoever may change it renames, shares and deletes it beside its name. */
export function ViewLine({
  view,
  isShown,
  mayChange,
  mayShare,
  onShow,
  onEdit,
  onDelete,
}: {
  readonly view: SavedView
  readonly isShown: boolean
  readonly mayChange: boolean
  readonly mayShare: boolean
  readonly onShow: () => void
  readonly onEdit: (change: { readonly name?: string; readonly isShared?: boolean }) => void
  readonly onDelete: () => void
}) {
  const { text } = useWords()
  const [typed, setTyped] = useState<string>()
  const { name, isShared } = view

  function rename(event: FormEvent) {
    event.preventDefault()
    if (typed !== undefined && typed.trim() !== '' && typed !== name) onEdit({ name: typed.trim() })
    setTyped(undefined)
  }

  if (typed !== undefined) {
    return (
      <li className={classes.line}>
        <form className={classes.rename} onSubmit={rename}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the field stands where the reader has just pressed.
            autoFocus
            aria-label={text('web.views.name')}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              event.stopPropagation()
              setTyped(undefined)
            }}
          />
        </form>
      </li>
    )
  }
  return (
    <li className={classes.line}>
      <button
        type="button"
        className={classes.show}
        aria-current={isShown ? 'true' : undefined}
        data-first={isShown || undefined}
        onClick={onShow}
      >
        <span className={classes.sign}>{isShown && <Icon name="check" />}</span>
        <span className={classes.name}>{name}</span>
      </button>
      {mayChange && (
        <IconButton icon="edit" label={text('web.views.rename', { name })} onClick={() => setTyped(name)} />
      )}
      {mayChange && mayShare && (
        <IconButton
          icon={isShared ? 'administration' : 'share'}
          label={text(isShared ? 'web.views.unshare' : 'web.views.share_one', { name })}
          onClick={() => onEdit({ isShared: !isShared })}
        />
      )}
      {mayChange && (
        <IconButton icon="delete" label={text('web.views.delete', { name })} onClick={onDelete} />
      )}
    </li>
  )
}
