import type { Command } from 'commander'
import type { Door } from '../door.ts'

/** `tierwise retention`: how revenue and customers stay. */
export function addRetention(program: Command, _door: Door): void {
  program
    .command('retention')
    .summary('how revenue and customers stay')
    .description('Measure how revenue and customers stay: bridges, survival, projection of renewals.')
}
