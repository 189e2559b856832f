import { PlainTable } from '../../../ui/plain-table.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { changeText, intervalText, pText } from '../effect-words.ts'
import classes from '../pilots-evidence.module.css'
import type { Finding } from './pilot-finding.ts'

type Way = {
  readonly way: 'plain' | 'exact' | 'cuped' | 'poststratified' | 'clustered' | 'sequential'
  readonly difference: number | null | undefined
  readonly lower: number | null
  readonly upper: number | null
  readonly p: number | null
}

/** The primary metric counted in every other way that there is, and what knowing the time before was worth. */
export function OtherWays({ finding }: { readonly finding: Finding }) {
  const words = useWords()
  const { text, paragraph } = words
  const { metric, comparison } = finding
  const ways = waysOf(finding)
  if (ways.length === 0) return null
  const title = text('pilot.result.ways', { metric: metric.name })
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <PlainTable label={title} areFigures minWidth={560}>
        <thead>
          <tr>
            <th scope="col">{text('pilot.analyse.way')}</th>
            <th scope="col">{text('pilot.result.treated_minus')}</th>
            <th scope="col">{text('pilot.analyse.interval')}</th>
            <th scope="col">{text('pilot.analyse.p')}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((row) => (
            <tr key={row.way}>
              <th scope="row">{text(`pilot.result.way.${row.way}`)}</th>
              <td>{changeText(metric, row.difference, words)}</td>
              <td>{intervalText(metric, row, words)}</td>
              <td>{pText(row.p, words)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <p className={classes.help}>{paragraph([text('pilot.result.ways.help'), text('pilot.result.p')])}</p>
      <Saved cuped={comparison.cuped} />
    </section>
  )
}

/** What taking out the differences from before was worth; that it was worth nothing is said too. */
function Saved({ cuped }: { readonly cuped: Finding['comparison']['cuped'] }) {
  const { text, number } = useWords()
  if (cuped === null || cuped.varianceSaved === null) return null
  const { hasSavedNothing, varianceSaved } = cuped
  return (
    <p className={classes.help}>
      {hasSavedNothing || varianceSaved >= 1
        ? text('pilot.result.saved.nothing')
        : text('pilot.result.saved', {
            ...{ savedShare: varianceSaved, times: number(1 / (1 - varianceSaved)) },
          })}
    </p>
  )
}

function waysOf({ comparison, difference, lower, upper }: Finding): readonly Way[] {
  const { cuped, poststratified, clustered, exactP, sequential, p } = comparison
  const isAtEveryLook = lower === sequential.lower && upper === sequential.upper
  const atEveryLook: Way = { way: 'sequential', difference, ...sequential, p: null }
  const ways: Way[] = isAtEveryLook
    ? [atEveryLook]
    : [{ way: 'plain', difference, lower: lower ?? null, upper: upper ?? null, p }]
  if (exactP !== null) {
    ways.push({ way: 'exact', difference: null, lower: null, upper: null, p: exactP })
  }
  if (cuped !== null) ways.push({ way: 'cuped', ...cuped })
  if (poststratified !== null) ways.push({ way: 'poststratified', ...poststratified })
  if (clustered?.means) ways.push({ way: 'clustered', ...clustered.means })
  if (!isAtEveryLook) ways.push(atEveryLook)
  return ways.filter((way) => way.p !== null || way.lower !== null)
}
