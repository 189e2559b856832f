import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon, type IconName } from './icon.tsx'
import classes from './menu.module.css'

export type MenuItem = {
  readonly id: string
  readonly label: string
  readonly icon?: IconName
  /** One of several that exclude each other: this one is chosen or not. */
  readonly isChosen?: boolean
  readonly onPick: () => void
}

type MenuProps = {
  readonly label: string
  /** What stands on the button; the label is read out. */
  readonly button: ReactNode
  readonly items: readonly MenuItem[]
  /** Something to read above the items. */
  readonly head?: ReactNode
  readonly align?: 'start' | 'end'
  /** Whether it has the edge of a button. */
  readonly isButton?: boolean
  /** Opens upwards: it stands at the foot of the page. */
  readonly isUp?: boolean
  readonly className?: string
}

/** A button with a list of things to pick: arrows move, Enter picks, Escape closes and gives the focus back. */
export function Menu({
  label,
  button,
  items,
  head,
  align = 'start',
  isButton = false,
  isUp = false,
  className,
}: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!isOpen) return
    const buttons = itemsOf(list.current)
    const chosen = buttons.find((item) => item.getAttribute('aria-checked') === 'true')
    ;(chosen ?? buttons[0])?.focus()
    const closeOutside = (event: PointerEvent) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', closeOutside)
    return () => removeEventListener('pointerdown', closeOutside)
  }, [isOpen])

  function close() {
    setOpen(false)
    opener.current?.focus()
  }

  function move(event: KeyboardEvent) {
    const buttons = itemsOf(list.current)
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    const next = {
      ArrowDown: (at + 1) % buttons.length,
      ArrowUp: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key]
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return setOpen(false)
    else if (next !== undefined) buttons[next]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={`${classes.whole} ${className ?? ''}`} ref={whole}>
      <button
        type="button"
        ref={opener}
        className={`${classes.opener} ${isButton ? classes.framed : ''}`}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {button}
      </button>
      {isOpen && (
        <div className={`${classes.popup} ${classes[align]} ${isUp ? classes.up : ''}`}>
          {head && <div className={classes.head}>{head}</div>}
          <div role="menu" id={id} aria-label={label} ref={list} tabIndex={-1} onKeyDown={move}>
            {items.map((item) => (
              <button
                key={item.id}
                type="button"
                tabIndex={-1}
                className={classes.item}
                {...(item.isChosen === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemradio', 'aria-checked': item.isChosen })}
                onClick={() => {
                  close()
                  item.onPick()
                }}
              >
                <span className={classes.sign}>
                  {item.isChosen ? <Icon name="check" /> : item.icon && <Icon name={item.icon} />}
                </span>
                <span>{item.label}</span>
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
}
