import type { Schema } from '../../api/client.ts'
import { Money, Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'

type Proposed = Schema<'ProposedCovers'>
type Due = Proposed['covered'][number]['due']

/** Account by account who would stand in, for what, and what nobody could take. */
export function ProposedCovers({ proposed }: { readonly proposed: Proposed }) {
  const words = useWords()
  const { text, decimal } = words
  const { covered, uncovered, quiet } = proposed
  const rows = [
    ...uncovered.map((one) => ({
      ...one,
      stands: <Unknown why={text(`assign.cover.reason.${one.reason}`)} />,
    })),
    ...covered.map((one) => ({ ...one, stands: one.cover.name ?? one.cover.id })),
  ]
  return (
    <>
      <p role="status">
        {text('assign.cover.answer', { covered: covered.length, uncovered: uncovered.length, quiet })}
      </p>
      {rows.length > 0 && (
        <PlainTable label={text('assign.cover.title')}>
          <thead>
            <tr>
              <th scope="col">{text('web.account.name')}</th>
              <th scope="col" className={cells.number}>
                {text('web.account.acv')}
              </th>
              <th scope="col">{text('assign.cover.due')}</th>
              <th scope="col" className={cells.number}>
                {text('assign.column.hours')}
              </th>
              <th scope="col">{text('assign.cover.stands_in')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(
              ({ accountId, accountName, accountExternalId, acvMinor, due, hours, stands, ...rest }) => (
                <tr key={accountId}>
                  <th scope="row">{accountName ?? accountExternalId ?? accountId}</th>
                  <td className={cells.number}>
                    <Money value={acvMinor} why={text('web.account.no_acv')} />
                  </td>
                  <td>{tellDue(due, words)}</td>
                  <td className={cells.number}>{decimal(hours)}</td>
                  <td>
                    {stands}
                    {'reason' in rest && (
                      <span className={look.help}> {text(`assign.cover.reason.${rest.reason}`)}</span>
                    )}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </PlainTable>
      )}
    </>
  )
}

/** What is due, each kind once. */
function tellDue(due: Due, words: ReturnType<typeof useWords>): string {
  const kinds = new Set(
    due.map(({ kind, activity }) =>
      activity === null ? words.text(`assign.cover.due.${kind}`) : words.wordFor('activity', activity),
    ),
  )
  return words.list([...kinds])
}
