import '../../api/no-code-from-text.ts'
import type { Answers } from '../../../domain/assessment/answers.ts'
import type { TurningPoints } from '../../../domain/assessment/find-turning-points.ts'
import { type Assessed, type AssessedFacts, type Assessing, assessingOf } from './assessing.ts'

export type AssessRequest =
  | { readonly kind: 'facts'; readonly facts: AssessedFacts }
  | { readonly kind: 'answers'; readonly number: number; readonly answers: Answers }

export type AssessReply =
  | { readonly kind: 'assessed'; readonly number: number; readonly assessed: Assessed }
  | { readonly kind: 'turning-points'; readonly number: number; readonly turningPoints: TurningPoints }
  | { readonly kind: 'failed'; readonly message: string }

/** Nobody waits for what would change the answer while still answering. */
const PAUSE_MILLISECONDS = 120
let assessing: Assessing | undefined
let pending: ReturnType<typeof setTimeout> | undefined

/** Walks the accounts once, answers at once what each change of an answer means, and then what would change it. */
addEventListener('message', ({ data }: MessageEvent<AssessRequest>) => {
  try {
    if (data.kind === 'facts') assessing = assessingOf(data.facts)
    else answer(data.number, data.answers)
  } catch (error) {
    reply({ kind: 'failed', message: String(error) })
  }
})

function answer(number: number, answers: Answers): void {
  if (assessing === undefined) return
  const { assess, turningPointsOf } = assessing
  clearTimeout(pending)
  reply({ kind: 'assessed', number, assessed: assess(answers) })
  pending = setTimeout(
    () => reply({ kind: 'turning-points', number, turningPoints: turningPointsOf(answers) }),
    PAUSE_MILLISECONDS,
  )
}

function reply(message: AssessReply): void {
  postMessage(message)
}
