import '../../api/no-code-from-text.ts'
import { compareScenarios, type ScenarioOutcome } from '../../../domain/forecast/compare-scenarios.ts'
import type { Outlook } from '../../../domain/forecast/outlook.ts'
import { answerHiring, type HiringAnswer } from './answer-hiring.ts'
import { type HiringQuestion, scenarioIdOf, scenarioOf } from './question.ts'
import { tryOutlook } from './try-outlook.ts'

export type HiringRequest = {
  readonly number: number
  /** As it is assumed. */
  readonly outlook: Outlook
  readonly question: HiringQuestion
}

export type HiringReply =
  | {
      readonly kind: 'answer'
      readonly number: number
      readonly question: HiringQuestion
      /** Undefined: nothing says today's tiers. */
      readonly answer: HiringAnswer | undefined
    }
  | { readonly kind: 'compared'; readonly compared: readonly ScenarioOutcome[] }
  | { readonly kind: 'failed'; readonly message: string }

/** Nobody waits for the other scenarios while still moving a slider. */
const PAUSE_MILLISECONDS = 150
let pending: ReturnType<typeof setTimeout> | undefined

/** Answers at once what is asked, and when nothing else is asked meanwhile, what the other scenarios would say. */
addEventListener('message', ({ data }: MessageEvent<HiringRequest>) => {
  clearTimeout(pending)
  const { number, question } = data
  try {
    const outlook = tryOutlook(data.outlook, question.tried)
    reply({ kind: 'answer', number, question, answer: answerHiring(outlook, question) })
    pending = setTimeout(
      () => reply({ kind: 'compared', compared: compare(outlook, question) }),
      PAUSE_MILLISECONDS,
    )
  } catch (error) {
    reply({ kind: 'failed', message: String(error) })
  }
})

function compare(outlook: Outlook, question: HiringQuestion): readonly ScenarioOutcome[] {
  const { months, within } = question
  const staged = scenarioOf({ ...question, scenario: 'stages' })
  const chosen = scenarioOf(question)
  const further = scenarioIdOf(chosen) === 'own' ? [staged, chosen] : [staged]
  return compareScenarios(outlook, { months, within, further })
}

function reply(message: HiringReply): void {
  postMessage(message)
}
