import type { Command } from 'commander'
import { loadInputs } from '../../operations/load-inputs.ts'
import { makePlan } from '../../operations/make-plan.ts'
import { describeReport } from '../../report/describe-report.ts'
import { assessmentJson } from '../../report/json/assessment-json.ts'
import { answer, type CommonOptions, type Door, withCommonOptions } from '../door.ts'
import { filesOf, type InputOptions, withInputs } from '../input-options.ts'
import { printReport } from '../print-report.ts'

type Options = CommonOptions & InputOptions

/** `tierwise assess`: which post-sale model suits the company, and why. */
export function addAssess(program: Command, door: Door): void {
  const command = withInputs(
    program.command('assess').description('say which post-sale model suits the company, and why'),
    ['answers', 'model', 'team'],
  )
  withCommonOptions(command, door).action((options: Options) =>
    answer(door, options, async ({ terminal, words, config }) => {
      const inputs = await loadInputs(filesOf(options), { today: config.today })
      const plan = makePlan(inputs)
      const said = words(plan.currency)
      if (options.json) terminal.print(JSON.stringify(assessmentJson(plan, said), undefined, 2))
      else {
        const report = describeReport(plan, said, inputs.summary.notes)
        terminal.print(printReport(report, ['decision', 'base'], { words: said, colours: terminal.colours }))
      }
      return []
    }),
  )
}
