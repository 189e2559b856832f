import { displayWidth } from './display-width.ts'
import { wrapText } from './wrap-text.ts'

/** Prose in lines longer than this is hard to follow, however wide the screen is. */
const READABLE = 100

/** A mark and the text beside it: further lines begin below the text, not below the mark. */
export function hang(mark: string, text: string, width: number | undefined): string {
  const indent = displayWidth(mark)
  const lines = wrapText(text, width === undefined ? undefined : Math.min(width, READABLE) - indent)
  return `${mark}${lines.join(`\n${' '.repeat(indent)}`)}`
}
