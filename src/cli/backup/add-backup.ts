import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { dataOption } from '../options/data-option.ts'

/** `tierwise backup`: everything that a server keeps, in one file. */
export function addBackup(program: Command, door: Door): void {
  program
    .command('backup')
    .summary('write everything that the server keeps into one file')
    .description(
      'Write everything that the server keeps into one file, as of one moment. The server may go on working meanwhile. The file is readable for you alone, and replaces no other.',
    )
    .argument('<file>', 'file to write')
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
Examples:
  tierwise backup tierwise-2026-07-01.backup
  DATABASE_URL=postgres://tierwise@db.example.com/tierwise tierwise backup nightly.backup`,
    )
    .action(async (file: string, _, command: Command) => {
      const { runBackup } = await import('./run-backup.ts')
      await runBackup(door, { ...command.optsWithGlobals(), file })
    })
}
