import { planCompensation } from '../../../domain/organisation/plan-compensation.ts'
import { Money } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { TrialField } from '../economics/trial-field.tsx'
import classes from './organisation.module.css'
import type { Organisation } from './tell-organisation.ts'

/** What spec/5 allows, in per cent, and the share that is meant where nobody says another. */
const RANGE = { from: 20, to: 30, usual: 25 } as const

/** Pay of a CSM of each tier in its fixed part and objectives, at a variable share that one may try. */
export function Compensation({
  organisation: { compensation },
  tierName,
  variable,
  onVariable,
}: {
  readonly organisation: Organisation
  readonly tierName: (tier: string) => string
  /** As the address has it: per cent. */
  readonly variable: string | undefined
  readonly onVariable: (variable: string | undefined) => void
}) {
  const { text, wholeShare, share } = useWords()
  const typed = Number(variable)
  const tried = typed >= RANGE.from && typed <= RANGE.to ? typed : undefined
  const pays = compensation.flatMap(({ tier, pay }) =>
    pay.kind === 'plan' ? [{ tier, plan: paid(pay, (tried ?? RANGE.usual) / 100) }] : [],
  )
  if (pays.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{text('report.compensation')}</h2>
      <div className={classes.field}>
        <TrialField
          label={text('organisation.variable')}
          base={RANGE.usual}
          tried={tried}
          from={RANGE.from}
          to={RANGE.to}
          most={RANGE.to}
          step={0.5}
          format={(value) => share(value / 100)}
          onChange={(value) => onVariable(value === undefined ? undefined : String(value))}
        />
      </div>
      <PlainTable label={text('report.compensation')} areFigures minWidth={720}>
        <thead>
          <tr>
            <th scope="col">{text('report.tier')}</th>
            <th scope="col">{text('report.pay.on_target')}</th>
            <th scope="col">{text('report.pay.base')}</th>
            <th scope="col">{text('report.pay.variable')}</th>
            <th scope="col" className={classes.left}>
              {text('report.pay.objectives')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pays.map(({ tier, plan }) => (
            <tr key={tier}>
              <th scope="row">{tierName(tier)}</th>
              <td>
                <Money value={plan.onTargetMinor} isShort />
              </td>
              <td>
                <Money value={plan.baseMinor} isShort />
              </td>
              <td>
                <Money value={plan.variableMinor} isShort />
              </td>
              <td className={classes.left}>
                <ul>
                  {plan.objectives.map(({ objective, weight, variableMinor }) => (
                    <li key={objective} className={classes.objective}>
                      <span>
                        {text('report.pay.objective', {
                          objective: text(`objective.${objective}`),
                          weight: wholeShare(weight),
                        })}
                      </span>
                      <Money value={variableMinor} isShort />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <p className={classes.soft}>{text('report.pay.rule')}</p>
    </section>
  )
}

type Paid = Extract<Organisation['compensation'][number]['pay'], { readonly kind: 'plan' }>

/** The same pay at another variable share. */
function paid({ onTargetMinor, objectives }: Paid, variableShare: number) {
  const plan = planCompensation({
    pay: { kind: 'on_target', minor: onTargetMinor },
    variableShare,
    ownsRenewal: objectives.some(({ objective }) => objective === 'gross_retention'),
  })
  if (plan.kind === 'plan') return plan
  throw new Error(`a variable share of ${variableShare} is outside of the range`)
}
