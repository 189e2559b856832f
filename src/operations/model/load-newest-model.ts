import type { CustomFields } from '../../domain/model/condition-fields.ts'
import type { Model } from '../../domain/model/model.ts'
import { type ParsedModel, parseModel } from '../../domain/model/parse-model.ts'
import { canonicalJson } from '../../store/canonical-json.ts'
import type { Connection } from '../../store/database.ts'
import type { Uuid } from '../../store/identifier.ts'
import { findNewestModelVersion, type ModelVersion } from '../../store/model-versions.ts'
import { ProblemError } from '../problem.ts'

/** A committed version with the model that it means. The model's own `version` is the id of the version: placements carry it. */
export type CommittedModel = { readonly version: ModelVersion; readonly model: Model }

const MOST_REMEMBERED = 16
/** Resolved models by version and custom fields, the latest used last. */
const remembered = new Map<string, Model>()

/**
 * The model in force, checked against the custom fields of the customer base where they are given; undefined before the first
 * commit. Throws the problems of a document that no longer fits the base, with their places.
 */
export async function loadNewestModel(
  connection: Connection,
  workspaceId: Uuid,
  customFields?: CustomFields,
): Promise<CommittedModel | undefined> {
  const version = await findNewestModelVersion(connection, workspaceId)
  return version && { version, model: modelOfVersion(version, customFields) }
}

/** The model that a committed version means. Throws the problems of a document that no longer fits the base. */
export function modelOfVersion(version: ModelVersion, customFields?: CustomFields): Model {
  const key = `${version.id} ${customFields === undefined ? '' : canonicalJson(customFields)}`
  const known = remembered.get(key)
  const model = known ?? {
    ...mustParse(parseModel(version.document, { customFields })).model,
    version: version.id,
  }
  remembered.delete(key)
  remembered.set(key, model)
  if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!)
  return model
}

/** The parsed model, or all its problems thrown. */
export function mustParse(parsed: ParsedModel): Extract<ParsedModel, { readonly kind: 'model' }> {
  if (parsed.kind === 'model') return parsed
  throw new ProblemError(parsed.problems)
}
