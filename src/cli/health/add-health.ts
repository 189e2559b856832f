import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { addBacktest } from './backtest/add-backtest.ts'
import { addScore } from './score/add-score.ts'

/** `tierwise health`: score accounts, and say whether a score predicts. */
export function addHealth(program: Command, door: Door): void {
  const group = program
    .command('health')
    .summary('score accounts, and say whether a score predicts')
    .description('Score accounts from their signals, and say whether a score predicts what happened.')
  addScore(group, door)
  addBacktest(group, door)
}
