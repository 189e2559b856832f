import cliProgress from 'cli-progress'
import { createColors } from 'picocolors'
import type { Language } from '../domain/model/model.ts'

/** Where a command writes: results to stdout, everything about the way there to stderr. */
export type Terminal = {
  readonly colours: ReturnType<typeof createColors>
  readonly language: Language
  readonly print: (text: string) => void
  readonly printChunks: (chunks: Iterable<string> | AsyncIterable<string>) => Promise<void>
  readonly note: (text: string) => void
  /** A bar on stderr while the work is long and a person watches; silent otherwise. */
  readonly progress: (task: string) => {
    readonly update: (done: number, total: number) => void
    readonly stop: () => void
  }
}

/** The real terminal. A reader that closes the pipe early ends the writing, not the program with an error. */
export function openTerminal({ colours, language }: { colours: boolean; language: Language }): Terminal {
  const write = async (stream: NodeJS.WriteStream, text: string) => {
    if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve))
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    colours: createColors(colours),
    language,
    print: (text) => void process.stdout.write(`${text}\n`),
    printChunks: async (chunks) => {
      for await (const chunk of chunks) await write(process.stdout, chunk)
    },
    note: (text) => void process.stderr.write(`${text}\n`),
    progress: (task) => openProgress(task),
  }
}

/** Nothing is drawn for work that is over within half a second. */
function openProgress(task: string) {
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar(
        {
          format: `${task} {bar} {percentage}% · {value}/{total} · {eta_formatted}`,
          clearOnComplete: true,
          stream: process.stderr,
        },
        cliProgress.Presets.shades_grey,
      )
    : undefined
  const startedAt = performance.now()
  let isDrawn = false
  return {
    update: (done: number, total: number) => {
      if (!bar || performance.now() - startedAt < 500) return
      if (!isDrawn) bar.start(total, done)
      isDrawn = true
      bar.setTotal(total)
      bar.update(done)
    },
    stop: () => {
      if (isDrawn) bar?.stop()
    },
  }
}
