import type { Protocol } from './edit-protocol.ts'

/** What somebody has written and not saved: the protocol, the saved one that it began with, and that one's revision. */
export type Unsaved = { readonly protocol: Protocol; readonly base: Protocol; readonly revision: number }

const keyOf = (pilotId: string) => `tierwise.pilot.unsaved.${pilotId}`

export function readUnsaved(pilotId: string): Unsaved | undefined {
  try {
    return (JSON.parse(localStorage.getItem(keyOf(pilotId)) ?? 'null') as Unsaved | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a protocol in this browser until it is saved; undefined forgets it. */
export function keepUnsaved(pilotId: string, unsaved: Unsaved | undefined): void {
  try {
    if (unsaved === undefined) localStorage.removeItem(keyOf(pilotId))
    else localStorage.setItem(keyOf(pilotId), JSON.stringify(unsaved))
  } catch {
    // Where storage is forbidden it lasts as long as the page.
  }
}
