import type { DesignedPilot } from '../../../operations/pilot/design-pilot.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'

/** A screen has so many lines; --json and --out have all. */
const MOST_ROWS = 20

/** Who is treated in a sentence, what the draw can show, its strata and balance, and what to look at before the start. */
export function printDesign(
  designed: DesignedPilot,
  { out, page }: { readonly out: string | undefined; readonly page: Page },
): string {
  const { words, colours, width } = page
  const { draw, startsOn, endsOn } = designed
  const { treated, control, treatedUnits, units } = draw.counts
  const headline = words.text(`pilot.design.headline.${draw.unit}`, {
    ...{ treated, control, treatedUnits, controlUnits: units - treatedUnits },
    ...{ seed: String(draw.seed), startsOn, untilDay: endsOn - 1 },
  })
  const title = (id: 'strata' | 'balance') =>
    colours.bold(colours.underline(words.text(`pilot.design.${id}`)))
  const notes = notesOf(designed, page).map((note) => hang(`${colours.yellow('!')} `, note, width))
  const first = out === undefined ? 'accounts' : 'written'
  return [
    colours.bold(hang('', headline, width)),
    foresightOf(designed, page)
      .map((line) => hang('', line, width))
      .join('\n'),
    ...[title('strata'), strataTable(designed, page)],
    ...[title('balance'), balanceTable(designed, page)],
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    colours.dim(hang('', words.text(`pilot.design.${first}`, { file: out }), width)),
  ].join('\n\n')
}

/** What these weeks can and cannot show, said before the start. */
function foresightOf({ foresight }: DesignedPilot, { words }: Page): string[] {
  const { days, health, leaving, smallestInSpreads, icc } = foresight
  if (smallestInSpreads === undefined) return [words.text('pilot.design.shows_nothing')]
  const weeks = Math.round(days / 7)
  const perYearShare = leaving.perYear
  return [
    health?.smallestEffect === undefined
      ? words.text('pilot.design.shows', { spreads: words.decimal(smallestInSpreads) })
      : words.text('pilot.design.shows_health', {
          spreads: words.decimal(smallestInSpreads),
          health: words.number(health.smallestEffect),
        }),
    leaving.smallestEffect === undefined
      ? words.text('pilot.design.not_leaving', { weeks, perYearShare })
      : words.text('pilot.design.leaving', { weeks, perYearShare, points: leaving.smallestEffect }),
    ...(icc === undefined ? [] : [words.text('pilot.design.icc', { icc: words.decimal(icc) })]),
  ]
}

function strataTable({ draw }: DesignedPilot, { words, colours, width }: Page): string {
  const head = (['stratum', 'accounts_in', 'treated', 'merged'] as const).map((id) =>
    words.text(`pilot.design.${id}`),
  )
  const rows = draw.strata
    .slice(0, MOST_ROWS)
    .map(({ stratum, accounts, treated, mergedFrom }) => [
      stratum,
      words.number(accounts),
      words.number(treated),
      mergedFrom.length === 0 ? '' : words.number(mergedFrom.length),
    ])
  const left = draw.strata.length - rows.length
  const more = left > 0 ? `\n${colours.dim(words.text('cli.more', { count: left }))}` : ''
  return drawTable({ head, rows, right: [1, 2, 3], bold: colours.bold }, width) + more
}

function balanceTable({ draw }: DesignedPilot, { words, colours, width }: Page): string {
  const head = (['covariate', 'treated', 'control', 'smd', 'flag'] as const).map((id) =>
    words.text(`pilot.design.${id}`),
  )
  const rows = draw.balance.map(({ covariate, treatedMean, controlMean, smd, flagged, isWithinChance }) => [
    covariate,
    words.number(treatedMean),
    words.number(controlMean),
    words.number(smd === undefined ? undefined : Math.round(smd * 1000) / 1000),
    flagged ? words.text(isWithinChance ? 'pilot.design.by_chance' : 'pilot.design.beyond_chance') : '',
  ])
  return drawTable({ head, rows, right: [1, 2, 3], bold: colours.bold }, width)
}

function notesOf(designed: DesignedPilot, { words }: Page): string[] {
  const { draw, excluded, exclusions, unknown } = designed
  const flagged = draw.balance.filter((each) => each.flagged).length
  const reasons = Object.entries(exclusions)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => words.wordFor('pilot.exclusion', code, { count }))
  const unknownStrata = Object.entries(unknown.strata).filter(([, count]) => count > 0)
  return [
    ...(flagged > 0 ? [words.text('pilot.design.flagged', { count: flagged })] : []),
    ...(draw.contamination.length > 0
      ? [words.text('pilot.design.contamination', { count: draw.contamination.length })]
      : []),
    ...(reasons.length > 0
      ? [words.text('pilot.design.excluded', { count: excluded.length, reasons: words.list(reasons) })]
      : []),
    ...(unknown.exclude > 0 ? [words.text('pilot.design.exclude_unknown', { count: unknown.exclude })] : []),
    ...(unknown.renewal > 0 ? [words.text('pilot.design.renewal_unknown', { count: unknown.renewal })] : []),
    ...unknownStrata.map(([field, count]) => words.text('pilot.design.stratum_unknown', { field, count })),
  ]
}
