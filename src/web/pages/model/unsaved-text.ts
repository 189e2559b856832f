/** What somebody has typed and not saved: the text, and the revision and the text of the draft that it was typed over. */
export type Unsaved = { readonly document: string; readonly revision: number; readonly base: string }

const STORAGE_KEY = 'tierwise.model.unsaved'

export function readUnsaved(workspaceId: string): Unsaved | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(`${STORAGE_KEY}.${workspaceId}`) ?? 'null') as Unsaved | null
    return typeof kept?.base === 'string' ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps a text in this browser until it is saved; undefined forgets it. */
export function keepUnsaved(workspaceId: string, unsaved: Unsaved | undefined): void {
  try {
    const key = `${STORAGE_KEY}.${workspaceId}`
    if (unsaved === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(unsaved))
  } catch {
    // Where storage is forbidden the text lasts as long as the page.
  }
}
