import type { Command } from 'commander'
import type { Door } from '../door.ts'

/** `tierwise pilot`: size, draw and analyse a pilot with a control group. */
export function addPilot(program: Command, _door: Door): void {
  program
    .command('pilot')
    .summary('size, draw and analyse a pilot with a control group')
    .description('Size, draw and analyse a pilot with a control group.')
}
