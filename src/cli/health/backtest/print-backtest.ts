import type { Backtest } from '../../../domain/health/backtest/backtest.ts'
import type { Words } from '../../../language/describe.ts'
import type { BacktestFound } from '../../../operations/health/backtest-file.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { backtestNotices, thousandth } from './backtest-notices.ts'

/** The answer in words, what to do, and the tables it rests on. */
export function printBacktest(found: BacktestFound, page: Page): string {
  const { words, colours, width } = page
  const { backtest, request } = found
  const heading = (title: string) => colours.bold(colours.underline(title))
  const text = (id: 'lift_title' | 'calibration_title' | 'weights_title') =>
    words.text(`health.backtest.${id}`)
  const said = [advice(backtest, words), ...basis(found, words)].map((line) => hang('', line, width))
  const notices = backtestNotices(found, words).map((notice) =>
    hang(`${colours.yellow('!')} `, notice, width),
  )
  return [
    colours.bold(hang('', headline(found, words), width)),
    said.join('\n'),
    ...(notices.length === 0 ? [] : [notices.join('\n')]),
    ...[heading(text('lift_title')), liftTable(backtest, page)],
    ...[
      heading(text('calibration_title')),
      calibrationTable(backtest, page),
      calibrationWords(backtest, page),
    ],
    ...(backtest.groups.length === 0
      ? []
      : [
          heading(words.text('health.backtest.groups_title', { column: request.group })),
          groupTable(backtest, page),
        ]),
    ...(backtest.weights.length === 0 ? [] : [heading(text('weights_title')), weightTable(backtest, page)]),
  ].join('\n\n')
}

function headline({ backtest, request }: BacktestFound, words: Words): string {
  const { auc, aucLower, aucUpper, aucOtherWay } = backtest
  return words.text(`health.backtest.${outcomeOf(backtest)}`, {
    subject: request.score === undefined ? 'signals' : 'score',
    auc: words.number(thousandth(auc)),
    lower: words.number(thousandth(aucLower)),
    upper: words.number(thousandth(aucUpper)),
    other: words.number(thousandth(aucOtherWay)),
  })
}

function outcomeOf({ verdict, notes }: Backtest): 'predicts' | 'no_signal' | 'reversed' {
  return notes.some(({ code }) => code === 'reversed') ? 'reversed' : verdict
}

/** Above this an AUC would be worth having: an interval that reaches it has not shown that nothing is there. */
const WORTH_HAVING = 0.7

function advice(backtest: Backtest, words: Words): string {
  const { lift, cumulativeEventShare } = backtest.lift[0]!
  const outcome = outcomeOf(backtest)
  const isUnsure = outcome === 'no_signal' && backtest.aucUpper! >= WORTH_HAVING
  return words.text(`health.backtest.advice_${isUnsure ? 'unsure' : outcome}`, {
    foundShare: cumulativeEventShare,
    liftMultiple: lift,
    upper: words.number(thousandth(backtest.aucUpper)),
  })
}

function basis({ backtest, request, leftOut, missing }: BacktestFound, words: Words): string[] {
  const { auc, n, events, direction, directionFrom, folds, seed } = backtest
  const gaps = Object.entries(missing).filter(([, count]) => count > 0)
  const found = words.series(gaps.map(([column, count]) => `${column} ${words.number(count)}`))
  return [
    words.text('health.backtest.pairs', { rightShare: auc }),
    words.text('health.backtest.counts', { n, events, leftOut }),
    ...(gaps.length === 0 ? [] : [words.text('health.backtest.missing', { found })]),
    request.score === undefined
      ? words.text('health.backtest.validated', { folds, seed: String(seed) })
      : words.text('health.backtest.direction', { direction, from: directionFrom }),
  ]
}

function liftTable({ lift }: Backtest, { words, colours, width }: Page): string {
  const head = (['decile', 'accounts', 'events', 'rate', 'lift', 'found_so_far'] as const).map((id) =>
    words.text(`health.backtest.${id}`),
  )
  const rows = lift.map((part) => [
    words.number(part.decile),
    words.number(part.n),
    words.number(Math.round(part.events)),
    words.share(part.rate),
    words.decimal(part.lift),
    words.share(part.cumulativeEventShare),
  ])
  return drawTable({ head, rows, right: [0, 1, 2, 3, 4, 5], bold: colours.bold }, width)
}

function calibrationTable({ calibration }: Backtest, { words, colours, width }: Page): string {
  const head = (['predicted', 'observed', 'interval', 'accounts'] as const).map((id) =>
    words.text(`health.backtest.${id}`),
  )
  const rows = (calibration?.bins ?? []).map(({ n, predicted, observed, lower, upper }) => [
    words.share(predicted),
    words.share(observed),
    `${words.share(lower)}–${words.share(upper)}`,
    words.number(n),
  ])
  return drawTable({ head, rows, right: [0, 1, 2, 3], bold: colours.bold }, width)
}

function calibrationWords({ calibration }: Backtest, { words, colours, width }: Page): string {
  const slope = words.text('health.backtest.slope', {
    slope: words.decimal(calibration?.slope),
    lower: words.decimal(calibration?.slopeLower),
    upper: words.decimal(calibration?.slopeUpper),
    brier: words.decimal(calibration?.brier),
    base: words.decimal(calibration?.brierOfBaseRate),
  })
  const fitted = calibration?.scale === 'fitted' ? [words.text('health.backtest.fitted')] : []
  return colours.dim([slope, ...fitted].map((line) => hang('', line, width)).join('\n'))
}

function groupTable({ groups }: Backtest, { words, colours, width }: Page): string {
  const head = [
    ...(['group', 'accounts', 'events'] as const).map((id) => words.text(`health.backtest.${id}`)),
    ...['AUC', words.text('health.backtest.interval'), words.text('health.backtest.verdict')],
  ]
  const rows = groups.map(({ group, n, events, auc, aucLower, aucUpper, verdict }) => [
    group ?? words.text('health.backtest.no_group'),
    ...[words.number(n), words.number(events), words.number(thousandth(auc))],
    auc === undefined
      ? words.number(undefined)
      : `${words.number(thousandth(aucLower))}–${words.number(thousandth(aucUpper))}`,
    words.text('health.backtest.verdict_of', { verdict }),
  ])
  return drawTable({ head, rows, right: [1, 2, 3, 4], bold: colours.bold }, width)
}

function weightTable({ weights }: Backtest, { words, colours, width }: Page): string {
  const head = (['signal', 'weight', 'risk_when', 'certainty'] as const).map((id) =>
    words.text(`health.backtest.${id}`),
  )
  const rows = weights.map(({ signal, share, direction, categories, isUncertain }) => {
    const [riskiest] = [...categories].sort((one, other) => other.logOdds - one.logOdds)
    const only =
      categories.length === 1 && riskiest!.logOdds < 0 ? `≠ ${riskiest!.category}` : riskiest?.category
    return [
      signal,
      words.share(share),
      words.text('health.backtest.risk_of', { direction, category: only ?? '' }),
      words.text('health.backtest.certainty_of', { certainty: isUncertain ? 'uncertain' : 'sure' }),
    ]
  })
  return drawTable({ head, rows, right: [1], bold: colours.bold }, width)
}
