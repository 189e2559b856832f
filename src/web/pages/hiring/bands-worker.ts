import '../../api/no-code-from-text.ts'
import { type Bands, simulate } from '../../../domain/forecast/simulate.ts'
import type { HiringRequest } from './hiring-worker.ts'
import { scenarioOf } from './question.ts'
import { tryOutlook } from './try-outlook.ts'

export type BandsReply = { readonly bands: Bands | undefined }

const RUNS = 10_000

/** Runs the years ahead ten thousand times. Whoever asks something else meanwhile ends this worker. */
addEventListener('message', ({ data }: MessageEvent<HiringRequest>) => {
  const { outlook, question } = data
  const bands = simulate(tryOutlook(outlook, question.tried), {
    ...{ scenario: scenarioOf(question), months: question.months },
    ...{ runs: RUNS, seed: question.seed },
  })
  const reply: BandsReply = { bands }
  postMessage(reply)
})
