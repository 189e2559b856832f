import { type Assessment, type AssessmentInputs, assess } from '../../domain/assessment/assess.ts'
import {
  type AssessmentSettings,
  defaultSettings,
  settingsOf,
} from '../../domain/assessment/assessment-settings.ts'
import { defaultModelDocument } from '../../domain/assessment/default-model.ts'
import type { Recommendation } from '../../domain/assessment/recommend.ts'
import { type Day, formatDay } from '../../domain/kernel/day.ts'
import type { Parameters } from '../../domain/model/parameters.ts'
import { type Comments, printDocument } from '../../domain/model/print-document.ts'
import { readTeamOfWorkspace } from '../../store/people.ts'
import { allow } from '../access/rights.ts'
import { loadAnswers } from '../answers/load-answers.ts'
import type { Context } from '../context.ts'
import { loadBase } from './load-base.ts'
import { loadNewestModel } from './load-newest-model.ts'

export type Suggestion = {
  /** A model document in YAML, with comments that say why. */
  readonly document: string
  /** Undefined where neither the accounts nor the answers say anything: then the default hybrid stands in. */
  readonly recommendation: Recommendation | undefined
  readonly asOf: Day
}

/**
 * The model that the assessment of the workspace's accounts, team and answers recommends, as a text to start from. Keeps nothing.
 * Costs, ratios and limits are those of the model in force; of a set of published numbers where one is asked for or none is in force.
 */
export async function suggestModel(
  context: Context,
  { parameters }: { readonly parameters?: Parameters['name'] | undefined } = {},
): Promise<Suggestion> {
  allow(context, 'model.draft')
  const { database, workspaceId, today } = context
  const asOf = today()
  const base = await loadBase(context)
  const answers = await loadAnswers(database, workspaceId)
  const people = await readTeamOfWorkspace(database, workspaceId, asOf)
  const team = people.length === 0 ? undefined : people
  const inForce = parameters === undefined ? await loadNewestModel(database, workspaceId) : undefined
  const settings = inForce && settingsOf(inForce.model)
  return suggestionFrom({ base, team, answers, asOf, ...(settings && { settings }) }, parameters)
}

type Company = Pick<AssessmentInputs, 'base' | 'team' | 'answers' | 'asOf'> & {
  /** Undefined: those of the set of published numbers. */
  readonly settings?: AssessmentSettings
}

/** The same for a company that is known already. */
export function suggestionFrom(
  { base, team, answers, asOf, ...given }: Company,
  parameters: Parameters['name'] = 'selection',
): Suggestion {
  const settings = given.settings ?? defaultSettings({ parameters, currency: base.currency, rate: undefined })
  const assessment = assess({ base, team, answers, settings, model: undefined, asOf })
  const { recommendation, rules } = assessment
  // Where nothing is known the default hybrid stands in, as it does in a plan without a model.
  const document = defaultModelDocument({
    recommendation: recommendation ?? 'hybrid',
    ...{ rules, settings, answers },
  })
  return { document: printDocument(document, commentsOn(assessment, asOf)), recommendation, asOf }
}

function commentsOn({ base, recommendation, total, split, guards }: Assessment, asOf: Day): Comments {
  const { active, arrMinor } = base
  const score = total === undefined ? '' : ` The six factors add up to ${total} of 30.`
  const why =
    recommendation === undefined
      ? 'Neither accounts nor answers say anything yet: this is the default hybrid.'
      : `Recommended: ${recommendation}. Active accounts on ${formatDay(asOf)}: ${active}.${score}`
  const guarded =
    guards.length === 0 ? [] : [`Guards that applied: ${guards.map(({ code }) => code).join(', ')}.`]
  return {
    head: [
      'How we serve our customers. Every key that is not here has its default; change what you know better.',
      why,
      ...guarded,
    ].join('\n'),
    tiers: Object.fromEntries(
      split.map((part) => {
        const arr = arrMinor === 0 ? '' : `, ${Math.round((100 * part.arrMinor) / arrMinor)} % of ARR`
        return [part.touch, `${part.accounts} of the accounts${arr}.`]
      }),
    ),
  }
}
