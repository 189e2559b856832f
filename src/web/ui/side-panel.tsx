import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../words/words-context.tsx'
import { IconButton } from './button.tsx'
import classes from './side-panel.module.css'

/**
 * Looks into one thing beside the list that it is from. It takes the focus when it opens or shows another thing; Escape closes it and
 * gives the focus back.
 */
export function SidePanel({
  subject,
  title,
  shownKey,
  onClose,
  children,
}: {
  /** What kind of thing it is, small above the title. */
  readonly subject: string
  readonly title: ReactNode
  /** Changes when another thing is shown. */
  readonly shownKey: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const { text } = useWords()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef<Element | null>(null)
  // The focus follows what is shown.
  useEffect(() => {
    before.current ??= document.activeElement
    heading.current?.focus({ preventScroll: true })
  }, [shownKey])

  function close() {
    onClose()
    const back = before.current
    if (back instanceof HTMLElement && back.isConnected) back.focus()
  }

  return (
    <aside
      className={classes.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      <div className={classes.head}>
        <div className={classes.words}>
          <p className={classes.subject}>{subject}</p>
          <h2 id={id} ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h2>
        </div>
        <IconButton icon="close" label={text('web.ui.close')} onClick={close} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <section className={classes.body} tabIndex={0} aria-labelledby={id}>
        {children}
      </section>
    </aside>
  )
}

/** A part of a panel with a heading. */
export function PanelSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** Names and values, one below the other. */
export function Facts({
  facts,
}: {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
}) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
