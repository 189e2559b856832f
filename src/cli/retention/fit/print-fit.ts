import type { Interval, Projection } from '../../../domain/retention/fit/project-renewals.ts'
import type { Words } from '../../../language/describe.ts'
import type { LearntRenewals } from '../../../operations/retention/learn-renewals.ts'
import { drawFacts } from '../../terminal/draw-facts.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'

/** The answer in one line, how sure it is, survival renewal by renewal, the figures behind it, and the cohorts one by one. */
export function printFit(found: LearntRenewals, page: Page): string {
  const { words, colours, width } = page
  const { projection } = found
  const heading = (id: 'survival' | 'figures' | 'cohorts') =>
    colours.bold(colours.underline(words.text(`retention.fit.${id}`)))
  const notices = noticesOf(found, words).map((notice) => hang(`${colours.yellow('!')} `, notice, width))
  return [
    `${colours.bold(hang('', headlineOf(found, words), width))}\n${colours.dim(hang('', words.text('retention.fit.definition'), width))}`,
    ...(notices.length === 0 ? [] : [notices.join('\n')]),
    ...[heading('survival'), survivalTable(projection, page)],
    ...[heading('figures'), drawFacts(factsOf(found, words), width)],
    ...(projection.cohorts.length === 0 ? [] : [heading('cohorts'), cohortTable(projection, page)]),
  ].join('\n\n')
}

function headlineOf({ projection, discount }: LearntRenewals, words: Words): string {
  const { fit, survival, survivalLimits, renewalRates, expectedLifetime } = projection
  const limits = survivalLimits.at(-1)!
  return words.text('retention.fit.headline', {
    customers: fit.customers,
    renewals: survival.length - 1,
    survivalShare: survival.at(-1),
    lowerShare: limits.lower,
    upperShare: limits.upper,
    firstShare: renewalRates[0],
    lastShare: renewalRates.at(-1),
    end: expectedLifetime === undefined ? 'none' : 'some',
    lifetime: words.decimal(expectedLifetime),
    discountShare: discount,
  })
}

function noticesOf({ projection, cohorts, discount }: LearntRenewals, words: Words): string[] {
  const { fit, pooling, expectedLifetime } = projection
  const missing = cohorts.reduce((sum, cohort) => sum + cohort.missing, 0)
  const notices: string[] = []
  if (cohorts.some(({ isSizeAssumed }) => isSizeAssumed))
    notices.push(words.text('retention.fit.size_assumed'))
  if (missing > 0) notices.push(words.text('retention.fit.missing', { missing }))
  if (fit.against !== undefined && fit.against.p < DOUBT) notices.push(words.text('retention.fit.poor'))
  if (pooling !== undefined && pooling.p < DOUBT) notices.push(words.text('retention.fit.apart'))
  if (expectedLifetime === undefined && discount === 0) notices.push(words.text('retention.fit.endless'))
  return notices
}

function survivalTable(projection: Projection, { words, colours, width }: Page): string {
  const { survival, survivalLimits, observed, renewalRates } = projection
  const rows = survival.map((share, period) => [
    words.number(period),
    words.share(observed[period]),
    words.share(share),
    words.share(survivalLimits[period]!.lower),
    words.share(survivalLimits[period]!.upper),
    period === 0 ? '' : words.share(renewalRates[period - 1]),
  ])
  const head = (['renewal', 'observed', 'projected', 'from', 'to', 'rate'] as const).map((column) =>
    words.text(`retention.fit.${column}`),
  )
  return drawTable({ head, rows, right: [0, 1, 2, 3, 4, 5], bold: colours.bold }, width)
}

function factsOf({ projection, discount }: LearntRenewals, words: Words): [string, string][] {
  const { fit, alpha, beta, meanChurn, expectedLifetime, expectedLifetimeLimits, residualLifetime } =
    projection
  const precise = (value: number | undefined) =>
    value === undefined ? words.number(undefined) : words.decimal(value)
  const between = ({ lower, upper }: Interval, show: (value: number | undefined) => string) =>
    words.text('retention.fit.between', { lower: show(lower), upper: show(upper) })
  const fact = (id: 'mean_churn' | 'lifetime' | 'log_likelihood' | 'fits' | 'pooled', value: string) =>
    [words.text(`retention.fit.${id}`), value] as [string, string]
  const lifetime = `${precise(expectedLifetime)} ${between(expectedLifetimeLimits, precise)}`
  const tested = (against: Projection['pooling']) =>
    words.text('retention.fit.test', { chiSquared: against?.chiSquared, df: against?.df, p: against?.p })
  return [
    fact('mean_churn', `${words.share(fit.mixture.churn)} ${between(meanChurn, words.share)}`),
    fact('lifetime', words.text('retention.fit.at_discount', { lifetime, discountShare: discount })),
    ...(residualLifetime === undefined
      ? []
      : [
          [
            words.text('retention.fit.residual', { renewals: residualLifetime.afterRenewals }),
            precise(residualLifetime.value),
          ] as [string, string],
        ]),
    ['alpha', `${precise(fit.alpha)} ${between(alpha, precise)}`],
    ['beta', `${precise(fit.beta)} ${between(beta, precise)}`],
    fact('log_likelihood', precise(fit.logLikelihood)),
    ...(fit.against === undefined ? [] : [fact('fits', tested(fit.against))]),
    ...(projection.pooling === undefined ? [] : [fact('pooled', tested(projection.pooling))]),
  ]
}

function cohortTable({ cohorts }: Projection, { words, colours, width }: Page): string {
  const rows = cohorts.map(({ name, customers, renewals, fit, refusal }) => [
    name,
    words.number(customers),
    words.number(renewals),
    words.share(fit?.mixture.churn),
    words.decimal(fit?.alpha),
    words.decimal(fit?.beta),
    refusal === undefined ? '' : words.wordFor('retention.fit.refused', refusal.code),
  ])
  const said = (column: 'cohort' | 'customers' | 'renewals' | 'mean_churn' | 'remark') =>
    words.text(`retention.fit.${column}`)
  const figures = [said('customers'), said('renewals'), said('mean_churn'), 'alpha', 'beta']
  const head = [said('cohort'), ...figures, said('remark')]
  return drawTable({ head, rows, right: [1, 2, 3, 4, 5], bold: colours.bold }, width)
}

/** Below it what is seen differs by more than chance makes likely. */
const DOUBT = 0.05
