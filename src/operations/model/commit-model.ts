import { hash } from 'node:crypto'
import { type Day, parseDay } from '../../domain/kernel/day.ts'
import { monthsAfter } from '../../domain/kernel/months-after.ts'
import { checkModel } from '../../domain/model/check-model.ts'
import type { Model } from '../../domain/model/model.ts'
import { parseModel } from '../../domain/model/parse-model.ts'
import { toDocument } from '../../domain/model/to-document.ts'
import { appendAct } from '../../store/audit.ts'
import { canonicalJson } from '../../store/canonical-json.ts'
import { discardDocument, findDocument } from '../../store/documents.ts'
import {
  commitModelVersion,
  findNewestModelVersion,
  type ModelVersion,
  type ModelVersionHead,
} from '../../store/model-versions.ts'
import { canonicalInstant } from '../../store/value-parsers.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import { nameOfActor } from '../access/actor.ts'
import { allow } from '../access/rights.ts'
import type { Context } from '../context.ts'
import { mustHaveSeen, staleRevision } from '../document/write-document.ts'
import { type Problem, ProblemError } from '../problem.ts'
import { getDraft } from './draft.ts'
import { findCustomFields } from './load-base.ts'
import { mustParse } from './load-newest-model.ts'

type Commit = {
  /** Why; needed while the newest version is younger than twelve months. */
  readonly reason?: string | undefined
  /** The newest version that the caller has seen; left out, the one that the draft is based on. */
  readonly seenNumber?: number | undefined
  /** The revision of the draft that the caller means; left out, whatever it is now. */
  readonly seenRevision?: number | undefined
}

/** A model is thought through for a year; changing it sooner is a decision with a reason. */
const MONTHS_WITHOUT_REASON = 12

/**
 * Makes the draft the next version of the model. Throws what is wrong with it, `model-unchanged`, `reason-needed`, and
 * `stale-revision` when another version was committed or somebody else changed the draft meanwhile.
 */
export async function commitModel(context: Context, commit: Commit = {}): Promise<ModelVersionHead> {
  allow(context, 'model.commit')
  const { database, workspaceId, actor, newId, now, today } = context
  const draft = await getDraft(database, workspaceId)
  const { model, digest } = await resolveDraft(context, draft.document)
  const seenNumber = commit.seenNumber ?? draft.basedOn
  const seenRevision = commit.seenRevision ?? draft.revision
  const reason = commit.reason?.trim() || undefined
  const id = newId()
  return database.transaction(async (transaction) => {
    const key = { workspaceId, kind: 'model_draft' } as const
    mustHaveSeen(await findDocument(transaction, key), seenRevision)
    const newest = await findNewestModelVersion(transaction, workspaceId)
    const refusals = [
      ...refuseUnseen(newest, seenNumber),
      ...refuseUnchanged(newest, digest),
      ...refuseWithoutReason(newest, { reason, today: today() }),
    ]
    if (refusals.length > 0) throw new ProblemError(refusals.slice(0, 1))
    const version: Omit<ModelVersion, 'number'> = {
      ...{ id, document: draft.document, digest, reason, committedAt: canonicalInstant(now()) },
      committedBy: actor.kind === 'user' ? actor.userId : undefined,
    }
    const number = await commitModelVersion(transaction, { ...version, workspaceId }, seenNumber)
    if (number === undefined) {
      const current = (await findNewestModelVersion(transaction, workspaceId))?.number ?? 0
      throw new ProblemError([unseen(seenNumber, current)])
    }
    await appendAct(transaction, {
      ...{ workspaceId, actId: newId(), action: 'model.commit', actor: nameOfActor(actor), at: now() },
      details: { number, name: model.name, reason: reason ?? null },
      workspace: [
        {
          subject: 'model_version',
          before: newest && { number: newest.number, id: newest.id, digest: newest.digest },
          after: { number, id, digest },
        },
      ],
    })
    if (!(await discardDocument(transaction, key, seenRevision))) {
      throw staleRevision(await findDocument(transaction, key), seenRevision)
    }
    const { document: _, ...head } = version
    return { ...head, number }
  })
}

/** The model that a text means, fit for use in the workspace, or everything against it thrown. */
async function resolveDraft(
  context: Context,
  document: string,
): Promise<{ readonly model: Model; readonly digest: string }> {
  const customFields = await findCustomFields(context)
  const { model, locate } = mustParse(parseModel(document, { customFields }))
  const workspace = await findWorkspace(context.database, context.workspaceId)
  if (workspace !== undefined && workspace.currency !== model.currency) {
    const values = { modelCurrency: model.currency, listCurrency: workspace.currency }
    throw new ProblemError([{ code: 'currency-mismatch', ...locate(['currency']), path: 'currency', values }])
  }
  const faults = checkModel(model, locate).filter(({ severity }) => severity === 'error')
  if (faults.length > 0) {
    const places = faults.map(({ path, line }) => (line === undefined ? path : `${path} (${line})`))
    const [first] = faults
    const values = { count: faults.length, places: [...new Set(places)], findings: faults }
    throw new ProblemError([{ code: 'model-has-errors', line: first?.line, column: first?.column, values }])
  }
  return { model, digest: digestOfMeaning(model) }
}

/** The same for texts that mean the same model, whatever their comments and their order of keys. */
export function digestOfMeaning(model: Model): string {
  return hash('sha256', canonicalJson(toDocument(model)))
}

function refuseUnseen(newest: ModelVersion | undefined, seenNumber: number): readonly Problem[] {
  return (newest?.number ?? 0) === seenNumber ? [] : [unseen(seenNumber, newest?.number ?? 0)]
}

function unseen(seen: number, current: number): Problem {
  return { code: 'stale-revision', path: 'seenNumber', values: { seen, current } }
}

function refuseUnchanged(newest: ModelVersion | undefined, digest: string): readonly Problem[] {
  if (newest?.digest !== digest) return []
  return [{ code: 'model-unchanged', values: { number: newest.number } }]
}

function refuseWithoutReason(
  newest: ModelVersion | undefined,
  { reason, today }: { readonly reason: string | undefined; readonly today: Day },
): readonly Problem[] {
  if (newest === undefined || reason !== undefined) return []
  const committedOn = parseDay(newest.committedAt.slice(0, 10))!
  const nextOn = monthsAfter(committedOn, MONTHS_WITHOUT_REASON)
  if (today >= nextOn) return []
  return [{ code: 'reason-needed', path: 'reason', values: { number: newest.number, committedOn, nextOn } }]
}
