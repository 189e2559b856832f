import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './copy-value.module.css'

/** A text to be taken along: a link, a key, a command. */
export function CopyValue({ label, value }: { readonly label: string; readonly value: string }) {
  const { text } = useWords()
  const [isCopied, setCopied] = useState(false)
  return (
    <div className={classes.copy}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <section tabIndex={0} aria-label={label} className={classes.value}>
        <code>{value}</code>
      </section>
      <Button
        icon={isCopied ? 'check' : 'copy'}
        aria-label={`${text('admin.copy')}: ${label}`}
        onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
      >
        <span role="status">{text(isCopied ? 'admin.copied' : 'admin.copy')}</span>
      </Button>
    </div>
  )
}
