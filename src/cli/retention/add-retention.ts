import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { addBridge } from './bridge/add-bridge.ts'
import { addFit } from './fit/add-fit.ts'
import { addSurvival } from './survival/add-survival.ts'

/** `tierwise retention`: how revenue and customers stay. */
export function addRetention(program: Command, door: Door): void {
  const group = program
    .command('retention')
    .summary('how revenue and customers stay')
    .description('Measure how revenue and customers stay: bridges, survival, projection of renewals.')
  addBridge(group, door)
  addSurvival(group, door)
  addFit(group, door)
}
