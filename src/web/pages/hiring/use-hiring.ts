import { useEffect, useRef, useState } from 'react'
import type { ScenarioOutcome } from '../../../domain/forecast/compare-scenarios.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import type { Bands } from '../../../domain/forecast/simulate.ts'
import type { HiringAnswer } from './answer-hiring.ts'
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
  readonly isComparing: boolean
  readonly isSimulating: boolean
  readonly error: Error | undefined
}

/** Nobody waits for bands while still moving a slider. */
const PAUSE_MILLISECONDS = 250

/** Hires and years ahead, worked out in workers: the expected path at once, the other scenarios and the bands as they are ready. */
export function useHiring(outlook: Outlook, question: HiringQuestion): Hiring {
  const [hiring, setHiring] = useState<Hiring>(() => ({
    ...{ question, answer: undefined, compared: undefined, bands: undefined, error: undefined },
    ...{ isAnswering: true, isComparing: true, isSimulating: true },
  }))
  const worker = useRef<Worker>(undefined)
  const asked = useRef({ number: 0, question })

  useEffect(() => {
    const started = new Worker(new URL('./hiring-worker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    const fail = (message: string) => setHiring((before) => ({ ...before, error: new Error(message) }))
    started.addEventListener('message', ({ data }: MessageEvent<HiringReply>) => {
      if (data.kind === 'failed') fail(data.message)
      else if (data.number !== asked.current.number) return
      else if (data.kind === 'compared')
        setHiring((before) => ({ ...before, compared: data.compared, isComparing: false }))
      else {
        const { question } = asked.current
        setHiring((before) => ({
          ...before,
          question,
          answer: data.answer,
          isAnswering: false,
          error: undefined,
        }))
      }
    })
    started.addEventListener('error', ({ message }) => fail(message))
    return () => started.terminate()
  }, [])

  useEffect(() => {
    const number = asked.current.number + 1
    asked.current = { number, question }
    const request: HiringRequest = { number, outlook, question }
    setHiring((before) => ({ ...before, isAnswering: true, isComparing: true, isSimulating: true }))
    worker.current?.postMessage(request)
    let bands: Worker | undefined
    const pause = setTimeout(() => {
      bands = simulateIn(request, (reply) => {
        if (reply.number === asked.current.number)
          setHiring((before) => ({ ...before, bands: reply.bands, isSimulating: false }))
      })
      bands.addEventListener('error', ({ message }) =>
        setHiring((before) => ({ ...before, error: new Error(message) })),
      )
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(pause)
      bands?.terminate()
    }
  }, [outlook, question])

  return hiring
}

function simulateIn(request: HiringRequest, take: (reply: BandsReply) => void): Worker {
  const started = new Worker(new URL('./bands-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<BandsReply>) => {
    take(data)
    started.terminate()
  })
  started.postMessage(request)
  return started
}
