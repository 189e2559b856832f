import type { FactorName, Score } from '../../../domain/assessment/factor.ts'

/** A score of one's own whose reason is still to be written: no answer yet. */
export type StartedOverride = { readonly score: Score; readonly reason: string }
export type Started = Readonly<Partial<Record<FactorName, StartedOverride>>>

/** What somebody has answered and not saved: the text, the saved text that it began with, and that one's revision. */
export type Unsaved = {
  readonly document: string
  readonly base: string
  readonly revision: number
  readonly started: Started
}

const keyOf = (workspaceId: string) => `tierwise.answers.unsaved.${workspaceId}`

export function readUnsaved(workspaceId: string): Unsaved | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(workspaceId)) ?? 'null') as Unsaved | null
    return kept ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps answers in this browser until they are saved; undefined forgets them. */
export function keepUnsaved(workspaceId: string, unsaved: Unsaved | undefined): void {
  try {
    if (unsaved === undefined) localStorage.removeItem(keyOf(workspaceId))
    else localStorage.setItem(keyOf(workspaceId), JSON.stringify(unsaved))
  } catch {
    // Where storage is forbidden the answers last as long as the page.
  }
}
