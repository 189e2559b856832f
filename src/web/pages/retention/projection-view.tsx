import type { ReactNode } from 'react'
import type { Schema } from '../../api/client.ts'
import { FanChart } from '../../charts/fan-chart.ts'
import { ChartPlace } from '../../ui/chart-place.tsx'
import { Share } from '../../ui/figures.tsx'
import look from '../../ui/look.module.css'
import { PageHeader } from '../../ui/page-header.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useWords } from '../../words/words-context.tsx'
import classes from './retention.module.css'
import { ToImport } from './retention-frame.tsx'

type Projection = Schema<'RenewalProjection'>
type Fit = Schema<'RenewalFit'>

/** Below this share of chance a curve is said not to fit, or cohorts to differ. */
const SURE = 0.05

/** What renewals to come are expected to be, or why nobody can tell. */
export function ProjectionView({
  projection,
  controls,
}: {
  readonly projection: Projection
  readonly controls: ReactNode
}) {
  const { text } = useWords()
  const { fit, refused, leftOut } = projection
  return (
    <>
      {fit === null ? (
        <PageHeader
          subject={text('web.nav.retention')}
          answer={text('retention.page.refused', {
            code: refused?.code ?? 'other',
            churnShare: refused?.churn ?? undefined,
          })}
        >
          <ToImport />
        </PageHeader>
      ) : (
        <Fitted fit={fit} controls={controls} />
      )}
      <p className={`${classes.notes} ${look.help}`}>
        {text('retention.page.projection.left_out', {
          ...{ before: leftOut.beforeRecord, young: leftOut.tooYoung, contract: leftOut.withoutContract },
        })}
      </p>
    </>
  )
}

function Fitted({ fit, controls }: { readonly fit: Fit; readonly controls: ReactNode }) {
  const { text, number } = useWords()
  const { survival, intervals, residualLifetime, discount, expectedDiscountedLifetime: lifetime } = fit
  const years = survival.length - 1
  const limits = intervals.survival[years]!
  const ofHundred = (share: number | null | undefined) =>
    number(share === null || share === undefined ? undefined : Math.round(share * 100))
  const span = intervals.expectedDiscountedLifetime
  return (
    <>
      <PageHeader
        subject={text('web.nav.retention')}
        answer={text('retention.page.projected', {
          ...{ years, first: ofHundred(survival[1]), last: ofHundred(survival[years]) },
          ...{ lower: ofHundred(limits.lower), upper: ofHundred(limits.upper) },
        })}
      >
        <p>
          {text('retention.page.lifetime', {
            ...{ isEndless: lifetime === null, hasDiscount: discount > 0, discountShare: discount },
            lifetime: number(lifetime ?? undefined),
            ...{ lower: number(span.lower ?? undefined), upper: number(span.upper ?? undefined) },
          })}
        </p>
        {residualLifetime !== null && residualLifetime.value !== null && (
          <p>
            {text('retention.page.residual', {
              renewals: residualLifetime.afterRenewals,
              lifetime: number(residualLifetime.value),
            })}
          </p>
        )}
        {fit.fitTest !== null && fit.fitTest.p < SURE && <p>{text('retention.fit.poor')}</p>}
        {fit.pooling !== null && fit.pooling.p < SURE && <p>{text('retention.fit.apart')}</p>}
      </PageHeader>
      {controls}
      <ProjectionChart fit={fit} />
      {fit.cohorts.length > 1 && <CohortsFitted cohorts={fit.cohorts} />}
      <details className={classes.section}>
        <summary>{text('health.page.details')}</summary>
        <div className={look.help}>
          <p>{text('retention.page.sure')}</p>
          <p>{text('retention.fit.definition')}</p>
          <p>
            alpha {number(fit.alpha)}, beta {number(fit.beta)}
          </p>
          {fit.fitTest !== null && (
            <p>
              {text('retention.fit.fits')}: <Test of={fit.fitTest} />
            </p>
          )}
          {fit.pooling !== null && (
            <p>
              {text('retention.fit.pooled')}: <Test of={fit.pooling} />
            </p>
          )}
        </div>
      </details>
    </>
  )
}

function Test({ of: { chiSquared, df, p } }: { readonly of: NonNullable<Fit['pooling']> }) {
  const { text, number } = useWords()
  return text('retention.fit.test', { chiSquared: number(chiSquared), df, p: number(p) })
}

function ProjectionChart({ fit }: { readonly fit: Fit }) {
  const { text, number, share, wholeShare } = useWords()
  const { survival, renewalRates, observed, intervals } = fit
  const years = survival.length - 1
  const limitsAt = (year: number) => intervals.survival[year]!
  const last = limitsAt(years)
  return (
    <ChartPlace>
      <FanChart
        id="projection"
        title={text('retention.page.projection.chart', { lastShare: survival[years], years })}
        summary={text('retention.page.projection.summary')}
        table={{
          label: text('report.as_table'),
          columns: [
            text('retention.fit.renewal'),
            text('retention.fit.projected'),
            text('retention.fit.from'),
            text('retention.fit.to'),
            text('retention.fit.observed'),
            text('retention.fit.rate'),
          ],
          rows: survival.map((expected, year) => [
            number(year),
            share(expected),
            share(limitsAt(year).lower ?? undefined),
            share(limitsAt(year).upper ?? undefined),
            share(observed[year]),
            year === 0 ? '' : share(renewalRates[year - 1]),
          ]),
        }}
        months={survival.slice(1).map((p50, index) => {
          const { lower, upper } = limitsAt(index + 1)
          return { p10: lower ?? 0, p50, p90: upper ?? 1 }
        })}
        endLabels={{
          p10: share(last.lower ?? undefined),
          p50: share(survival[years]),
          p90: share(last.upper ?? undefined),
        }}
        isFromZero
        start={1}
        ticks={survival
          .map((_, year) => ({ at: year, label: number(year) }))
          .filter(({ at }) => years <= 10 || at % 5 === 0)}
        xTitle={text('retention.page.projection.axis')}
        yTitle={text('retention.fit.survival')}
        formatValue={wholeShare}
        formatMonth={number}
      />
    </ChartPlace>
  )
}

function CohortsFitted({ cohorts }: { readonly cohorts: Fit['cohorts'] }) {
  const { text, number, wordFor } = useWords()
  const title = text('retention.fit.cohorts')
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      <PlainTable label={title} areFigures>
        <thead>
          <tr>
            <th scope="col">{text('retention.fit.cohort')}</th>
            <th scope="col">{text('retention.fit.customers')}</th>
            <th scope="col">{text('retention.fit.renewals')}</th>
            <th scope="col">{text('retention.fit.mean_churn')}</th>
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ cohort, customers, renewals, meanChurn, refused }) => (
            <tr key={cohort}>
              <th scope="row">{cohort}</th>
              <td>{number(customers)}</td>
              <td>{number(renewals)}</td>
              <td>
                {meanChurn === null ? (
                  <span className={look.soft}>{wordFor('retention.fit.refused', refused ?? undefined)}</span>
                ) : (
                  <Share value={meanChurn} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </section>
  )
}
