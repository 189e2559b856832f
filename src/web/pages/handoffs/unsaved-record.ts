import type { WrittenRecord } from './edit-record.ts'

/** What somebody has written and not saved: the record, the saved one that it began with, and that one's revision. */
export type Unsaved = {
  readonly record: WrittenRecord
  readonly base: WrittenRecord
  readonly revision: number
}

const keyOf = (handoffId: string) => `tierwise.handoff.unsaved.${handoffId}`

export function readUnsaved(handoffId: string): Unsaved | undefined {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(handoffId)) ?? 'null') as Unsaved | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a record in this browser until it is saved; undefined forgets it. */
export function keepUnsaved(handoffId: string, unsaved: Unsaved | undefined): void {
  try {
    if (unsaved === undefined) localStorage.removeItem(keyOf(handoffId))
    else localStorage.setItem(keyOf(handoffId), JSON.stringify(unsaved))
  } catch {
    // Where storage is forbidden it lasts as long as the page.
  }
}
