import { stripVTControlCharacters } from 'node:util'

/** Characters that take two columns: East Asian Width W and F (Unicode Standard Annex 11), and emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u

/** Characters that take none: combining marks and invisible signs. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u

const PLAIN = /^[\x20-\x7E]*$/

/** How many columns of a terminal a text takes; escape sequences of colours take none. */
export function displayWidth(text: string): number {
  const shown = stripVTControlCharacters(text)
  if (PLAIN.test(shown)) return shown.length
  let width = 0
  for (const character of shown) width += widthOf(character)
  return width
}

export function isWide(character: string): boolean {
  return WIDE.test(character)
}

function widthOf(character: string): number {
  if (WIDE.test(character)) return 2
  return NONE.test(character) ? 0 : 1
}
