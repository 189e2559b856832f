import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { withInputs } from '../options/input-options.ts'

/** `tierwise assess`: which post-sale model suits the company, and why. */
export function addAssess(program: Command, door: Door): void {
  withInputs(
    program
      .command('assess')
      .summary('say which post-sale model suits the company, and why')
      .description(
        'Score the six factors, check what is affordable, apply the guards, and say which post-sale model suits the company and why.',
      ),
    ['answers', 'model', 'team'],
  )
    .addHelpText(
      'after',
      `
Examples:
  tierwise assess --accounts customers.csv
  tierwise assess --accounts customers.csv --answers answers.yaml --json`,
    )
    .action(async (_, command: Command) => {
      const { runAssess } = await import('./run-assess.ts')
      await runAssess(door, command.optsWithGlobals())
    })
}
