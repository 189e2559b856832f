import { noteInputs } from '../../operations/note-inputs.ts'
import { describeReport } from '../../report/describe-report.ts'
import { assessmentJson } from '../../report/json/assessment-json.ts'
import { answer } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import type { InputOptions } from '../options/input-options.ts'
import { printReport } from '../plan/print-report.ts'
import { planWithProgress } from '../plan-with-progress.ts'

const SECTIONS = ['decision', 'base']

export function runAssess(door: Door, options: CommonOptions & InputOptions): Promise<void> {
  return answer(door, options, async (call) => {
    const { inputs, plan } = await planWithProgress(options, call)
    const words = call.words(plan.currency)
    if (options.json) call.terminal.print(JSON.stringify(assessmentJson(plan, words), undefined, 2))
    else {
      const report = describeReport(plan, words, noteInputs(inputs, plan))
      call.terminal.print(printReport(report, SECTIONS, call.page(words)))
    }
    return []
  })
}
