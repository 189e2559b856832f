import type { Command } from 'commander'
import type { Door } from '../door.ts'

/** `tierwise init`: a commented model and answers file to start from. */
export function addInit(program: Command, door: Door): void {
  program
    .command('init')
    .summary('write a commented model to start from')
    .description(
      'Write a commented model, its JSON Schema (editors complete it), and an empty answers file. Touches no file that exists.',
    )
    .argument('[dir]', 'folder to write into', '.')
    .addHelpText(
      'after',
      `
Example:
  tierwise init my-company`,
    )
    .action(async (dir: string, _, command: Command) => {
      const { runInit } = await import('./run-init.ts')
      await runInit(door, { ...command.optsWithGlobals(), dir })
    })
}
