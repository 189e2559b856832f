import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { failOnOption } from '../options/fail-on-option.ts'
import { dayOption } from '../options/input-options.ts'

/** The day that the demo company's files are true for; see examples/demo/README.md. */
const DEMO_DAY = '2026-07-01'

/** `tierwise demo`: the plan of the demo company, printed and written as a report. */
export function addDemo(program: Command, door: Door): void {
  const command = program
    .command('demo')
    .summary('plan the demo company and write its report')
    .description('Plan the demo company that comes along, print the plan and write its report.')
  command
    .option('--report <file>', 'where to write the report: .html, .pdf, .md or .xlsx', 'tierwise-report.html')
    .addOption(
      command
        .createOption('--as-of <day>', 'the day that everything is true for')
        .argParser(dayOption)
        .default(dayOption(DEMO_DAY), DEMO_DAY),
    )
    .addOption(failOnOption())
    .action(async (_, self: Command) => {
      const { runPlan } = await import('../plan/run-plan.ts')
      await runPlan(door, {
        ...self.optsWithGlobals(),
        accounts: join(DEMO_FOLDER, 'accounts.csv'),
        team: join(DEMO_FOLDER, 'team.csv'),
        answers: join(DEMO_FOLDER, 'answers.yaml'),
      })
    })
}

/** The examples stand beside src/ in a checkout and beside dist/ in the package. */
const DEMO_FOLDER = fileURLToPath(new URL('../../../examples/demo', import.meta.url))
