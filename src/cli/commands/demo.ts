import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { answer, type CommonOptions, type Door, withCommonOptions } from '../door.ts'
import { dayOption } from '../input-options.ts'
import { runPlan } from './plan.ts'

type Options = CommonOptions & { readonly report: string; readonly asOf: number }

/** The day that the demo company's files are true for; see examples/demo/README.md. */
const DEMO_DAY = '2026-07-01'

/** `tierwise demo`: the plan of the demo company, printed and written as a report. */
export function addDemo(program: Command, door: Door): void {
  const command = program
    .command('demo')
    .description('plan the demo company and write its report')
    .option('--report <file>', 'where to write the report: .html, .md or .xlsx', 'tierwise-report.html')
    .addOption(
      new Option('--as-of <day>', 'the day that everything is computed for')
        .argParser(dayOption)
        .default(dayOption(DEMO_DAY), DEMO_DAY),
    )
  withCommonOptions(command, door).action((options: Options) =>
    answer(door, options, (call) => {
      const file = (name: string) => join(demoFolder(), name)
      return runPlan(
        { ...options, accounts: file('accounts.csv'), team: file('team.csv'), answers: file('answers.yaml') },
        call,
      )
    }),
  )
}

/** The folder of the examples stands beside src/ in a checkout and beside dist/ in the package. */
function demoFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'examples', 'demo')
}
