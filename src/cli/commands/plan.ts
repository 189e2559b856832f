import { resolve } from 'node:path'
import type { Command } from 'commander'
import { loadInputs } from '../../operations/load-inputs.ts'
import { makePlan } from '../../operations/make-plan.ts'
import { reportFormatOf, writeReport } from '../../operations/write-report.ts'
import { describeReport } from '../../report/describe-report.ts'
import { renderJson } from '../../report/render-json.ts'
import { answer, type Call, type CommonOptions, type Door, withCommonOptions } from '../door.ts'
import { filesOf, type InputOptions, withInputs } from '../input-options.ts'
import { printReport } from '../print-report.ts'

export type PlanOptions = CommonOptions & InputOptions & { readonly report?: string }

/** What a terminal shows of the report; the rest is in the page. */
const SECTIONS = ['tiers', 'findings', 'movements', 'staffing']

/** `tierwise plan`: everything that follows from a customer list, a model and a team on a day. */
export function addPlan(program: Command, door: Door): void {
  const command = withInputs(
    program.command('plan').description('place, cost and staff a customer list; warn of the known mistakes'),
    ['team', 'model', 'answers', 'current'],
  ).option('--report <file>', 'write a report: .html, .md or .xlsx')
  withCommonOptions(command, door).action((options: PlanOptions) =>
    answer(door, options, (call) => runPlan(options, call)),
  )
}

/** Makes the plan of these files, prints it, and writes the report where one is wanted. */
export async function runPlan(options: PlanOptions, { terminal, words, config }: Call) {
  // A wrong ending should not cost the wait for a million rows.
  const format = options.report === undefined ? undefined : reportFormatOf(options.report)
  const reading = terminal.progress(options.accounts)
  const inputs = await loadInputs(filesOf(options), {
    today: config.today,
    onProgress: ({ bytes, totalBytes }) => reading.update(bytes, totalBytes),
  })
  reading.stop()
  const placing = terminal.progress('plan')
  const plan = makePlan(inputs, (done, total) => placing.update(done, total))
  placing.stop()
  const said = words(plan.currency)
  const { notes } = inputs.summary
  if (options.json) await terminal.printChunks(renderJson(plan, said))
  else
    terminal.print(
      printReport(describeReport(plan, said, notes), SECTIONS, { words: said, colours: terminal.colours }),
    )
  if (options.report !== undefined && format !== undefined) {
    await writeReport({ path: options.report, format, plan, words: said, notes })
    // Beside JSON nothing else may stand on stdout.
    const tell = options.json ? terminal.note : terminal.print
    tell(`\n${said.text('cli.report_written', { path: resolve(options.report) })}`)
  }
  return plan.findings
}
