import { ProblemError } from './problem.ts'

const LONGEST = 200

/** What somebody or something is to be called. Throws `name-invalid` where that is nothing, too long, or no line of text. */
export function checkName(text: string): string {
  const name = text.normalize('NFC').trim()
  // Not one of which nothing is seen either: spaces of no width, marks of direction.
  const isSeen = /[^\p{Z}\p{C}]/u.test(name)
  if (!isSeen || name.length > LONGEST || /\p{Cc}/u.test(name)) {
    throw new ProblemError([{ code: 'name-invalid', path: 'name', values: { limit: LONGEST } }])
  }
  return name
}
