import { designEffect, type Outcome } from '../../../domain/pilot/power/design.ts'
import type { Words } from '../../../language/describe.ts'
import { drawTable } from '../../terminal/draw-table.ts'
import { hang } from '../../terminal/hang.ts'
import type { Page } from '../../terminal/page.ts'
import { assumptionsOf } from './power-json.ts'
import type { PowerFound } from './run-power.ts'

/** What these accounts can and cannot show in a sentence, what to measure instead, the arms, and what is taken for granted. */
export function printPower(found: PowerFound, page: Page): string {
  const { words, colours, width } = page
  const leading = leadingSentence(found, words)
  const notes = assumptionsOf(found).map((code) =>
    hang('- ', words.wordFor('pilot.power.note', code, noteValues(found, words)), width),
  )
  return [
    colours.bold(hang('', headline(found, words), width)),
    ...[weeksForHalfSentence(found, words), leading].flatMap((text) =>
      text === undefined ? [] : [hang('', text, width)],
    ),
    ...armTable(found, page),
    notes.join('\n'),
  ].join('\n\n')
}

function headline({ question, answer, weeks }: PowerFound, words: Words): string {
  const { asked, sizes, outcome } = answer
  const [control, ...treated] = sizes ?? []
  const arms = {
    treated: treated.map((size) => words.number(size)).join(' + '),
    control,
    total: sizes?.reduce((sum, size) => sum + size, 0),
  }
  const values = { ...arms, ...outcomeValues(outcome ?? question.outcome, words) }
  const given = words.text(weeks === undefined ? 'pilot.power.with' : 'pilot.power.with_weeks', {
    ...values,
    weeks,
  })
  const wantedShare = question.power
  if (asked === 'accounts')
    return sizes === undefined
      ? words.text('pilot.power.never')
      : words.text('pilot.power.needs', { ...values, wantedShare })
  if (asked === 'effect')
    return words.text(outcome === undefined ? 'pilot.power.shows_nothing' : 'pilot.power.shows', {
      ...values,
      given,
      wantedShare,
    })
  const needed = answer.neededAccounts
  const isEnough = (answer.power ?? 0) >= question.power ? true : needed === undefined ? 'never' : false
  return words.text('pilot.power.chance', {
    ...values,
    given,
    wantedShare,
    isEnough,
    needed,
    powerShare: answer.power,
  })
}

function weeksForHalfSentence({ weeksForHalf }: PowerFound, words: Words): string | undefined {
  if (weeksForHalf === undefined) return undefined
  return words.text('pilot.power.weeks_for_half', { weeks: weeksForHalf })
}

function leadingSentence({ leading }: PowerFound, words: Words): string | undefined {
  if (leading === undefined) return undefined
  const { sd, difference, isKnown } = leading
  const name = leading.name ?? words.text('pilot.power.leading_name')
  const values = {
    name,
    difference: shortNumber(difference, words),
    spreads: shortNumber(difference / sd, words),
  }
  return words.text(isKnown ? 'pilot.power.leading' : 'pilot.power.leading_any', values)
}

function armTable({ answer }: PowerFound, { words, colours, width }: Page): string[] {
  const { sizes } = answer
  if (sizes === undefined) return []
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const head = (['arm', 'accounts', 'share'] as const).map((id) => words.text(`pilot.power.${id}`))
  const rows = sizes.map((size, arm) => [
    words.text(arm === 0 ? 'pilot.power.control' : 'pilot.power.treated', {
      ...{ number: arm, isOnly: sizes.length === 2 },
    }),
    words.number(size),
    words.share(size / total),
  ])
  return [drawTable({ head, rows, right: [1, 2], bold: colours.bold }, width)]
}

/** What the sentences say of an outcome: of leaving, the shares that have left at the end. */
function outcomeValues(outcome: Outcome, words: Words) {
  if (outcome.kind === 'mean') {
    const { difference, sd } = outcome
    return {
      kind: 'mean',
      difference: shortNumber(difference, words),
      spreads: shortNumber(difference / sd, words),
    }
  }
  if (outcome.kind === 'proportion')
    return { kind: 'proportion', baselineShare: outcome.baseline, targetShare: outcome.target }
  const { survival, hazardRatio } = outcome
  return { kind: 'time', baselineShare: 1 - survival, targetShare: 1 - survival ** hazardRatio }
}

function noteValues({ question, answer }: PowerFound, words: Words) {
  const { design } = question
  const { clusters } = design
  const total = answer.sizes?.reduce((sum, size) => sum + size, 0)
  return {
    alphaShare: design.alpha,
    sides: String(design.sides),
    correction: design.correction,
    savedShare: design.correlation ** 2,
    factor: words.decimal(designEffect(clusters)),
    size: clusters?.size,
    books: clusters && total !== undefined ? Math.round(total / clusters.size) : undefined,
  }
}

/** Three digits that say something, whatever the size. */
function shortNumber(value: number, words: Words): string {
  return words.number(Number(value.toPrecision(3)))
}
