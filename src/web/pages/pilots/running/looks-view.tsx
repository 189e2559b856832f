import { parseDay } from '../../../../domain/kernel/day.ts'
import { PlainTable } from '../../../ui/plain-table.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { useWords } from '../../../words/words-context.tsx'
import { momentText } from '../../administration/instant-text.ts'
import { changeText, intervalText, meanText } from '../effect-words.ts'
import type { Pilot } from '../pilot-queries.ts'
import classes from '../pilots-evidence.module.css'
import type { PilotLook } from '../result-queries.ts'
import { tellCaveat } from '../tell-reason.ts'
import { LooksChart } from './looks-chart.tsx'

/** What only matters of the analysis at the end. */
const OF_THE_END = ['looks-too-early', 'saved-nothing']

/** What was seen so far: the last look in figures, the interval look by look, and who has looked when. */
export function LooksView({ pilot, looks }: { readonly pilot: Pilot; readonly looks: readonly PilotLook[] }) {
  const { text } = useWords()
  const last = looks[0]
  if (last === undefined) {
    return <EmptyState title={text('pilot.watch.none')}>{text('pilot.watch.none.what')}</EmptyState>
  }
  return (
    <>
      <LastLook pilot={pilot} look={last} />
      {looks.some(hasInterval) && (
        <section className={classes.section}>
          <h2>{text('pilot.watch.by_look')}</h2>
          <LooksChart pilot={pilot} looks={looks} />
        </section>
      )}
      <LookList pilot={pilot} looks={looks} />
    </>
  )
}

/** Without any interval there is nothing to draw. */
function hasInterval({ metrics }: PilotLook): boolean {
  return (metrics[0]?.comparisons[0]?.sequential.lower ?? null) !== null
}

function LastLook({ pilot, look }: { readonly pilot: Pilot; readonly look: PilotLook }) {
  const words = useWords()
  const { text, number } = words
  const { primary, others } = pilot.protocol
  const caveats = look.metrics[0]?.caveats.filter(({ code }) => !OF_THE_END.includes(code)) ?? []
  return (
    <section className={classes.section}>
      <h2>{text('pilot.watch.latest')}</h2>
      <PlainTable label={text('pilot.watch.latest')} areFigures minWidth={720}>
        <thead>
          <tr>
            <th scope="col">{text('pilot.analyse.metric')}</th>
            <th scope="col">{text('pilot.design.treated')}</th>
            <th scope="col">{text('pilot.design.control')}</th>
            <th scope="col">{text('pilot.result.treated_minus')}</th>
            <th scope="col">{text('pilot.watch.interval')}</th>
            <th scope="col">{text('pilot.result.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {look.metrics.map(({ metric: name, arms, comparisons }) => {
            const metric = [primary, ...others].find((each) => each.name === name) ?? primary
            const arm = (wanted: string) => arms.find((each) => each.arm === wanted)
            const found = comparisons[0]
            return (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {metric === primary && (
                    <small className={classes.role}>{text('pilot.result.decides')}</small>
                  )}
                </th>
                <td>{meanText(metric, arm('treated')?.mean, words)}</td>
                <td>{meanText(metric, arm('control')?.mean, words)}</td>
                <td>{changeText(metric, found?.difference, words)}</td>
                <td>{found === undefined ? '—' : intervalText(metric, found.sequential, words)}</td>
                <td>
                  {number(arm('treated')?.missing)}, {number(arm('control')?.missing)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
      {caveats.length > 0 && (
        <ul className={classes.notes}>
          {caveats.map((caveat) => (
            <li key={`${caveat.code} ${caveat.arm}`}>{tellCaveat(caveat, words)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function LookList({ pilot, looks }: { readonly pilot: Pilot; readonly looks: readonly PilotLook[] }) {
  const words = useWords()
  const { text, number, day, locale, wordFor } = words
  const { primary } = pilot.protocol
  return (
    <section className={classes.section}>
      <h2>{text('pilot.tab.looks')}</h2>
      <PlainTable label={text('pilot.tab.looks')} minWidth={760}>
        <thead>
          <tr>
            <th scope="col">{text('pilot.watch.number')}</th>
            <th scope="col">{text('pilot.watch.as_of')}</th>
            <th scope="col">{text('pilot.watch.seen_by')}</th>
            <th scope="col">{text('pilot.watch.seen_at')}</th>
            <th scope="col">{text('pilot.watch.interval')}</th>
            <th scope="col">{text('pilot.watch.says')}</th>
          </tr>
        </thead>
        <tbody>
          {looks.map((look) => {
            const found = look.metrics[0]?.comparisons[0]
            return (
              <tr key={look.number}>
                <th scope="row">{number(look.number)}</th>
                <td>{day(parseDay(look.asOf))}</td>
                <td>{look.lookedByName ?? look.lookedBy}</td>
                <td>{momentText(look.lookedAt, locale)}</td>
                <td>{found === undefined ? '—' : intervalText(primary, found.sequential, words)}</td>
                <td>{wordFor('pilot.verdict', look.verdict ?? 'none')}</td>
              </tr>
            )
          })}
        </tbody>
      </PlainTable>
    </section>
  )
}
