import { useWords } from '../../words/words-context.tsx'
import classes from './economics-page.module.css'
import { SCALE_FIGURES } from './tell-scale.ts'
import { type Explained, ToldNumber } from './told-number.tsx'

/** The same model at more accounts: heads in whole people, and what that does to the cost share. */
export function ScaleTable({
  sizes,
  open,
  onWhy,
}: {
  readonly sizes: readonly Explained[]
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}) {
  const { text } = useWords()
  const figures = Object.entries(SCALE_FIGURES)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={text('report.scale')}>
      <table className={classes.plain}>
        <thead>
          <tr>
            <th scope="col">{text('report.scale.size')}</th>
            {figures.map(([figure, name]) => (
              <th key={figure} scope="col">
                {text(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizes.map((size) => (
            <tr key={size.id}>
              <th scope="row">{size.label}</th>
              {figures.map(([figure]) => (
                <td key={figure}>
                  <ToldNumber of={size} {...{ figure, open, onWhy }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
