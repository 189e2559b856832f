import { useSyncExternalStore } from 'react'

let chosen: readonly File[] = []
const listeners = new Set<() => void>()

/** The list that was chosen last, then the files that belong to it. They stay when the page is left, but no browser keeps them over a reload. */
export function useChosenFiles(): readonly File[] {
  return useSyncExternalStore(subscribe, () => chosen)
}

export function chooseFiles(files: readonly File[]): void {
  chosen = files
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
