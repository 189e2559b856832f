import { isEmptyValue } from '../../connectors/value/is-empty-value.ts'
import { parseBoolean } from '../../connectors/value/parse-boolean.ts'
import { ProblemError } from '../problem.ts'

/** Which values of a column mean that something happened. */
export type EventCoding =
  /** As the caller said; `isSeen`: whether any row has that value. */
  | { readonly kind: 'value'; readonly value: string; readonly isSeen: boolean }
  /** Yes and no, true and false, 1 and 0. */
  | { readonly kind: 'yes-no' }
  /** 1 and 2 as in R: 2 means that it happened. */
  | { readonly kind: 'one-two' }

export type ReadEvents = {
  readonly coding: EventCoding
  /** 1 it happened, 0 it did not, undefined: not known. */
  readonly events: readonly (0 | 1 | undefined)[]
}

const MOST_NAMED = 8

/**
 * Reads a column that says whether something happened. Without a value to look for it must be one of yes and no in five
 * languages, true and false, 1 and 0, or 1 and 2 (2 happened, as in R); else the caller is asked, with the values that are there.
 */
export function readEvents(
  texts: readonly (string | undefined)[],
  column: string,
  eventValue: string | undefined,
): ReadEvents {
  const seen = new Set<string>()
  for (const text of texts) if (text !== undefined && !isGap(text, eventValue)) seen.add(text)
  const coding = codingOf([...seen], column, eventValue)
  const meanings = new Map([...seen].map((text) => [text, meaningOf(text, coding)]))
  return { coding, events: texts.map((text) => (text === undefined ? undefined : meanings.get(text))) }
}

function codingOf(seen: readonly string[], column: string, eventValue: string | undefined): EventCoding {
  const named = (code: 'event-value-needed' | 'event-value-absent') => {
    const shown = seen.slice(0, MOST_NAMED)
    const columns = seen.length > MOST_NAMED ? [...shown, '…'] : shown
    return new ProblemError([{ code, column, values: { name: column, value: eventValue, found: columns } }])
  }
  if (eventValue !== undefined) {
    const isSeen = seen.some((text) => isSame(text, eventValue))
    // One value alone may be all that stayed; beside two others a value that is not there is a mistake in writing.
    if (!isSeen && seen.length > 1) throw named('event-value-absent')
    return { kind: 'value', value: eventValue, isSeen }
  }
  if (seen.every((text) => yesOrNo(text) !== undefined)) return { kind: 'yes-no' }
  if (seen.every((text) => Number(text) === 1 || Number(text) === 2)) return { kind: 'one-two' }
  throw named('event-value-needed')
}

function meaningOf(text: string, coding: EventCoding): 0 | 1 {
  if (coding.kind === 'value') return isSame(text, coding.value) ? 1 : 0
  return (coding.kind === 'one-two' ? Number(text) === 2 : yesOrNo(text)) ? 1 : 0
}

function yesOrNo(text: string): boolean | undefined {
  const number = Number(text)
  return text.trim() !== '' && (number === 0 || number === 1) ? number === 1 : parseBoolean(text)
}

/** The same text but for case and blanks around it, or the same number: 2 and 2.0. */
function isSame(text: string, other: string): boolean {
  const [one, two] = [text.trim().toLowerCase(), other.trim().toLowerCase()]
  return one === two || (one !== '' && two !== '' && Number(one) === Number(two))
}

/** NA, nan, ? and the like; what the caller looks for is no gap, and neither is the word none. */
function isGap(text: string, eventValue: string | undefined): boolean {
  if (eventValue !== undefined && isSame(text, eventValue)) return false
  return isEmptyValue(text, 'number') && !/^\s*(none|nil)\s*$/i.test(text)
}
