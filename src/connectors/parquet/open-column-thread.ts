import { Worker } from 'node:worker_threads'
import type { ColumnReply, ColumnRequest, ColumnThreadData } from './column-thread.ts'
import type { ColumnTexts } from './read-column.ts'

/** What the values of one column in a group of a few million rows may take while they are unpacked. */
const MOST_MEGABYTES = 2048

/** A thread that unpacks columns, one at a time. */
export type ColumnThread = {
  /** Rejects where the column cannot be read, and where the memory of the thread did not do. */
  readonly read: (request: ColumnRequest) => Promise<ColumnTexts>
  readonly end: () => Promise<unknown>
}

export function openColumnThread(data: ColumnThreadData): ColumnThread {
  const file = new URL(`./column-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
  const worker = new Worker(file, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  })
  let waiting: { resolve: (texts: ColumnTexts) => void; reject: (error: Error) => void } | undefined
  let death: Error | undefined
  const settle = (error: Error) => {
    death ??= error
    waiting?.reject(error)
    waiting = undefined
  }
  worker.on('message', (reply: ColumnReply) => {
    if (reply.kind === 'texts') waiting?.resolve(reply)
    else waiting?.reject(new Error(reply.message))
    waiting = undefined
  })
  worker.on('error', (error) => settle(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => settle(new Error('the thread ended')))
  return {
    read: (request) =>
      new Promise((resolve, reject) => {
        if (death !== undefined) {
          reject(death)
          return
        }
        waiting = { resolve, reject }
        worker.postMessage(request)
      }),
    end: () => worker.terminate(),
  }
}
