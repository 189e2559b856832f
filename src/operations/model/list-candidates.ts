import { findDocument } from '../../store/documents.ts'
import { listModelVersionHeads } from '../../store/model-versions.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { DEFAULTS, listExamples } from './candidate.ts'

export type ListedCandidate = {
  /** The name that trials and addresses take. */
  readonly candidate: string
  readonly kind: 'in-force' | 'draft' | 'version' | 'recommended' | 'default' | 'example'
  /** Of a version, also of the one in force. */
  readonly number?: number
  /** Of an example, as its author calls it. */
  readonly name?: string
}

const MOST_VERSIONS = 100

/**
 * [Q109] The models that can stand beside each other: in force, draft, what the assessment recommends, one touch model for all or the
 * hybrid, earlier versions (the newest first), and those of real companies whose amounts are in the workspace's currency.
 */
export async function listCandidates({
  database,
  workspaceId,
  ...context
}: Context): Promise<readonly ListedCandidate[]> {
  allow(context, 'model.read')
  const [inForce, ...earlier] = await listModelVersionHeads(database, workspaceId, { limit: MOST_VERSIONS })
  const draft = await findDocument(database, { workspaceId, kind: 'model_draft' })
  const { currency } = (await findWorkspace(database, workspaceId))!
  const examples = (await listExamples()).filter((example) => example.currency === currency)
  return [
    ...(inForce === undefined
      ? []
      : [{ candidate: 'in-force', kind: 'in-force', number: inForce.number } as const]),
    ...(draft === undefined ? [] : [{ candidate: 'draft', kind: 'draft' } as const]),
    { candidate: 'recommended', kind: 'recommended' },
    ...DEFAULTS.map((name) => ({ candidate: `default-${name}`, kind: 'default' }) as const),
    ...earlier.map(({ number }) => ({ candidate: `version-${number}`, kind: 'version', number }) as const),
    ...examples.map(({ file, name }) => ({ candidate: `example-${file}`, kind: 'example', name }) as const),
  ]
}
