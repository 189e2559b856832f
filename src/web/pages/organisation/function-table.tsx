import cells from '../../ui/plain-table.module.css'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { type Explained, ToldNumber } from '../economics/told-number.tsx'
import classes from './organisation.module.css'
import type { Organisation } from './tell-organisation.ts'

type FunctionOutlook = Organisation['functions'][number]

const SIGN = { for: '+', against: '−', neither: '·' } as const

/** For each function: what it takes, what to do, which signals argue for and against, and the handoffs of a split. */
export function FunctionTable({
  organisation,
  told,
  open,
  onWhy,
}: {
  readonly organisation: Organisation
  readonly told: readonly Explained[]
  readonly open: string | undefined
  readonly onWhy: (key: string) => void
}) {
  const { text } = useWords()
  return (
    <section className={classes.section}>
      <h2>{text('report.functions')}</h2>
      <PlainTable label={text('report.functions')} minWidth={820}>
        <thead>
          <tr>
            <th scope="col">{text('report.function')}</th>
            <th scope="col" className={cells.number}>
              {text('report.hours_per_year')}
            </th>
            <th scope="col" className={cells.number}>
              {text('report.people')}
            </th>
            <th scope="col">{text('report.advice')}</th>
            <th scope="col">{text('report.signals')}</th>
            <th scope="col">{text('report.handoffs')}</th>
          </tr>
        </thead>
        <tbody>
          {organisation.functions.map((outlook, at) => (
            <tr key={outlook.name}>
              <th scope="row">{text(`function.${outlook.name}`)}</th>
              <td className={cells.number}>
                <ToldNumber of={told[at]!} figure="hours" {...{ open, onWhy }} />
              </td>
              <td className={cells.number}>
                <ToldNumber of={told[at]!} figure="fte" {...{ open, onWhy }} />
              </td>
              <td>
                <p className={classes.advice}>
                  {outlook.warning === null
                    ? text(`advice.${outlook.advice}`)
                    : text(`split_warning.${outlook.warning}`)}
                </p>
                {outlook.warning === null && (
                  <p className={classes.soft}>{text(`split_status.${outlook.status}`)}</p>
                )}
                {organisation.nextSplit === outlook.name && (
                  <p className={classes.soft}>{text('organisation.next')}</p>
                )}
              </td>
              <td>
                <Signals outlook={outlook} />
              </td>
              <td>
                <SplitHandoffs outlook={outlook} />
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}

/** What argues for the split and what against it; the sign has words for who does not see it. */
function Signals({ outlook: { signals } }: { readonly outlook: FunctionOutlook }) {
  const { text } = useWords()
  return (
    <ul className={classes.signals}>
      {signals.map(({ code, argues, values }) => (
        <li key={code}>
          <span
            className={classes.sign}
            title={text(`organisation.argues.${argues}`)}
            role="img"
            aria-label={text(`organisation.argues.${argues}`)}
          >
            {SIGN[argues]}
          </span>
          <span>{text(`signal.${code}`, { ...rounded(values as Record<string, number>), argues })}</span>
        </li>
      ))}
    </ul>
  )
}

/** Hours whole, people to a hundredth: the signals are estimates. */
function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'hours' ? Math.round(value) : Math.round(value * 100) / 100,
    ]),
  )
}

/** What this function's split adds and ends, or, where it exists, what it has added. */
function SplitHandoffs({
  outlook: { exists, handoffsAdded, handoffsEnded },
}: {
  readonly outlook: FunctionOutlook
}) {
  const { text } = useWords()
  const told = (handoff: FunctionOutlook['handoffsAdded'][number]) =>
    text('organisation.handoff', {
      from: text(`function.${handoff.from}`),
      to: text(`function.${handoff.to}`),
    })
  return (
    <ul className={classes.signals}>
      {handoffsAdded.map((handoff) => (
        <li key={`+${told(handoff)}${handoff.occasion}`}>
          <span
            className={classes.sign}
            role="img"
            aria-label={text(exists === true ? 'organisation.has_added' : 'organisation.would_add')}
          >
            +
          </span>
          <span>{told(handoff)}</span>
        </li>
      ))}
      {handoffsEnded.map((handoff) => (
        <li key={`-${told(handoff)}${handoff.occasion}`}>
          <span
            className={classes.sign}
            role="img"
            aria-label={text(exists === true ? 'organisation.has_ended' : 'organisation.would_end')}
          >
            −
          </span>
          <span>{told(handoff)}</span>
        </li>
      ))}
    </ul>
  )
}
