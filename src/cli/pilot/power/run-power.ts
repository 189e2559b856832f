import { answerSize, type SizeAnswer, type SizeQuestion } from '../../../domain/pilot/power/answer-size.ts'
import { daysUntil } from '../../../domain/pilot/power/days-until.ts'
import { leavingWithin } from '../../../domain/pilot/power/leaving.ts'
import { powerAt } from '../../../domain/pilot/power/power-at.ts'
import { smallestEffect } from '../../../domain/pilot/power/smallest-effect.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import { powerJson } from './power-json.ts'
import { type PowerOptions, questionOf } from './power-question.ts'
import { printPower } from './print-power.ts'

/** A figure that moves earlier, and the smallest difference of it that the accounts would show. */
export type LeadingMeasure = {
  readonly name: string | undefined
  /** Whether its spread was given; else it counts in spreads. */
  readonly isKnown: boolean
  readonly sd: number
  readonly correlation: number
  readonly difference: number
}

export type PowerFound = {
  readonly question: SizeQuestion
  readonly answer: SizeAnswer
  readonly weeks: number | undefined
  readonly leading: LeadingMeasure | undefined
  /** Weeks after which these accounts show half as many leaving; undefined where that was not asked. */
  readonly weeksForHalf: number | undefined
}

export function runPower(door: Door, options: CommonOptions & PowerOptions): Promise<void> {
  return answer(door, options, async (call) => {
    const question = questionOf(options)
    const found = answerSize(question)
    const leading = leadingOf(options, question, found)
    const weeksForHalf = weeksForHalfOf(options, question, found)
    const all: PowerFound = { question, answer: found, weeks: options.weeks, leading, weeksForHalf }
    if (options.json) call.terminal.print(toJson(powerJson(all), 2))
    else call.terminal.print(printPower(all, call.page(call.words('USD'))))
    return []
  })
}

/** What was named, or, where a share or leaving cannot be shown, any figure in its own spread. */
function leadingOf(
  options: PowerOptions,
  { design, power, outcome }: SizeQuestion,
  found: SizeAnswer,
): LeadingMeasure | undefined {
  const { leading, leadingSd, leadingCorrelation } = options
  const isNamed = [leading, leadingSd, leadingCorrelation].some((one) => one !== undefined)
  const isShown = found.power !== undefined && found.power >= power - 1e-9
  if (found.sizes === undefined || (!isNamed && (isShown || outcome.kind === 'mean'))) return undefined
  const sd = leadingSd ?? 1
  const correlation = leadingCorrelation ?? 0
  const best = smallestEffect(
    { kind: 'mean', difference: 0, sd },
    { design: { ...design, correlation }, sizes: found.sizes, power },
  )
  if (best?.kind !== 'mean') return undefined
  return { name: leading, isKnown: isNamed, sd, correlation, difference: best.difference }
}

/** Where these weeks do not show what was asked: when the same accounts would show half as many leaving. */
function weeksForHalfOf(
  { retention, weeks }: PowerOptions,
  { design, power }: SizeQuestion,
  { power: reached, sizes }: SizeAnswer,
): number | undefined {
  if (retention === undefined || weeks === undefined || sizes === undefined) return undefined
  if (reached !== undefined && reached >= power - 1e-9) return undefined
  const days = daysUntil((length) => {
    const survival = 1 - leavingWithin(1 - retention, length)
    return powerAt({ kind: 'time', survival, hazardRatio: 0.5, method: 'freedman' }, design, sizes) - power
  }, 7 * weeks)
  return days && Math.ceil(days / 7)
}
