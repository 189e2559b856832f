const EMPTY = new Set(['', 'null', '\\n', '#n/a', 'n/a', 'nan', 'undefined', '(null)', '(blank)'])
const EMPTY_NUMBER = new Set([
  'na',
  '-',
  '--',
  '–',
  '—',
  'none',
  'nil',
  '?',
  '#value!',
  '#ref!',
  '#div/0!',
  'tbd',
  'k.a.',
])

/** With room for blanks around the longest of them. */
const LONGEST = 24

/** Whether a text stands for "not known". NA is a region and a country; only where a number or a day belongs is it a gap. */
export function isEmptyValue(text: string, kind: 'text' | 'number'): boolean {
  const first = text.charCodeAt(0)
  // Most values begin with a letter or digit that no word for a gap begins with, or are longer than all of them.
  if (text.length > LONGEST || (first > 47 && first < 58)) return false
  const word = text.trim().toLowerCase()
  return EMPTY.has(word) || (kind === 'number' && EMPTY_NUMBER.has(word))
}
