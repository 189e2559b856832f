import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { HandoffPart } from '../../../domain/organisation/check-handoff.ts'
import { api, take } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import {
  changedParts,
  cleanRecord,
  mergeRecords,
  missingParts,
  type WrittenRecord,
  writtenOf,
} from './edit-record.ts'
import { type Handoff, handoffQuery } from './handoff-queries.ts'
import { keepUnsaved, readUnsaved } from './unsaved-record.ts'

export type EditedRecord = {
  readonly record: WrittenRecord
  readonly missing: readonly HandoffPart[]
  readonly isChanged: boolean
  /** Somebody else has saved since this was begun. */
  readonly isBehind: boolean
  readonly isSaving: boolean
  readonly error: Error | null
  readonly write: (change: Partial<WrittenRecord>) => void
  /** Resolves to whether it is saved. */
  readonly save: () => Promise<boolean>
  readonly revert: () => void
  /** Goes on from what the other has saved: with one's own parts, or without. */
  readonly settle: (keepsMine: boolean) => void
}

/** The record of one open handoff as it is being written. What is not saved survives a reload. */
export function useRecord(handoff: Handoff): EditedRecord {
  const queries = useQueryClient()
  const { id } = handoff
  const saved = writtenOf(handoff.record)
  const [unsaved, setUnsaved] = useState(() => readUnsaved(id))
  const record = unsaved?.record ?? saved
  const isChanged = unsaved !== undefined && changedParts(unsaved.base, unsaved.record).length > 0
  const keep = (next: typeof unsaved) => {
    setUnsaved(next)
    keepUnsaved(id, next)
  }
  const saving = useMutation({
    mutationFn: async () => {
      const { revision } = unsaved!
      const params = { path: { handoffId: id }, header: { 'if-match': `"${revision}"` } }
      const body = bodyOf(cleanRecord(record))
      return (await take(api.PUT('/api/handoffs/{handoffId}/record', { params, body }))) as Handoff
    },
    onSuccess(now) {
      keep(undefined)
      queries.setQueryData(handoffQuery(id).queryKey, now)
      void queries.invalidateQueries({ queryKey: ['handoffs'] })
    },
    // Somebody else was faster: what they have written is to be seen.
    onError: (error) => isRefusal(error, 'stale-revision') && queries.refetchQueries(handoffQuery(id)),
  })
  return {
    ...{ record, isChanged, missing: missingParts(record) },
    isBehind: isChanged && unsaved.revision !== handoff.revision,
    isSaving: saving.isPending,
    error: isRefusal(saving.error, 'stale-revision') ? null : saving.error,
    write(change) {
      const from = isChanged ? unsaved : { base: saved, revision: handoff.revision }
      keep({ ...from, record: { ...record, ...change } })
    },
    save: async () => {
      if (!isChanged) return true
      try {
        await saving.mutateAsync()
        return true
      } catch {
        return false
      }
    },
    revert: () => keep(undefined),
    settle(keepsMine) {
      if (!keepsMine || unsaved === undefined) return keep(undefined)
      const merged = mergeRecords({ base: unsaved.base, mine: unsaved.record, theirs: saved })
      keep({ record: merged, base: saved, revision: handoff.revision })
    },
  }
}

/** As the API takes it: what nobody has said is null. */
function bodyOf(record: WrittenRecord): Handoff['record'] {
  const listOf = (entries: readonly string[] | undefined) => (entries === undefined ? null : [...entries])
  return {
    goals: listOf(record.goals),
    successPlan: record.successPlan ?? null,
    stakeholders: listOf(record.stakeholders),
    openIssues: listOf(record.openIssues),
    risks: listOf(record.risks),
    promisesMade: listOf(record.promisesMade),
    nextSteps: listOf(record.nextSteps),
  }
}
