import type { Command } from 'commander'
import type { Door } from '../door.ts'

/** `tierwise diff`: what changed between two models, in words. */
export function addDiff(program: Command, door: Door): void {
  program
    .command('diff')
    .summary('say what changed between two models')
    .description('Say in words what changed between two models.')
    .argument('<before>', 'model document (YAML or JSON)')
    .argument('<after>', 'model document (YAML or JSON)')
    .addHelpText(
      'after',
      `
Example:
  tierwise diff model.yaml model-next-year.yaml`,
    )
    .action(async (...given) => {
      const [before, after, , command] = given as [string, string, object, Command]
      const { runDiff } = await import('./run-diff.ts')
      await runDiff(door, { ...command.optsWithGlobals(), before, after })
    })
}
