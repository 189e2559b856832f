import { basename } from 'node:path'
import type { Plan } from '../domain/plan/plan.ts'
import { type InputFiles, type Inputs, loadInputs } from '../operations/load-inputs.ts'
import { makePlan } from '../operations/make-plan.ts'
import type { Call } from './answer.ts'

/** Reads the files and makes the plan; says on stderr how far it is. */
export async function planWithProgress(
  files: InputFiles,
  { terminal, config }: Call,
): Promise<{ readonly inputs: Inputs; readonly plan: Plan }> {
  const reading = terminal.progress(basename(files.accounts))
  const inputs = await loadInputs(files, {
    today: config.today,
    onProgress: ({ bytes, totalBytes }) => reading.update(bytes, totalBytes),
  }).finally(reading.stop)
  const placing = terminal.progress('plan')
  try {
    return { inputs, plan: makePlan(inputs, placing.update) }
  } finally {
    placing.stop()
  }
}
