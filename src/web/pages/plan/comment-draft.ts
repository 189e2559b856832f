import { useState } from 'react'

/** What somebody has typed into a comment and not sent: it survives a reload, until it is sent. */
export function useCommentDraft(planId: string, accountId: string | undefined) {
  const key = `tierwise.comment.${planId}.${accountId ?? ''}`
  const [draft, setDraft] = useState(() => read(key))
  return [
    draft,
    (text: string) => {
      setDraft(text)
      keep(key, text)
    },
  ] as const
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Where storage is forbidden the text lasts as long as the page.
  }
}
