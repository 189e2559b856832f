import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { withInputs } from '../options/input-options.ts'

/** `tierwise explain`: why an account is in its tier, with every rule and value. */
export function addExplain(program: Command, door: Door): void {
  withInputs(
    program
      .command('explain')
      .summary('say why an account is in its tier: every rule and value')
      .description(
        'Say why accounts are in their tiers: every rule, every value, what holds them, and what they cost.',
      ),
    ['team', 'model', 'answers', 'current'],
  )
    .requiredOption('--account <id...>', 'ids of the accounts to explain')
    .addHelpText(
      'after',
      `
Examples:
  tierwise explain --accounts customers.csv --account C-0012
  tierwise explain --accounts customers.csv --model model.yaml --account C-0012 C-0044`,
    )
    .action(async (_, command: Command) => {
      const { runExplain } = await import('./run-explain.ts')
      await runExplain(door, command.optsWithGlobals())
    })
}
