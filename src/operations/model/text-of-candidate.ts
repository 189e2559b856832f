import type { Csm } from '../../domain/account/csm.ts'
import type { CustomerBase } from '../../domain/account/customer-base.ts'
import type { Answers } from '../../domain/assessment/answers.ts'
import { assess } from '../../domain/assessment/assess.ts'
import {
  type AssessmentSettings,
  defaultSettings,
  settingsOf,
} from '../../domain/assessment/assessment-settings.ts'
import { defaultModelDocument } from '../../domain/assessment/default-model.ts'
import type { Recommendation } from '../../domain/assessment/recommend.ts'
import type { Day } from '../../domain/kernel/day.ts'
import { printDocument } from '../../domain/model/print-document.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findNewestModelVersion, type ModelVersion } from '../../store/model-versions.ts'
import { ProblemError } from '../problem.ts'
import { type Candidate, listExamples } from './candidate.ts'
import { getDraft } from './draft.ts'
import { loadNewestModel } from './load-newest-model.ts'
import { getModelVersion } from './read-model-version.ts'
import { suggestionFrom } from './suggest-model.ts'

/** What an assessment reads: candidates that are made of it are made of the company as it is. */
export type AssessedCompany = {
  readonly base: CustomerBase
  readonly team: readonly Csm[] | undefined
  readonly answers: Answers
  readonly asOf: Day
}

type Place = { readonly connection: Connection; readonly workspaceId: Uuid }

/**
 * [Q107] The document of a candidate. The company is asked for only where the candidate is made of it. Throws `no-model`,
 * `draft-missing` or `not-found` where there is none.
 */
export async function textOfCandidate(
  place: Place,
  candidate: Candidate,
  company: () => Promise<AssessedCompany>,
): Promise<{ readonly document: string; readonly version?: ModelVersion | undefined }> {
  const { connection, workspaceId } = place
  switch (candidate.kind) {
    case 'in-force': {
      const version = await findNewestModelVersion(connection, workspaceId)
      if (version === undefined) throw new ProblemError([{ code: 'no-model', values: {} }])
      return { document: version.document, version }
    }
    case 'version': {
      const version = await getModelVersion(connection, workspaceId, candidate.number)
      return { document: version.document, version }
    }
    case 'draft':
      return { document: (await getDraft(connection, workspaceId)).document }
    case 'recommended':
      return { document: suggestionFrom(await withSettings(place, await company())).document }
    case 'default':
      return { document: defaultText(candidate.recommendation, await withSettings(place, await company())) }
    case 'example': {
      const example = (await listExamples()).find(({ file }) => file === candidate.file)
      if (example !== undefined) return { document: example.document }
      throw new ProblemError([{ code: 'not-found', values: { what: 'model', id: candidate.file } }])
    }
    default:
      return candidate satisfies never
  }
}

type Assessable = AssessedCompany & { readonly settings: AssessmentSettings }

/** [Q108] With the costs, ratios and lines of the model in force, so that only the way of serving differs. */
async function withSettings(
  { connection, workspaceId }: Place,
  company: AssessedCompany,
): Promise<Assessable> {
  const inForce = await loadNewestModel(connection, workspaceId)
  const { currency } = company.base
  const settings =
    inForce === undefined
      ? defaultSettings({ parameters: 'selection', currency, rate: undefined })
      : settingsOf(inForce.model)
  return { ...company, settings }
}

function defaultText(recommendation: Recommendation, company: Assessable): string {
  const { settings, answers } = company
  const { rules } = assess({ ...company, model: undefined })
  const document = defaultModelDocument({ recommendation, rules, settings, answers })
  return printDocument(document, { head: '', tiers: {} })
}
