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

/** Whether a text stands for "not known". NA is a region and a country; only where a number or a day belongs is it a gap. */
export function isEmptyValue(text: string, kind: 'text' | 'number'): boolean {
  const word = text.trim().toLowerCase()
  return EMPTY.has(word) || (kind === 'number' && EMPTY_NUMBER.has(word))
}
