import type { Assumption } from '../../../domain/forecast/assumption.ts'
import type { ExplanationTerm } from '../../../domain/forecast/explain-figure.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { Unknown } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './hiring.module.css'
import { sourceInWords, spreadInWords } from './source-in-words.ts'
import { assumedInWords } from './value-in-words.ts'

type Row = {
  readonly name: string
  readonly assumption: Assumption
  readonly unit: ExplanationTerm['unit']
}

/** What everything above rests on, tier by tier: each value, how far it may be off, and where it is from. */
export function AssumptionsTable({
  outlook,
  tierName,
}: {
  readonly outlook: Outlook
  readonly tierName: (id: string) => string
}) {
  const { text, wordFor } = useWords()
  const groups: { readonly name: string; readonly rows: readonly Row[] }[] = [
    ...outlook.tiers.map(({ id, assumptions }) => {
      const { newPerMonth, churnPerYear, expansionPerYear, contractionPerYear, newAcvMinor, acvSpread } =
        assumptions
      const named = (term: string, assumption: Assumption, unit: Row['unit']) => ({
        ...{ name: wordFor('hiring.term', term), assumption, unit },
      })
      return {
        name: tierName(id),
        rows: [
          named('new_per_month', newPerMonth, 'count'),
          named('churn_per_year', churnPerYear, 'share'),
          named('expansion_per_year', expansionPerYear, 'share'),
          named('contraction_per_year', contractionPerYear, 'share'),
          named('new_acv', newAcvMinor, 'minor'),
          named('acv_spread', acvSpread, 'share'),
          ...assumptions.movesPerYear.map(({ to, rate }) => ({
            ...named('move_per_year', rate, 'share'),
            name: text('hiring.term.move_to', { tier: tierName(to) }),
          })),
        ],
      }
    }),
    {
      name: text('web.nav.people'),
      rows: [
        {
          name: text('hiring.input.attrition'),
          assumption: outlook.people.attritionPerYear,
          unit: 'share' as const,
        },
      ],
    },
  ]
  return (
    <section className={classes.section}>
      <h2 className={look.unseen}>{text('hiring.assumptions')}</h2>
      <PlainTable label={text('hiring.assumptions')} isLong minWidth={640}>
        <thead>
          <tr>
            <th scope="col">{text('hiring.assumption')}</th>
            <th scope="col" className={classes.number}>
              {text('web.why.value')}
            </th>
            <th scope="col" className={classes.number}>
              {text('hiring.assumption.spread')}
            </th>
            <th scope="col">{text('web.why.source')}</th>
          </tr>
        </thead>
        {groups.map(({ name, rows }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={classes.group}>
                {name}
              </th>
            </tr>
            {rows.map((row) => (
              <AssumptionRow key={row.name} row={row} />
            ))}
          </tbody>
        ))}
      </PlainTable>
    </section>
  )
}

function AssumptionRow({ row: { name, assumption, unit } }: { readonly row: Row }) {
  const words = useWords()
  const { text } = words
  const { value, spread } = assumption
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={classes.number}>
        {value === undefined ? (
          <Unknown why={text('hiring.assumption.unknown')} />
        ) : (
          assumedInWords(words, value, unit)
        )}
      </td>
      <td className={classes.number}>
        {spread === 0 ? text('hiring.assumption.certain') : spreadInWords(words, spread, unit)}
      </td>
      <td>{sourceInWords(words, { ...assumption, spread: 0 }, unit)}</td>
    </tr>
  )
}
