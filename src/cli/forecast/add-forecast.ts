import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { withInputs } from '../options/input-options.ts'
import { withOutlook } from '../options/outlook-options.ts'

/** `tierwise forecast`: what do the next months bring, and does the model survive growth? */
export function addForecast(program: Command, door: Door): void {
  const command = program
    .command('forecast')
    .summary('say what the years ahead bring, and whether the model survives growth')
    .description(
      'Project accounts, ARR, retention, people and CS cost month by month, with the assumptions behind them, a band of uncertainty, and two, five and ten times the accounts beside it.',
    )
  withOutlook(withInputs(command, ['team', 'model', 'answers', 'current']), { months: 36, runs: 10_000 })
    .addHelpText(
      'after',
      `
Examples:
  tierwise forecast --accounts customers.csv --team team.csv
  tierwise forecast --accounts customers.csv --contracts contracts.csv --months 24 --json
  tierwise forecast --accounts customers.csv --factor 2 --within 12`,
    )
    .action(async (_, command: Command) => {
      const { runForecast } = await import('./run-forecast.ts')
      await runForecast(door, command.optsWithGlobals())
    })
}
