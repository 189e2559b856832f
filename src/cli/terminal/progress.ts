import type { Screen } from '../../config.ts'

/** Shows how far a task is. */
export type Progress = (task: string) => {
  readonly update: (done: number, total: number) => void
  readonly stop: () => void
}

/** Nothing is drawn for work that is over within this time. */
const PATIENCE_MS = 500

const SILENT: Progress = () => ({ update: () => undefined, stop: () => undefined })

/** A bar on stderr while the work is long and a person watches; silent otherwise. */
export async function openProgress({ width }: Screen): Promise<Progress> {
  if (width === undefined) return SILENT
  const { default: cliProgress } = await import('cli-progress')
  return (task) => {
    const bar = new cliProgress.SingleBar(
      {
        format: `${task} {bar} {percentage}% · {eta_formatted}`,
        barsize: Math.max(10, Math.min(40, width - task.length - 20)),
        clearOnComplete: true,
        // A handler of the bar's own would keep Ctrl-C waiting until the work is done; and whoever is interrupted
        // leaves the terminal as it was.
        gracefulExit: false,
        linewrap: true,
        stream: process.stderr,
      },
      cliProgress.Presets.shades_grey,
    )
    const startedAt = performance.now()
    let isDrawn = false
    return {
      update: (done, total) => {
        if (performance.now() - startedAt < PATIENCE_MS) return
        if (!isDrawn) bar.start(total, done)
        isDrawn = true
        bar.setTotal(total)
        bar.update(done)
      },
      stop: () => {
        if (isDrawn) bar.stop()
      },
    }
  }
}
