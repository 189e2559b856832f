import { useEffect, useRef, useState } from 'react'
import type { PoolStaffing, StaffingQuestion } from '../../../domain/pool/staff-pool.ts'
import type { StaffingReply, StaffingRequest } from './staffing-worker.ts'

export type Staffed = {
  /** Of the question before until the new one is there; undefined until the first. */
  readonly staffing: PoolStaffing | undefined
  /** Whether a newer one is being worked out. */
  readonly isPending: boolean
  readonly error: Error | undefined
}

/** How many people a promise takes, in a worker. While it is busy only the newest question waits: those between are not asked. */
export function useStaffing(question: StaffingQuestion): Staffed {
  const [staffed, setStaffed] = useState<Staffed>({ staffing: undefined, isPending: true, error: undefined })
  const worker = useRef<Worker>(undefined)
  const busyWith = useRef<number>(undefined)
  const asked = useRef(0)
  const waiting = useRef<StaffingQuestion>(undefined)

  useEffect(() => {
    const started = new Worker(new URL('./staffing-worker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    busyWith.current = undefined
    started.addEventListener('message', ({ data }: MessageEvent<StaffingReply>) => {
      busyWith.current = undefined
      const next = waiting.current
      setStaffed({ staffing: data.staffing, isPending: next !== undefined, error: undefined })
      if (next !== undefined) send(next)
    })
    started.addEventListener('error', ({ message }) =>
      setStaffed({ staffing: undefined, isPending: false, error: new Error(message) }),
    )
    return () => started.terminate()
  }, [])

  function send(next: StaffingQuestion) {
    waiting.current = undefined
    busyWith.current = ++asked.current
    const request: StaffingRequest = { number: asked.current, question: next }
    worker.current?.postMessage(request)
  }

  const key = JSON.stringify(question)
  useEffect(() => {
    setStaffed((before) => ({ ...before, isPending: true }))
    if (busyWith.current === undefined) send(question)
    else waiting.current = question
  }, [key])
  return staffed
}
