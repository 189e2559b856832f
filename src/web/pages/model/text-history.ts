/** A text with what it was before and what was taken back. */
export type TextHistory = {
  readonly text: string
  readonly past: readonly string[]
  readonly future: readonly string[]
  /** What the last change was, so that typing on is one step. */
  readonly last: ChangeKind | undefined
}

/** Letters typed one after another are one step back; anything else is a step of its own. */
export type ChangeKind = 'typing' | 'edit'

const MOST_STEPS = 200

export function beginHistory(text: string): TextHistory {
  return { text, past: [], future: [], last: undefined }
}

/** The text as it is now; what had been taken back is forgotten. */
export function pushText(history: TextHistory, text: string, kind: ChangeKind): TextHistory {
  if (text === history.text) return history
  const isOneStep = kind === 'typing' && history.last === 'typing' && !endsWord(history.text, text)
  const past = isOneStep ? history.past : [...history.past, history.text].slice(-MOST_STEPS)
  return { text, past, future: [], last: kind }
}

export function undoText(history: TextHistory): TextHistory {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return {
    text: before,
    past: history.past.slice(0, -1),
    future: [history.text, ...history.future],
    last: undefined,
  }
}

export function redoText(history: TextHistory): TextHistory {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { text: next, past: [...history.past, history.text], future, last: undefined }
}

/** A new line ends what is taken back in one step; so does more than a letter at once, a paste. */
function endsWord(before: string, after: string): boolean {
  return Math.abs(after.length - before.length) > 1 || after.split('\n').length !== before.split('\n').length
}
