import { bookSizes, type TierBookSize } from '../../../domain/forecast/book-sizes.ts'
import { type HiringOutlook, hiringOutlook } from '../../../domain/forecast/hiring-outlook.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { type Forecast, project } from '../../../domain/forecast/project.ts'
import { type HiringQuestion, scenarioOf } from './question.ts'

export type HiringAnswer = {
  readonly forecast: Forecast
  readonly hiring: HiringOutlook
  readonly books: readonly TierBookSize[]
}

/** The years ahead as they are expected and the hires that they take; undefined where nothing says today's tiers. */
export function answerHiring(outlook: Outlook, question: HiringQuestion): HiringAnswer | undefined {
  const { months, risk, seed } = question
  const scenario = scenarioOf(question)
  const forecast = project(outlook, { scenario, months })
  if (forecast === undefined) return undefined
  const hiring = hiringOutlook(outlook, { scenario, months, risk, seed })!
  return { forecast, hiring, books: bookSizes(outlook, risk) }
}
