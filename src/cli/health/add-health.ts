import type { Command } from 'commander'
import type { Door } from '../door.ts'

/** `tierwise health`: score accounts, and say whether a score predicts. */
export function addHealth(program: Command, _door: Door): void {
  program
    .command('health')
    .summary('score accounts, and say whether a score predicts')
    .description('Score accounts from their signals, and say whether a score predicts what happened.')
}
