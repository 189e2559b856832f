import { useSyncExternalStore } from 'react'

let chosen: File | undefined
const listeners = new Set<() => void>()

/** The file that was chosen last. It stays when the page is left, but no browser keeps it over a reload. */
export function useChosenFile(): File | undefined {
  return useSyncExternalStore(subscribe, () => chosen)
}

export function chooseFile(file: File | undefined): void {
  chosen = file
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
