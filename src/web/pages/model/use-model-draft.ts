import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, take } from '../../api/client.ts'
import { isRefusal } from '../../api/problem.ts'
import { useWorkspace } from '../../api/session.ts'
import { type Hunk, mergeTexts, settleHunks } from './merge-texts.ts'
import { type Draft, draftQuery } from './model-queries.ts'
import {
  beginHistory,
  type ChangeKind,
  pushText,
  redoText,
  type TextHistory,
  undoText,
} from './text-history.ts'
import { keepUnsaved, readUnsaved } from './unsaved-text.ts'

/** What is saved: the draft, or the version in force where there is none. */
export type Saved = {
  readonly text: string
  readonly revision: number
  readonly updatedBy?: string | undefined
  readonly updatedAt?: string | undefined
}

export type Merge = { readonly hunks: readonly Hunk[]; readonly theirs: Saved }

/** The text that is being edited, whichever view edits it. */
export type ModelDraft = {
  readonly text: string
  readonly saved: Saved
  readonly isChanged: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly change: (text: string, kind?: ChangeKind) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly revert: () => void
  readonly save: () => void
  readonly isSaving: boolean
  readonly error: unknown
  /** Somebody else has saved since this text was begun. */
  readonly isBehind: boolean
  /** Brings both texts together; asks where they contradict each other. */
  readonly merge: () => void
  /** What is to be settled by hand. */
  readonly merging: Merge | undefined
  readonly settle: (text: string | undefined) => void
  /** Both texts came together without a question. */
  readonly hasMerged: boolean
}

/** One text with undo over all views, kept over a reload, and never over what somebody else has saved. */
export function useModelDraft(saved: Saved): ModelDraft {
  const { id: workspaceId } = useWorkspace()
  const queries = useQueryClient()
  const [kept] = useState(() => readUnsaved(workspaceId))
  const [history, setHistory] = useState(() => beginHistory(kept?.document ?? saved.text))
  const [basis, setBasis] = useState<Saved>(() =>
    kept === undefined ? saved : { text: kept.base, revision: kept.revision },
  )
  const [merging, setMerging] = useState<Merge>()
  const [hasMerged, setMerged] = useState(false)
  const { text } = history

  // What somebody else saves is followed as long as nothing of one's own is unsaved; else it is told.
  if (saved.revision !== basis.revision && (text === basis.text || text === saved.text)) {
    setBasis(saved)
    if (text !== saved.text) setHistory(beginHistory(saved.text))
  }

  function keep(next: string, over: Saved) {
    const isUnsaved = next !== over.text
    keepUnsaved(
      workspaceId,
      isUnsaved ? { document: next, revision: over.revision, base: over.text } : undefined,
    )
  }

  function adopt(next: TextHistory) {
    setHistory(next)
    setMerged(false)
    keep(next.text, basis)
  }

  function mergeWith(theirs: Saved) {
    const hunks = mergeTexts({ base: basis.text, mine: text, theirs: theirs.text })
    const merged = settleHunks(hunks, [])
    if (merged === undefined) return setMerging({ hunks, theirs })
    finishMerge(merged, theirs)
    setMerged(true)
  }

  function finishMerge(merged: string, theirs: Saved) {
    setHistory(pushText(history, merged, 'edit'))
    setBasis(theirs)
    setMerging(undefined)
    keep(merged, theirs)
    save.reset()
  }

  const save = useMutation({
    mutationFn: () =>
      take(
        api.PUT('/api/model/draft', {
          params: { header: { 'if-match': `"${basis.revision}"` } },
          body: { document: text },
        }),
      ),
    onSuccess(next: Draft) {
      keepUnsaved(workspaceId, undefined)
      setMerged(false)
      setBasis({ text: next.document, revision: next.revision })
      queries.setQueryData(draftQuery.queryKey, next)
    },
    async onError(error) {
      if (!isRefusal(error) || error.status !== 412) return
      // Their text is asked for anew. Where it was committed meanwhile there is no draft any more: then the page says so.
      await queries.invalidateQueries({ queryKey: ['model'] })
      const theirs = queries.getQueryData(draftQuery.queryKey)
      if (theirs) mergeWith({ ...theirs, text: theirs.document })
    },
  })

  const isBehind = saved.revision !== basis.revision && text !== saved.text
  return {
    ...{ text, saved, merging, hasMerged },
    isChanged: text !== saved.text,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next, kind = 'edit') => adopt(pushText(history, next, kind)),
    undo: () => adopt(undoText(history)),
    redo: () => adopt(redoText(history)),
    revert() {
      setHistory(pushText(history, saved.text, 'edit'))
      setBasis(saved)
      setMerged(false)
      keepUnsaved(workspaceId, undefined)
      save.reset()
    },
    save: () => (isBehind ? mergeWith(saved) : save.mutate()),
    isSaving: save.isPending,
    error: isRefusal(save.error) && save.error.status === 412 ? null : save.error,
    isBehind,
    merge: () => mergeWith(saved),
    settle(merged) {
      if (merged === undefined) setMerging(undefined)
      else if (merging !== undefined) finishMerge(merged, merging.theirs)
    },
  }
}
