import { Link } from '@tanstack/react-router'
import type { MessageId } from '../../language/catalogue.ts'
import tabs from '../ui/tabs.module.css'
import { useWords } from '../words/words-context.tsx'

/** The way between the pages of one place. */
export function SectionTabs({
  label,
  sections,
}: {
  readonly label: string
  readonly sections: readonly { readonly path: string; readonly label: MessageId }[]
}) {
  const { text } = useWords()
  // What lies below a section belongs to it, unless it is a section of its own.
  const isAbove = (path: string) => sections.some((other) => other.path.startsWith(`${path}/`))
  return (
    <nav aria-label={label}>
      <ul className={tabs.list}>
        {sections.map(({ path, label: name }) => (
          <li key={path}>
            <Link
              to={path as never}
              className={tabs.tab}
              activeOptions={{ exact: isAbove(path), includeSearch: false }}
            >
              <span className={tabs.label} data-label={text(name)}>
                {text(name)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
