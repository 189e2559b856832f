import type { Command } from 'commander'
import type { Door } from '../door.ts'
import { addAnalyse } from './analyse/add-analyse.ts'
import { addDesign } from './design/add-design.ts'
import { addDid } from './did/add-did.ts'
import { addPower } from './power/add-power.ts'

/** `tierwise pilot`: size, draw and analyse a pilot with a control group. */
export function addPilot(program: Command, door: Door): void {
  const group = program
    .command('pilot')
    .summary('size, draw and analyse a pilot with a control group')
    .description('Size, draw and analyse a pilot with a control group.')
  addAnalyse(group, door)
  addDesign(group, door)
  addDid(group, door)
  addPower(group, door)
}
