import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { failOnOption } from '../options/fail-on-option.ts'

/** `tierwise check`: what is wrong or weak in a model before any account exists. */
export function addCheck(program: Command, door: Door): void {
  program
    .command('check')
    .summary('check a model: gaps, overlaps, unreachable tiers, promises')
    .description(
      'Check a model before any customer is placed: gaps and overlaps between tiers, tiers that nobody reaches, cadences that nobody can keep, promises that nobody pays for.',
    )
    .argument('<model>', 'model document (YAML or JSON)')
    .addOption(failOnOption())
    .addHelpText(
      'after',
      `
Examples:
  tierwise check model.yaml
  tierwise check model.yaml --fail-on error`,
    )
    .action(async (model: string, _, command: Command) => {
      const { runCheck } = await import('./run-check.ts')
      await runCheck(door, { ...command.optsWithGlobals(), model })
    })
}
