import { formatDay } from '../../../domain/kernel/day.ts'
import { type HealthFiles, scoreLists } from '../../../operations/health/score-lists.ts'
import { ProblemError } from '../../../operations/problem.ts'
import { toJson } from '../../../report/json/to-json.ts'
import { answer } from '../../answer.ts'
import type { CommonOptions, Door } from '../../door.ts'
import { printScores } from './print-scores.ts'
import { scoresJson } from './scores-json.ts'

type ScoreOptions = CommonOptions & Omit<HealthFiles, 'asOf'> & Partial<Pick<HealthFiles, 'asOf'>>

export function runScore(door: Door, options: ScoreOptions): Promise<void> {
  return answer(door, options, async (call) => {
    const asOf = options.asOf ?? door.config.today
    const { since } = options
    if (since !== undefined && since >= asOf) {
      const values = { since: formatDay(since), asOf: formatDay(asOf) }
      throw new ProblemError([{ code: 'health-since', values }])
    }
    const scored = await scoreLists({ ...options, asOf })
    if (options.json) call.terminal.print(toJson(scoresJson(scored), 2))
    else call.terminal.print(printScores(scored, call.page(call.words('USD'))))
    return []
  })
}
