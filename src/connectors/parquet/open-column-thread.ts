import { Worker } from 'node:worker_threads'
import type { ImportProblem } from '../import-problem.ts'
import type { ColumnReply, ColumnRequest, ColumnThreadData } from './column-thread.ts'
import type { ColumnTexts } from './read-column.ts'
import type { ParquetShape } from './read-shape.ts'

/** What the values of one column in a group of a few million rows may take while they are unpacked. */
const MOST_MEGABYTES = 2048
/** A column of the largest group takes a tenth of that on a slow machine. */
const MOST_MILLISECONDS = 300_000

/** A thread that reads a file, one thing at a time. Each rejects where it cannot be read, and where memory or time did not do. */
export type ColumnThread = {
  readonly readShape: () => Promise<ParquetShape | ImportProblem>
  readonly readColumn: (request: ColumnRequest) => Promise<ColumnTexts>
  readonly end: () => Promise<unknown>
}

export function openColumnThread(data: ColumnThreadData, mostMilliseconds = MOST_MILLISECONDS): ColumnThread {
  const file = new URL(`./column-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  let waiting: { resolve: (reply: ColumnReply) => void; reject: (error: Error) => void } | undefined
  let death: Error | undefined
  const settle = (error: Error) => {
    death ??= error
    waiting?.reject(error)
    waiting = undefined
  }
  worker.on('message', (reply: ColumnReply) => {
    if (reply.kind === 'fault') waiting?.reject(new Error(reply.message))
    else waiting?.resolve(reply)
    waiting = undefined
  })
  worker.on('error', (error) => settle(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => settle(new Error('the thread ended')))

  async function ask(request: ColumnRequest | 'shape'): Promise<ColumnReply> {
    if (death !== undefined) throw death
    const limit = setTimeout(() => {
      settle(new Error(`it takes longer than ${mostMilliseconds / 1000} s`))
      void worker.terminate()
    }, mostMilliseconds)
    try {
      return await new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        worker.postMessage(request)
      })
    } finally {
      clearTimeout(limit)
    }
  }

  return {
    readShape: async () => ((await ask('shape')) as Extract<ColumnReply, { kind: 'shape' }>).shape,
    readColumn: async (request) => (await ask(request)) as Extract<ColumnReply, { kind: 'texts' }>,
    end: () => worker.terminate(),
  }
}
