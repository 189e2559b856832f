import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { dataOption } from '../options/data-option.ts'

/** `tierwise work`: a process that does jobs and nothing else. */
export function addWork(program: Command, door: Door): void {
  program
    .command('work')
    .summary('do the jobs of a server, in a process beside it')
    .description(
      'Do jobs (imports, plans, applies, the daily run) in a process of its own, beside any number of servers on the same database, until it is told to stop. Jobs under way are finished first, or handed back.',
    )
    .addOption(dataOption())
    .addHelpText(
      'after',
      `
Examples:
  DATABASE_URL=postgres://tierwise@db.example.com/tierwise tierwise work
  DATABASE_URL=postgres://tierwise@db.example.com/tierwise TIERWISE_JOBS=4 tierwise work

Environment: DATABASE_URL, TIERWISE_DATA, TIERWISE_JOBS how many at once (1); see docs/guide/operating.md.`,
    )
    .action(async (_, command: Command) => {
      const { runWork } = await import('./run-work.ts')
      await runWork(door, command.optsWithGlobals())
    })
}
