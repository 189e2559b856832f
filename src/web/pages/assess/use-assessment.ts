import { useEffect, useRef, useState } from 'react'
import type { Csm } from '../../../domain/account/csm.ts'
import type { Answers } from '../../../domain/assessment/answers.ts'
import type { TurningPoints } from '../../../domain/assessment/find-turning-points.ts'
import { parseDay } from '../../../domain/kernel/day.ts'
import type { AccountBase } from '../base/account-base.ts'
import { accountColumnsOf, buffersOf } from '../base/customer-base-of.ts'
import type { AssessReply, AssessRequest } from './assess-worker.ts'
import type { Assessed } from './assessing.ts'

export type Outlook = {
  /** Undefined until the accounts have been walked for the first time; later the last one until the next is there. */
  readonly assessed: Assessed | undefined
  /** Undefined while it is being worked out for these answers. */
  readonly turningPoints: TurningPoints | undefined
  readonly error: Error | undefined
}

const NOTHING: Outlook = { assessed: undefined, turningPoints: undefined, error: undefined }

/** The assessment of these accounts for these answers, worked out in a worker: at once for every change of an answer. */
export function useAssessment(
  { base, team, model }: { base: AccountBase; team: readonly Csm[] | undefined; model: string | undefined },
  answers: Answers,
): Outlook {
  const [outlook, setOutlook] = useState(NOTHING)
  const worker = useRef<Worker>(null)
  const asked = useRef(0)
  const latest = useRef(answers)
  latest.current = answers

  useEffect(() => {
    const started = new Worker(new URL('./assess-worker.ts', import.meta.url), { type: 'module' })
    worker.current = started
    const columns = accountColumnsOf(base.table)
    const asOf = parseDay(base.table.asOf)!
    const request: AssessRequest = { kind: 'facts', facts: { columns, team, model, asOf } }
    started.addEventListener('message', ({ data }: MessageEvent<AssessReply>) => {
      if (data.kind === 'failed') setOutlook({ ...NOTHING, error: new Error(data.message) })
      else if (data.number === asked.current) setOutlook((before) => after(before, data))
    })
    started.addEventListener('error', ({ message }) => setOutlook({ ...NOTHING, error: new Error(message) }))
    started.postMessage(request, buffersOf(columns))
    ask(started, ++asked.current, latest.current)
    return () => started.terminate()
  }, [base, team, model])

  const isFirst = useRef(true)
  useEffect(() => {
    // The first question went along with the accounts.
    if (isFirst.current) isFirst.current = false
    else if (worker.current !== null) ask(worker.current, ++asked.current, answers)
  }, [answers])
  return outlook
}

function after(before: Outlook, reply: Exclude<AssessReply, { kind: 'failed' }>): Outlook {
  return reply.kind === 'assessed'
    ? { assessed: reply.assessed, turningPoints: undefined, error: undefined }
    : { ...before, turningPoints: reply.turningPoints }
}

function ask(worker: Worker, number: number, answers: Answers): void {
  const request: AssessRequest = { kind: 'answers', number, answers }
  worker.postMessage(request)
}
