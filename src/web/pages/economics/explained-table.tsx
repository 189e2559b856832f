import type { MessageId } from '../../../language/catalogue.ts'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type Explained, ToldNumber } from './told-number.tsx'

/** What each row is about and the same figures of each, every one of which opens what it is made of. */
export function ExplainedTable({
  label,
  about,
  rows,
  figures,
  open,
  onWhy,
}: {
  readonly label: string
  /** What the first cell of a row says. */
  readonly about: string
  readonly rows: readonly Explained[]
  /** Their names by their ids, in their order. */
  readonly figures: Readonly<Record<string, MessageId>>
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}) {
  const { text } = useWords()
  const names = Object.entries(figures)
  return (
    <PlainTable label={label} areFigures>
      <thead>
        <tr>
          <th scope="col">{about}</th>
          {names.map(([figure, name]) => (
            <th key={figure} scope="col">
              {text(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {names.map(([figure]) => (
              <td key={figure}>
                <ToldNumber of={row} {...{ figure, open, onWhy }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
