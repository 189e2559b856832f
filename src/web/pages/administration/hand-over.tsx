import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words/words-context.tsx'
import { CopyValue } from './copy-value.tsx'
import { momentText } from './instant-text.ts'
import classes from './section.module.css'

/** A link that is shown this once, and to whom it goes. */
export function HandOver({
  title,
  link,
  expiresAt,
  onClose,
}: {
  readonly title: string
  readonly link: string
  readonly expiresAt: string
  readonly onClose: () => void
}) {
  const { text, locale } = useWords()
  return (
    <section className={classes.notice} role="status">
      <h2>{title}</h2>
      <p>{text('admin.link.once', { until: momentText(expiresAt, locale) })}</p>
      <CopyValue label={text('admin.link')} value={link} />
      <Button onClick={onClose}>{text('admin.done')}</Button>
    </section>
  )
}
