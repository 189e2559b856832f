import { type Command, Option } from 'commander'
import type { Door } from '../door.ts'
import { dataOption } from '../options/data-option.ts'

/** `tierwise database`: what a person who runs one asks of it and does with it. */
export function addDatabase(program: Command, door: Door): void {
  const database = program
    .command('database')
    .summary('look at, migrate or distribute the database of the server')
    .description('Look at, migrate or distribute the database of the server.')
  database
    .command('status')
    .description(
      'Say what the database is, whether its schema is current, and whether row-level security holds.',
    )
    .addOption(dataOption())
    .action(async (_, command: Command) => {
      const { runStatus } = await import('./run-status.ts')
      await runStatus(door, command.optsWithGlobals())
    })
  database
    .command('migrate')
    .description('Bring the schema to that of this version. The server does so itself when it starts.')
    .addOption(dataOption())
    .action(async (_, command: Command) => {
      const { runMigrate } = await import('./run-migrate.ts')
      await runMigrate(door, command.optsWithGlobals())
    })
  database
    .command('distribute')
    .description(
      'Spread the accounts over the machines of a Citus cluster: by account for one large company, by workspace for a host of many.',
    )
    .addOption(
      new Option('--by <key>', 'what spreads them').choices(['account', 'workspace']).makeOptionMandatory(),
    )
    .addOption(dataOption())
    .action(async (_, command: Command) => {
      const { runDistribute } = await import('./run-distribute.ts')
      await runDistribute(door, command.optsWithGlobals())
    })
}
