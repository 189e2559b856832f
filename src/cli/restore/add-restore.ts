import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { dataOption } from '../options/data-option.ts'

/** `tierwise restore`: the state that a backup holds, in an empty database. */
export function addRestore(program: Command, door: Door): void {
  program
    .command('restore')
    .summary('bring an empty database to the state that a backup holds')
    .description(
      'Bring an empty database to the state that a backup holds: all of it or nothing, compared by checksum over all tables. Start the server afterwards.',
    )
    .argument('<file>', 'file that `tierwise backup` has written')
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
Examples:
  tierwise restore tierwise-2026-07-01.backup --data restored
  DATABASE_URL=postgres://tierwise@db.example.com/empty tierwise restore nightly.backup`,
    )
    .action(async (file: string, _, command: Command) => {
      const { runRestore } = await import('./run-restore.ts')
      await runRestore(door, { ...command.optsWithGlobals(), file })
    })
}
