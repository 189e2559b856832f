import { resolve } from 'node:path'
import { noteInputs } from '../../operations/note-inputs.ts'
import { checkReportPlace, writeReport } from '../../operations/write-report.ts'
import { describeReport } from '../../report/describe-report.ts'
import { renderJson } from '../../report/render-json.ts'
import { answer, type Call } from '../answer.ts'
import type { CommonOptions, Door } from '../door.ts'
import type { InputOptions } from '../options/input-options.ts'
import { planWithProgress } from '../plan-with-progress.ts'
import { printReport } from './print-report.ts'

export type PlanOptions = CommonOptions & InputOptions & { readonly report?: string }

/** What a terminal shows of the report; the rest is in the page. */
const SECTIONS = ['tiers', 'findings', 'movements', 'staffing']

export function runPlan(door: Door, options: PlanOptions): Promise<void> {
  return answer(door, options, (call) => planAndTell(options, call))
}

/** Makes the plan of these files, writes the report where one is wanted, and prints the plan. */
async function planAndTell(options: PlanOptions, call: Call) {
  const { terminal } = call
  // A wrong ending or folder should not cost the wait for a million rows.
  const { TIERWISE_CHROMIUM, PATH } = call.config.environment
  const printer = { chromium: TIERWISE_CHROMIUM || undefined, searchPath: PATH }
  const { accounts, map, team, model, answers, current } = options
  const place =
    options.report === undefined
      ? undefined
      : await checkReportPlace(options.report, [accounts, map, team, model, answers, current], printer)
  const { inputs, plan } = await planWithProgress(options, call)
  const words = call.words(plan.currency)
  const notes = noteInputs(inputs, plan)
  // Written first: a plan on stdout after which the report fails would look like a success.
  if (place !== undefined) await writeReport({ place, plan, words, notes, printer })
  if (options.json) await terminal.printChunks(renderJson(plan, words))
  else {
    const report = describeReport(plan, words, notes)
    const said = notes.map(({ code, values }) => words.text(`note.${code}`, values))
    const later =
      plan.notYetActive === 0 ? [] : [words.text('report.base.not_yet', { count: plan.notYetActive })]
    const shown = { ...report, notices: [...report.notices, ...said, ...later] }
    terminal.print(printReport(shown, SECTIONS, call.page(words)))
  }
  if (place !== undefined) {
    // Beside JSON nothing else may stand on stdout.
    const tell = options.json ? terminal.note : terminal.print
    tell(`${options.json ? '' : '\n'}${words.text('cli.report_written', { path: resolve(place.path) })}`)
  }
  return plan.findings
}
