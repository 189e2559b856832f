import { createColors } from 'picocolors'
import type { Config } from '../../config.ts'
import type { Colours } from './page.ts'
import { openProgress, type Progress } from './progress.ts'

/** Where a command writes: results to stdout, everything about the way there to stderr. */
export type Terminal = {
  /** For stdout. */
  readonly colours: Colours
  /** For stderr. */
  readonly noteColours: Colours
  readonly print: (text: string) => void
  readonly printChunks: (chunks: Iterable<string>) => Promise<void>
  readonly hasPrinted: () => boolean
  /** Waits until all is written; why it could not be, when stdout refused it (a full disk). */
  readonly flush: () => Promise<string | undefined>
  readonly note: (text: string) => void
  readonly progress: Progress
}

/** The real terminal. A reader that closes the pipe early ends the writing, not the work and not with an error. */
export async function openTerminal({ stdout, stderr }: Config): Promise<Terminal> {
  let hasPrinted = false
  let isClosed = false
  let refusal: string | undefined
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    isClosed = true
    // `| head` has seen enough.
    if (code !== 'EPIPE') refusal ??= code ?? message
  })
  process.stderr.on('error', () => undefined)
  const write = (text: string): boolean => {
    hasPrinted = true
    return isClosed || process.stdout.write(text)
  }
  return {
    colours: createColors(stdout.hasColours),
    noteColours: createColors(stderr.hasColours),
    print: (text) => void write(`${text}\n`),
    printChunks: async (chunks) => {
      for (const chunk of chunks) {
        if (isClosed) return
        if (!write(chunk)) await untilDrained()
      }
    },
    hasPrinted: () => hasPrinted,
    flush: async () => {
      if (!isClosed) await new Promise((resolve) => process.stdout.write('', resolve))
      return refusal
    },
    note: (text) => void process.stderr.write(`${text}\n`),
    progress: await openProgress(stderr),
  }
}

/** Until stdout takes more, or never will. */
function untilDrained(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of ['drain', 'error', 'close']) process.stdout.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'error', 'close']) process.stdout.on(event, done)
  })
}
