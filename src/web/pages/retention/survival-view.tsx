import { parseDay } from '../../../domain/kernel/day.ts'
import { SurvivalCurves } from '../../charts/survival-curves.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { Share } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import { GroupChoice } from './choice.tsx'
import type { RetentionGroup } from './question.ts'
import classes from './retention.module.css'
import { ToImport } from './retention-frame.tsx'
import {
  type Curve,
  fastest,
  monthsText,
  type Survival,
  tellGroups,
  tellSurvival,
  thereAfter,
} from './tell-survival.ts'
import { useGroupName } from './use-group-name.ts'

/** More curves are no picture any more; those of the largest groups are drawn. */
const MOST_CURVES = 6
const AFTER = [12, 24, 36] as const

type Named = Curve & { readonly label: string }

/** How long customers stay, of everybody or group by group. */
export function SurvivalView({
  survival,
  field,
}: {
  readonly survival: Survival
  readonly field: RetentionGroup | undefined
}) {
  const words = useWords()
  const { text } = words
  const groupName = useGroupName(field)
  const { whole, groups, leftOut, recordBeginsOn } = survival
  const named: readonly Named[] = groups.map((one) => ({ ...one, label: groupName(one.group) }))
  const everybody: Named = { ...whole, label: text('retention.page.whole') }
  const compared = tellGroups(words, survival, groupName)
  const drawn = named.toSorted((one, other) => other.n - one.n).slice(0, MOST_CURVES)
  return (
    <>
      <PageHeader subject={text('web.nav.retention')} answer={tellSurvival(words, whole)}>
        {compared !== undefined && <p>{compared}</p>}
        {whole.n === 0 && <ToImport />}
      </PageHeader>
      {whole.n > 0 && (
        <>
          <div className={classes.controls}>
            <GroupChoice />
          </div>
          <CurvesChart curves={drawn.length === 0 ? [everybody] : drawn} />
          {drawn.length < named.length && (
            <p className={look.help}>
              {text('retention.page.drawn', { shown: drawn.length, count: named.length })}
            </p>
          )}
          <CurvesTable curves={[...named, everybody]} />
          <Checks survival={survival} />
        </>
      )}
      <ul className={`${classes.notes} ${look.help}`}>
        {(leftOut.beforeRecord > 0 || leftOut.withoutContract > 0) && (
          <li>
            {text('retention.page.survival.left_out', {
              ...{ before: leftOut.beforeRecord, contract: leftOut.withoutContract },
              sinceDay: parseDay(recordBeginsOn ?? ''),
            })}
          </li>
        )}
        {leftOut.withoutGroup > 0 && (
          <li>
            {text('health.backtest.of_group', {
              group: text('retention.no_group'),
              note: words.number(leftOut.withoutGroup),
            })}
          </li>
        )}
      </ul>
    </>
  )
}

function CurvesChart({ curves }: { readonly curves: readonly Named[] }) {
  const words = useWords()
  const { text, number, share, wholeShare } = words
  const [alone] = curves.length === 1 ? curves : []
  const last = alone?.table.at(-1)
  const title =
    alone === undefined
      ? text('retention.page.survival.fastest', { group: fastest(curves).label })
      : text('retention.page.survival.chart', {
          share: share(last?.survival ?? 1),
          time: monthsText(words, last?.time ?? alone.lastTime),
        })
  const months = curves.reduce<Curve['watched']>(
    (most, { watched }) => (watched.length > most.length ? watched : most),
    [],
  )
  return (
    <ChartPlace>
      <SurvivalCurves
        id="survival"
        title={title}
        summary={text('retention.page.survival.summary')}
        table={{
          label: text('report.as_table'),
          columns: [
            text('retention.survival.group'),
            text('retention.survival.time'),
            text('retention.survival.at_risk'),
            text('retention.survival.events'),
            text('retention.survival.survival'),
            text('retention.survival.lower'),
            text('retention.survival.upper'),
          ],
          rows: curves.flatMap(({ label, table }) =>
            table.map((step) => [
              ...[label, monthsText(words, step.time), number(step.atRisk), number(step.events)],
              ...[step.survival, step.lower ?? undefined, step.upper ?? undefined].map(share),
            ]),
          ),
        }}
        curves={curves.map(({ label, table, lastTime, watched }) => ({
          ...{ label, end: lastTime ?? 0, atRisk: watched.map(({ customers }) => number(customers)) },
          steps: table.map(({ time, survival, lower, upper }) => ({
            ...{ time, survival, lower: lower ?? undefined, upper: upper ?? undefined },
          })),
        }))}
        ticks={months.map(({ time }) => ({ at: time, label: number(time) }))}
        atRiskTitle={text('retention.survival.n')}
        xTitle={text('retention.page.survival.months')}
        yTitle={text('retention.survival.survival')}
        formatShare={wholeShare}
      />
    </ChartPlace>
  )
}

function CurvesTable({ curves }: { readonly curves: readonly Named[] }) {
  const words = useWords()
  const { text, number } = words
  const title = text('retention.page.survival.compare')
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <PlainTable label={title} areFigures isLong={curves.length > 16} minWidth={720}>
        <thead>
          <tr>
            <th scope="col">{text('retention.survival.group')}</th>
            <th scope="col">{text('retention.survival.n')}</th>
            <th scope="col">{text('retention.survival.events')}</th>
            {AFTER.map((months) => (
              <th key={months} scope="col">
                {text('retention.page.survival.after', { time: monthsText(words, months) })}
              </th>
            ))}
            <th scope="col">{text('retention.survival.median')}</th>
          </tr>
        </thead>
        <tbody>
          {curves.map((curve) => (
            <tr key={curve.label}>
              <th scope="row">{curve.label}</th>
              <td>{number(curve.n)}</td>
              <td>{number(curve.events)}</td>
              {AFTER.map((months) => (
                <td key={months}>
                  <Share value={(curve.lastTime ?? 0) < months ? undefined : thereAfter(curve, months)} />
                </td>
              ))}
              <td>{medianText(words, curve)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}

function medianText(words: ReturnType<typeof useWords>, curve: Curve): string {
  const { median, medianLower, medianUpper } = curve
  if (median === null || medianLower === null || medianUpper === null) return monthsText(words, median)
  return words.text('health.page.between', {
    value: monthsText(words, median),
    ...{ lower: words.number(medianLower), upper: words.number(medianUpper) },
  })
}

/** What the sentence about the groups rests on. */
function Checks({ survival: { logRank } }: { readonly survival: Survival }) {
  const { text, number } = useWords()
  return (
    <details className={classes.section}>
      <summary>{text('health.page.details')}</summary>
      <div className={look.help}>
        <p>{text('retention.page.sure')}</p>
        {logRank !== null && (
          <p>
            {text('retention.page.log_rank')}{' '}
            {text('retention.fit.test', {
              ...{ chiSquared: number(logRank.chiSquared), df: logRank.df, p: number(logRank.p) },
            })}
          </p>
        )}
      </div>
    </details>
  )
}
