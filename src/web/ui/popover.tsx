import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import classes from './popover.module.css'

const GAP = 4
const EDGE = 8

export type PopoverOpener = {
  readonly 'aria-expanded': boolean
  readonly 'aria-controls': string | undefined
  readonly 'aria-haspopup': 'dialog'
  readonly onClick: () => void
}

/**
 * A button that opens a small panel over everything else, also out of what scrolls or cuts. Escape, a press beside it and the focus
 * leaving it close it.
 */
export function Popover({
  label,
  opener,
  align = 'start',
  children,
}: {
  /** What is read out for the panel. */
  readonly label: string
  /** Draws the button, with what is given to it. */
  readonly opener: (props: PopoverOpener) => ReactNode
  readonly align?: 'start' | 'end'
  readonly children: (close: () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)

  function close() {
    setOpen(false)
    whole.current?.querySelector<HTMLElement>('[aria-haspopup="dialog"]')?.focus()
  }

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false)
    }
    addEventListener('pointerdown', closeOutside)
    addEventListener('focusin', closeOutside)
    return () => {
      removeEventListener('pointerdown', closeOutside)
      removeEventListener('focusin', closeOutside)
    }
  }, [isOpen])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button has opened.
    <div
      className={classes.whole}
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      {opener({
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        'aria-haspopup': 'dialog',
        onClick: () => setOpen(!isOpen),
      })}
      {isOpen && (
        <Panel {...{ id, label, align }} whole={whole}>
          {children(close)}
        </Panel>
      )}
    </div>
  )
}

function Panel({
  id,
  label,
  align,
  whole,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly align: 'start' | 'end'
  readonly whole: { readonly current: HTMLElement | null }
  readonly children: ReactNode
}) {
  const panel = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = panel.current
    if (element === null || whole.current === null) return
    element.showPopover()
    const place = () => {
      const from = whole.current!.getBoundingClientRect()
      const { width, height } = element.getBoundingClientRect()
      const left = align === 'start' ? from.left : from.right - width
      const below = from.bottom + GAP
      const isBelow = below + height <= innerHeight - EDGE || from.top < innerHeight / 2
      element.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`
      element.style.top = `${isBelow ? below : Math.max(EDGE, from.top - height - GAP)}px`
      element.style.maxHeight = `${isBelow ? innerHeight - below - EDGE : from.top - EDGE - GAP}px`
    }
    place()
    const focusable = element.querySelector<HTMLElement>('[data-first], input, button, a, select')
    ;(focusable ?? element).focus({ preventScroll: true })
    addEventListener('resize', place)
    addEventListener('scroll', place, true)
    return () => {
      removeEventListener('resize', place)
      removeEventListener('scroll', place, true)
    }
  }, [align, whole])
  return (
    <div
      ref={panel}
      id={id}
      popover="manual"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={classes.panel}
    >
      {children}
    </div>
  )
}
