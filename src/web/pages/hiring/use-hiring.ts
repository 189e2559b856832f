import { useEffect, useRef, useState } from 'react'
import type { ScenarioOutcome } from '../../../domain/forecast/compare-scenarios.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import type { Bands } from '../../../domain/forecast/simulate.ts'
import type { HiringAnswer } from './answer-hiring.ts'
import { startAsking } from './ask-latest.ts'
import type { BandsReply } from './bands-worker.ts'
import type { HiringReply, HiringRequest } from './hiring-worker.ts'
import type { HiringQuestion } from './question.ts'

/** What is known so far; each part is that of the question before until its own has come. */
export type Hiring = {
  /** The question that `answer` answers. */
  readonly question: HiringQuestion
  readonly answer: HiringAnswer | undefined
  readonly compared: readonly ScenarioOutcome[] | undefined
  readonly bands: Bands | undefined
  readonly isAnswering: boolean
  readonly isSimulating: boolean
  readonly error: Error | undefined
}

/** Nobody waits for bands while still moving a slider. */
const PAUSE_MILLISECONDS = 250

/** Hires and years ahead, worked out in workers: the expected path at once, the other scenarios and the bands as they are ready. */
export function useHiring(outlook: Outlook, question: HiringQuestion): Hiring {
  const [hiring, setHiring] = useState<Hiring>(() => ({
    ...{ question, answer: undefined, compared: undefined, bands: undefined, error: undefined },
    ...{ isAnswering: true, isSimulating: true },
  }))
  const ask = useRef<(request: HiringRequest) => void>(undefined)
  const asked = useRef(0)

  useEffect(() => {
    const worker = new Worker(new URL('./hiring-worker.ts', import.meta.url), { type: 'module' })
    const fail = (message: string) => setHiring((before) => ({ ...before, error: new Error(message) }))
    const asking = startAsking<HiringRequest>((request) => worker.postMessage(request))
    ask.current = asking.ask
    worker.addEventListener('message', ({ data }: MessageEvent<HiringReply>) => {
      if (data.kind === 'failed') fail(data.message)
      else if (data.kind === 'compared') setHiring((before) => ({ ...before, compared: data.compared }))
      else {
        const { answer, number, question } = data
        const isAnswering = number !== asked.current
        setHiring((before) => ({ ...before, question, answer, isAnswering, error: undefined }))
        asking.answered()
      }
    })
    worker.addEventListener('error', ({ message }) => fail(message))
    return () => worker.terminate()
  }, [])

  useEffect(() => {
    asked.current++
    const request: HiringRequest = { number: asked.current, outlook, question }
    setHiring((before) => ({ ...before, isAnswering: true, isSimulating: true }))
    ask.current?.(request)
    let simulating: Worker | undefined
    const pause = setTimeout(() => {
      simulating = simulateIn(request, (change) => setHiring((before) => ({ ...before, ...change })))
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(pause)
      simulating?.terminate()
    }
  }, [outlook, question])

  return hiring
}

function simulateIn(request: HiringRequest, tell: (change: Partial<Hiring>) => void): Worker {
  const worker = new Worker(new URL('./bands-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<BandsReply>) => {
    tell({ bands: data.bands, isSimulating: false })
    worker.terminate()
  })
  worker.addEventListener('error', ({ message }) => tell({ error: new Error(message) }))
  worker.postMessage(request)
  return worker
}
