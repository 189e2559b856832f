import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type Explained, ToldNumber } from '../economics/told-number.tsx'
import classes from './organisation.module.css'
import { type Organisation, ROLE_FIGURES } from './tell-organisation.ts'

/** The roles of the recommended organisation with people and cost; every figure opens. */
export function RoleTable({
  organisation,
  whole,
  told,
  open,
  onWhy,
}: {
  readonly organisation: Organisation
  readonly whole: Explained
  readonly told: readonly Explained[]
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}) {
  const { text } = useWords()
  const figures = Object.entries(ROLE_FIGURES)
  return (
    <section className={classes.section}>
      <h2>{text('report.roles')}</h2>
      <PlainTable label={text('report.roles')} areFigures>
        <thead>
          <tr>
            <th scope="col">{text('report.function')}</th>
            {figures.map(([figure, name]) => (
              <th key={figure} scope="col">
                {text(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((role) => (
            <tr key={role.id}>
              <th scope="row">{role.label}</th>
              {figures.map(([figure]) => (
                <td key={figure}>
                  <ToldNumber of={role} {...{ figure, open, onWhy }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('report.total')}</th>
            <td />
            <td>
              <ToldNumber of={whole} figure="people" {...{ open, onWhy }} />
            </td>
            <td>
              <ToldNumber of={whole} figure="cost" {...{ open, onWhy }} />
            </td>
          </tr>
        </tfoot>
      </PlainTable>
      <p className={classes.soft}>{text('organisation.specialising', { count: organisation.extraPeople })}</p>
    </section>
  )
}
