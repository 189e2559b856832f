import type { PoolStaffing, StaffingQuestion } from '../../../domain/pool/staff-pool.ts'
import { PromiseCurve } from '../../charts/promise-curve.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { Count, Share } from '../../ui/figures.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { durationText } from './duration-text.ts'
import classes from './pools.module.css'

type Props = { readonly staffing: PoolStaffing; readonly question: StaffingQuestion }

/** The answer in words, what each method says, and what one person more or less changes. */
export function StaffingAnswer({ staffing, question }: Props) {
  const { text, locale, paragraph } = useWords()
  const { promise } = question.setting
  const { people, simulated, isKept, holds, asked, least } = staffing
  const time = durationText(promise.hours, locale)
  const values = { people, time, keptShare: simulated.kept.mean, promisedShare: promise.share }
  return (
    <>
      <p className={classes.answer}>
        <strong>{text(isKept ? 'pools.staff.answer' : 'pools.staff.not_kept', values)}</strong>
      </p>
      <p>
        {paragraph([
          text(holds === 'erlang' ? 'pools.staff.by_erlang' : 'pools.staff.by_hours'),
          ...(least === undefined || least === people
            ? []
            : [text('pools.staff.least', { people: least, hours: question.proactiveHoursPerDay })]),
          ...(asked === undefined || asked.simulated.people === people
            ? []
            : [
                text('pools.staff.asked', {
                  ...{ people: asked.simulated.people, keptShare: asked.simulated.kept.mean },
                  ...{ half: durationText(asked.simulated.waitHours.p50, locale) },
                  ...{ most: durationText(asked.simulated.waitHours.p90, locale) },
                  busyShare: asked.simulated.occupancy.mean,
                }),
              ]),
        ])}
      </p>
      <Curve staffing={staffing} question={question} />
      <Methods staffing={staffing} />
    </>
  )
}

function Curve({ staffing, question }: Props) {
  const { text, number, share, wholeShare } = useWords()
  const { promise } = question.setting
  const { curve, asked, people, least } = staffing
  const chosen = curve.find((point) => point.people === (asked?.simulated.people ?? people))
  const wanted = wholeShare(promise.share)
  return (
    <ChartPlace>
      <PromiseCurve
        id="pool-people"
        title={text(least === undefined ? 'pools.curve.title_not_kept' : 'pools.curve.title', {
          people: least ?? people,
          promisedShare: promise.share,
        })}
        summary={text('pools.curve.summary', { from: curve[0]?.people, to: curve.at(-1)?.people })}
        table={{
          label: text('report.as_table'),
          columns: [
            text('pools.ask.people'),
            text('pools.staff.simulation'),
            text('pools.staff.error'),
            text('pools.staff.erlang'),
          ],
          rows: curve.map(({ people: count, simulated, erlang }) => [
            number(count),
            share(simulated.mean),
            share(simulated.standardError),
            share(erlang),
          ]),
        }}
        points={curve.map(({ people: count, simulated, erlang }) => ({
          people: count,
          simulated: simulated.mean,
          error: simulated.standardError,
          formula: erlang,
        }))}
        wanted={{ share: promise.share, label: text('pools.curve.promised', { wanted }) }}
        chosen={
          chosen && {
            people: chosen.people,
            share: chosen.simulated.mean,
            label: text('pools.curve.chosen', { people: chosen.people, keptShare: chosen.simulated.mean }),
          }
        }
        simulatedLabel={text('pools.staff.simulation')}
        formulaLabel={text('pools.staff.erlang')}
        xTitle={text('pools.ask.people')}
        yTitle={text('pools.staff.kept')}
        formatPeople={number}
        formatShare={wholeShare}
      />
    </ChartPlace>
  )
}

/** What each way of counting asks for; the one that holds for this promise is marked. */
function Methods({ staffing }: { readonly staffing: PoolStaffing }) {
  const { text } = useWords()
  const { erlang, hours, simulated, holds, people } = staffing
  return (
    <PlainTable label={text('pools.staff.methods')} areFigures>
      <thead>
        <tr>
          <th scope="col">{text('pools.staff.methods')}</th>
          <th scope="col">{text('pools.staff.agents')}</th>
          <th scope="col">{text('pools.staff.heads')}</th>
          <th scope="col">{text('pools.ask.people')}</th>
          <th scope="col">{text('pools.staff.kept')}</th>
        </tr>
      </thead>
      <tbody>
        {(
          [
            ['erlang', erlang, erlang.kept],
            ['hours', hours, undefined],
          ] as const
        ).map(([id, figure, kept]) => (
          <tr key={id}>
            <th scope="row">
              {text(`pools.staff.${id}`)}
              {holds === id && <span className={classes.holds}>{text('pools.staff.holds')}</span>}
            </th>
            <td>
              <Count value={figure.agents} />
            </td>
            <td>
              <Count value={Math.round(figure.heads * 10) / 10} />
            </td>
            <td>
              <Count value={figure.people} />
            </td>
            <td>
              <Share value={kept} why={text('pools.staff.hours.no_share')} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{text('pools.staff.simulation')}</th>
          <td>
            <Count value={Math.round(people * staffing.agentsPerPerson * 10) / 10} />
          </td>
          <td>
            <Count value={people} />
          </td>
          <td>
            <Count value={people} />
          </td>
          <td>
            <Share value={simulated.kept.mean} />
          </td>
        </tr>
      </tbody>
    </PlainTable>
  )
}
