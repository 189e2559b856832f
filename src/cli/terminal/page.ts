import type { createColors } from 'picocolors'
import type { Words } from '../../language/describe.ts'

export type Colours = ReturnType<typeof createColors>

/** What a printer writes with: words, colours, and the width to stay in (undefined: nobody watches, lines may be long). */
export type Page = {
  readonly words: Words
  readonly colours: Colours
  readonly width: number | undefined
}
