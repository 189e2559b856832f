import { PlainTable } from '../../../ui/plain-table.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { changeText, meanText, pText } from '../effect-words.ts'
import classes from '../pilots-evidence.module.css'
import type { Finding } from './pilot-finding.ts'

/** Each metric by group, with what is missing; of several with the p that allows for their number. */
export function MetricsTable({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords()
  const { text, number } = words
  const areSeveral = findings.length > 1
  return (
    <>
      <PlainTable label={text('pilot.result.evidence')} areFigures minWidth={640}>
        <thead>
          <tr>
            <th scope="col">{text('pilot.analyse.metric')}</th>
            <th scope="col">{text('pilot.design.treated')}</th>
            <th scope="col">{text('pilot.design.control')}</th>
            <th scope="col">{text('pilot.result.treated_minus')}</th>
            <th scope="col">{text('pilot.result.missing')}</th>
            {areSeveral && <th scope="col">{text('pilot.analyse.adjusted_p')}</th>}
          </tr>
        </thead>
        <tbody>
          {findings.map(({ metric, isPrimary, analysis, comparison }) => {
            const [control, treated] = ['control', 'treated'].map((arm) =>
              analysis.arms.find((each) => each.arm === arm),
            )
            return (
              <tr key={metric.name}>
                <th scope="row">
                  {metric.name}
                  <small className={classes.role}>
                    {text(isPrimary ? 'pilot.result.decides' : 'pilot.result.guards')}
                  </small>
                </th>
                <td>{meanText(metric, treated?.mean, words)}</td>
                <td>{meanText(metric, control?.mean, words)}</td>
                <td>{changeText(metric, comparison.difference, words)}</td>
                <td>
                  {number(treated?.missing)}, {number(control?.missing)}
                </td>
                {areSeveral && <td>{pText(comparison.adjustedP, words)}</td>}
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
      {areSeveral && <p className={classes.help}>{text('pilot.result.adjusted')}</p>}
    </>
  )
}
