import { Link } from '@tanstack/react-router'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './organisation.module.css'
import type { Organisation } from './tell-organisation.ts'

/** Every handoff of the recommended organisation, with its occasion: each needs a process and a record. */
export function HandoffTable({ organisation: { handoffs } }: { readonly organisation: Organisation }) {
  const { text } = useWords()
  return (
    <section className={classes.section}>
      <h2>{text('report.handoffs')}</h2>
      <PlainTable label={text('report.handoffs')}>
        <thead>
          <tr>
            <th scope="col">{text('report.from')}</th>
            <th scope="col">{text('report.to')}</th>
            <th scope="col">{text('report.occasion')}</th>
          </tr>
        </thead>
        <tbody>
          {handoffs.map(({ from, to, occasion }) => (
            <tr key={`${from} ${to} ${occasion}`}>
              <th scope="row">{text(`function.${from}`)}</th>
              <td>{text(`function.${to}`)}</td>
              <td>{text(`handoff.${occasion}`)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <p className={classes.soft}>
        {text('report.handoffs.rule')} <Link to="/people/handoffs">{text('organisation.records')}</Link>
      </p>
    </section>
  )
}
