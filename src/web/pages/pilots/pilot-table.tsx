import { Link } from '@tanstack/react-router'
import { parseDay } from '../../../domain/kernel/day.ts'
import { useSession } from '../../api/session.ts'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import type { ListedPilot } from './pilot-queries.ts'
import classes from './pilots.module.css'
import { progressOf } from './tell-pilots.ts'

/** Pilots with how far they are and what came of them; what asks for somebody comes first. */
export function PilotTable({ pilots }: { readonly pilots: readonly ListedPilot[] }) {
  const { text, day } = useWords()
  const rank = ({ state }: ListedPilot) => ORDER.indexOf(state)
  const shown = pilots.toSorted((one, other) => rank(one) - rank(other))
  return (
    <PlainTable label={text('web.nav.pilots')} minWidth={720}>
      <thead>
        <tr>
          <th scope="col">{text('pilot.page.name')}</th>
          <th scope="col">{text('pilot.page.state')}</th>
          <th scope="col">{text('pilot.page.days')}</th>
          <th scope="col">{text('pilot.page.progress')}</th>
          <th scope="col">{text('pilot.page.came_of_it')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((pilot) => (
          <tr key={pilot.pilotId}>
            <th scope="row">
              <Link to="/pilots/$pilotId" params={{ pilotId: pilot.pilotId }}>
                {pilot.protocol.name}
              </Link>
            </th>
            <td>
              <span className={classes.state} data-state={pilot.state}>
                <span aria-hidden="true">{SIGNS[pilot.state]}</span> {text(`pilot.page.is.${pilot.state}`)}
              </span>
            </td>
            <td className={classes.days}>
              {day(parseDay(pilot.protocol.startsOn))} – {day(parseDay(pilot.protocol.endsOn)! - 1)}
            </td>
            <td>
              <HowFar pilot={pilot} />
            </td>
            <td>
              <WhatCame pilot={pilot} />
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}

const ORDER: readonly ListedPilot['state'][] = ['finished', 'running', 'draft', 'decided', 'cancelled']
/** Told apart by their sign, not by colour alone. */
const SIGNS = { draft: '○', running: '▶', finished: '?', decided: '✓', cancelled: '×' } as const

function HowFar({ pilot: { state, protocol, arms } }: { readonly pilot: ListedPilot }) {
  const { text } = useWords()
  const { today } = useSession()
  const [startsOn, endsOn, now] = [protocol.startsOn, protocol.endsOn, today].map((one) => parseDay(one)!)
  const drawn = arms !== null && (
    <span className={classes.arms}>
      {text('pilot.page.enrolled', { treated: arms.treated, control: arms.control })}
    </span>
  )
  if (state !== 'running') return drawn || '—'
  const progress = progressOf({ startsOn: startsOn!, endsOn: endsOn!, today: now! })
  return (
    <>
      {progress.code === 'during' && (
        <progress className={classes.progress} value={progress.share} aria-hidden="true" />
      )}
      <span>
        {progress.code === 'during'
          ? text('pilot.page.week', { week: progress.week, weeks: progress.weeks })
          : progress.code === 'before'
            ? text('pilot.page.begins_in', { count: progress.days })
            : text('pilot.page.over')}
      </span>
      {drawn}
    </>
  )
}

function WhatCame({ pilot: { decision, endReason, state } }: { readonly pilot: ListedPilot }) {
  const { text } = useWords()
  if (state === 'finished') return text('pilot.page.decide_now')
  if (state === 'cancelled') return endReason ?? '—'
  if (decision === null) return '—'
  const differs = decision.verdict !== decision.choice
  return (
    <>
      <strong>{text(`pilot.verdict.${decision.choice}`)}</strong>
      {differs && (
        <span className={classes.arms}>
          {text('pilot.page.rule_said', { verdict: text(`pilot.verdict.${decision.verdict ?? 'none'}`) })}
        </span>
      )}
    </>
  )
}
