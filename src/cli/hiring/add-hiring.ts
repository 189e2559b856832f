import { type Command, InvalidArgumentError } from 'commander'
import type { Door } from '../door.ts'
import { withInputs } from '../options/input-options.ts'
import { positiveShareOption } from '../options/number-option.ts'
import { withOutlook } from '../options/outlook-options.ts'

/** `tierwise hiring`: which openings must stand by when? */
export function addHiring(program: Command, door: Door): void {
  const command = program
    .command('hiring')
    .summary('say which openings must stand by when, and what they cost')
    .description(
      'Set the people needed month by month against those there, their ramp and who leaves: openings with their dates, cost, the months that stay short, and people against the risk of falling short.',
    )
  withOutlook(withInputs(command, ['team', 'model', 'answers', 'current']), { months: 24, runs: 2000 })
    .option(
      '--risk <share>',
      'highest chance, in any month, of carrying less than 95 % of the need',
      riskOption,
      0.1,
    )
    .addHelpText(
      'after',
      `
Examples:
  tierwise hiring --accounts customers.csv --team team.csv
  tierwise hiring --accounts customers.csv --team team.csv --factor 2 --within 12
  tierwise hiring --accounts customers.csv --team team.csv --risk 5% --json`,
    )
    .action(async (_, command: Command) => {
      const { runHiring } = await import('./run-hiring.ts')
      await runHiring(door, command.optsWithGlobals())
    })
}

function riskOption(text: string): number {
  const value = positiveShareOption(text)
  if (value <= 0.5) return value
  throw new InvalidArgumentError('Write a share up to 0.5, such as 0.1 or 10%.')
}
