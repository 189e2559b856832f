import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { withInputs } from '../options/input-options.ts'
import { headsOption } from '../options/number-option.ts'

/** `tierwise frontier`: with so many people, where must the ACV line lie? */
export function addFrontier(program: Command, door: Door): void {
  withInputs(
    program
      .command('frontier')
      .summary('with so many people, where must the ACV line lie?')
      .description(
        'Say for numbers of people where the ACV line must lie, how much ARR they cover, and at what cost.',
      ),
    ['model', 'answers'],
  )
    .requiredOption('--heads <n...>', 'numbers of people, separated by blanks or commas', headsOption)
    .option('--tier <id>', 'tier whose ratio and cost count (default: the first that people serve)')
    .addHelpText(
      'after',
      `
Examples:
  tierwise frontier --accounts customers.csv --heads 3 5 8 13
  tierwise frontier --accounts customers.csv --heads 10 --tier low --json`,
    )
    .action(async (_, command: Command) => {
      const { runFrontier } = await import('./run-frontier.ts')
      await runFrontier(door, command.optsWithGlobals())
    })
}
