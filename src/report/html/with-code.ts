import { Fragment, createElement as h, type ReactElement } from 'react'

/** A text in which what stands between backticks is a command, a key or a value to be typed. */
export function WithCode({ text }: { readonly text: string }): ReactElement {
  const parts = text.split(/`([^`]+)`/)
  return h(
    Fragment,
    null,
    // Every second part stood between backticks.
    parts.map((part, index) => (index % 2 === 1 ? h('code', { key: index }, part) : part)),
  )
}
