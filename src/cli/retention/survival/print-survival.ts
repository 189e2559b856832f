import type { SurvivalStep } from '../../../domain/retention/survival/kaplan-meier.ts'
import { survivalAt } from '../../../domain/retention/survival/survival-at.ts'
import type { GroupSurvival } from '../../../domain/retention/survival/survival-of.ts'
import type { Words } from '../../../language/describe.ts'
import type { SurvivalFound } from '../../../operations/retention/measure-survival.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { saySurvival } from './say-survival.ts'
import { survivalNotices } from './survival-notices.ts'

/** Steps of a curve that are shown; --json has all. */
const MOST_STEPS = 12
const BAR = 20

/** The answer in words, the groups side by side, and each curve. */
export function printSurvival(found: SurvivalFound, page: Page): string {
  const { words, colours, width } = page
  const { survival } = found
  const said = saySurvival(found, words).map((line, at) => {
    const text = hang('', line, width)
    return at === 0 ? colours.bold(text) : text
  })
  const notices = survivalNotices(found, words).map((notice) =>
    hang(`${colours.yellow('!')} `, notice, width),
  )
  return [
    said.join('\n'),
    ...(notices.length === 0 ? [] : [notices.join('\n')]),
    groupTable(found, page),
    ...survival.groups.flatMap((curve) => {
      const title = curve.group === undefined ? words.text('retention.survival.curve') : curve.group
      return curve.table.length === 0
        ? []
        : [`${colours.bold(colours.underline(title))}\n\n${curveTable(curve, page)}`]
    }),
    colours.dim(
      hang(
        '',
        words.text('cli.retention.survival.method', {
          kind: found.request.conf,
          levelText: words.wholeShare(found.request.confLevel),
        }),
        width,
      ),
    ),
  ].join('\n\n')
}

function groupTable({ survival, request }: SurvivalFound, { words, colours, width }: Page): string {
  const asked = request.at ?? []
  const mean = survival.groups[0]?.restrictedMean.until
  const head = [
    ...(['group', 'n', 'events', 'median', 'lower', 'upper'] as const).map((column) =>
      words.text(`retention.survival.${column}`),
    ),
    words.text('retention.survival.mean', { until: mean }),
    ...asked.map((time) => words.text('retention.survival.at', { time })),
  ]
  const rows = survival.groups.map((curve) => [
    curve.group ?? words.text('retention.survival.everybody'),
    ...[curve.n, curve.events, curve.median, curve.medianLower, curve.medianUpper].map(words.number),
    words.number(curve.restrictedMean.mean),
    ...asked.map((time) => shareWithLimits(survivalAt(curve, time), words)),
  ])
  return drawTable({ head, rows, right: [...head.keys()].slice(1), bold: colours.bold }, width)
}

function shareWithLimits({ survival, lower, upper }: ReturnType<typeof survivalAt>, words: Words): string {
  if (survival === undefined) return words.share(undefined)
  return `${words.share(survival)} (${words.share(lower)}–${words.share(upper)})`
}

function curveTable({ table }: GroupSurvival, { words, colours, width }: Page): string {
  const head = (['time', 'at_risk', 'events', 'survival', 'lower', 'upper'] as const).map((column) =>
    words.text(`retention.survival.${column}`),
  )
  const rows = spread(table).map((step) => [
    ...[step.time, step.atRisk, step.events].map(words.number),
    ...[step.survival, step.lower, step.upper].map(words.share),
    '█'.repeat(Math.round(step.survival * BAR)),
  ])
  return drawTable({ head: [...head, ''], rows, right: [0, 1, 2, 3, 4, 5], bold: colours.bold }, width)
}

/** Steps at even distances, the first and the last among them; events are those since the step before it that is shown. */
function spread(table: readonly SurvivalStep[]): readonly SurvivalStep[] {
  if (table.length <= MOST_STEPS) return table
  const places = Array.from({ length: MOST_STEPS }, (_, at) =>
    Math.round((at * (table.length - 1)) / (MOST_STEPS - 1)),
  )
  return places.map((place, at) => {
    const since = at === 0 ? 0 : places[at - 1]! + 1
    const events = table.slice(since, place + 1).reduce((sum, step) => sum + step.events, 0)
    return { ...table[place]!, events }
  })
}
