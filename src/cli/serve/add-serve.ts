import type { Command } from 'commander'
import type { Door } from '../door.ts'

/** `tierwise serve`: the product as a server, until it is told to stop. */
export function addServe(program: Command, door: Door): void {
  program
    .command('serve')
    .summary('run the server: database, API and jobs')
    .description(
      'Run the server: an embedded PostgreSQL (or the one of DATABASE_URL), the HTTP API and the jobs, until it is told to stop.',
    )
    .option('--port <port>', 'port to listen on (default: 4780, or the next that is free)')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, this machine only)')
    .option('--data <folder>', 'where the embedded database keeps its data (default: ./tierwise-data)')
    .option('--no-demo', 'leave an empty database empty, instead of filling it with the demo company')
    .option('--no-jobs', 'do no jobs; other processes do them')
    .addHelpText(
      'after',
      `
Examples:
  tierwise serve
  tierwise serve --port 8080 --data /var/lib/tierwise/data
  DATABASE_URL=postgres://tierwise@db.example.com/tierwise tierwise serve --host 0.0.0.0

Environment: DATABASE_URL, TIERWISE_DATA, TIERWISE_HOST, TIERWISE_PORT, TIERWISE_PUBLIC_URL and more; see docs/guide/operating.md.`,
    )
    .action(async (_, command: Command) => {
      const { runServe } = await import('./run-serve.ts')
      await runServe(door, command.optsWithGlobals())
    })
}
