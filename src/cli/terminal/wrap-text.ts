import { displayWidth, isWide } from './display-width.ts'

/** Signs that may not begin a line in Japanese typesetting (JIS X 4051). */
const NO_LINE_START = /^[、。，．・：；？！」』）］｝〉》】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％]/

/** Signs that may not end one. */
const NO_LINE_END = /[「『（［｛〈《【]/

/** The text in lines of at most `width` columns; a word that is longer stays whole. Line breaks in it are kept. */
export function wrapText(text: string, width: number | undefined): string[] {
  const given = text.split('\n')
  return width === undefined ? given : given.flatMap((line) => wrapLine(line, width))
}

function wrapLine(line: string, width: number): string[] {
  if (displayWidth(line) <= width) return [line]
  const lines: string[] = []
  let current = ''
  for (const piece of piecesOf(line)) {
    if (current !== '' && displayWidth(current + piece.trimEnd()) > width) {
      lines.push(current.trimEnd())
      current = ''
    }
    current += piece
  }
  return [...lines, current.trimEnd()]
}

/** Parts between which a line may break: after blanks, and around the signs of scripts that write without them. */
function piecesOf(line: string): string[] {
  const pieces: string[] = []
  let before = ' '
  for (const character of line) {
    const isFree = before === ' ' || isWide(before) || isWide(character)
    const isBound = character === ' ' || NO_LINE_START.test(character) || NO_LINE_END.test(before)
    if (pieces.length === 0 || (isFree && !isBound)) pieces.push(character)
    else pieces[pieces.length - 1] += character
    before = character
  }
  return pieces
}
