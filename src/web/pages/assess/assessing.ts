import type { Csm } from '../../../domain/account/csm.ts'
import type { Answers } from '../../../domain/assessment/answers.ts'
import { type Assessment, assessorOf } from '../../../domain/assessment/assess.ts'
import {
  type AssessmentSettings,
  defaultSettings,
  settingsOf,
} from '../../../domain/assessment/assessment-settings.ts'
import { countCsms } from '../../../domain/assessment/count-csms.ts'
import { findTurningPoints, type TurningPoints } from '../../../domain/assessment/find-turning-points.ts'
import type { Day } from '../../../domain/kernel/day.ts'
import { parseModel } from '../../../domain/model/parse-model.ts'
import { type AccountColumns, customerBaseOf } from '../base/customer-base-of.ts'

/** What is assessed, whatever is answered. */
export type AssessedFacts = {
  readonly columns: AccountColumns
  readonly team: readonly Csm[] | undefined
  /** The document of the model in force, if there is one. */
  readonly model: string | undefined
  readonly asOf: Day
}

export type Assessed = {
  readonly assessment: Assessment
  readonly settings: AssessmentSettings
  /** CSMs of today; undefined without a team. */
  readonly csms: number | undefined
}

/** The engine over one customer base: assessments and what would change them, for any answers. */
export type Assessing = {
  readonly assess: (answers: Answers) => Assessed
  readonly turningPointsOf: (answers: Answers) => TurningPoints
}

/** As a plan does it: with the company's own numbers where a model is in force, else the published ones. */
export function assessingOf({ columns, team, model: text, asOf }: AssessedFacts): Assessing {
  const base = customerBaseOf(columns)
  const parsed = text === undefined ? undefined : parseModel(text)
  if (parsed?.kind === 'problems')
    throw new Error(`the model in force cannot be read: ${parsed.problems[0]?.code}`)
  const model = parsed?.model
  const settings =
    model === undefined
      ? defaultSettings({ parameters: 'selection', currency: base.currency, rate: undefined })
      : settingsOf(model)
  const assessor = assessorOf({ base, settings, asOf })
  const csms = countCsms(team, asOf)
  const assessWith = (answers: Answers) => assessor({ team, answers, model })
  return {
    assess: (answers) => ({ assessment: assessWith(answers), settings, csms }),
    turningPointsOf: (answers) =>
      findTurningPoints(answers, { assessWith, marginTo: settings.limits.unaffordable.marginTo }),
  }
}
