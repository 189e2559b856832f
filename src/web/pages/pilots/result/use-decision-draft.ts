import { useState } from 'react'
import type { Schema } from '../../../api/client.ts'

type Choice = Schema<'PilotChoice'>['choice']
type Draft = { readonly choice: Choice | undefined; readonly note: string }

/** What somebody is about to decide: it survives a reload, until it is decided. */
export function useDecisionDraft(pilotId: string, first: Draft) {
  const key = `tierwise.pilot-decision.${pilotId}`
  const [draft, setDraft] = useState(() => read(key) ?? first)
  return [
    draft,
    (next: Draft | undefined) => {
      if (next !== undefined) setDraft(next)
      keep(key, next)
    },
  ] as const
}

function read(key: string): Draft | undefined {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? undefined : (JSON.parse(kept) as Draft)
  } catch {
    return undefined
  }
}

function keep(key: string, draft: Draft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Where storage is forbidden the text lasts as long as the page.
  }
}
