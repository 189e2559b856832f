import { type Command, Option } from 'commander'
import type { ClusterErrors } from '../../../domain/pilot/difference/clustered-covariance.ts'
import type { Door } from '../../door.ts'
import { confidenceOption } from './confidence-option.ts'

/** `tierwise pilot did`: did the treated change more than the others? */
export function addDid(group: Command, door: Door): void {
  group
    .command('did <file>')
    .summary('compare before and after with those who were not treated')
    .description(
      'Difference in differences: how much more the treated changed than the control group, with errors by unit or book, the complete units beside it, and whether both moved alike before.',
    )
    .optionsGroup('One row for each unit:')
    .option('--before <column>', 'the value before the start')
    .option('--after <column>', 'the value after it')
    .option('--id <column>', 'what each row is about')
    .optionsGroup('One row for each unit and time:')
    .option('--outcome <column>', 'the value')
    .option('--unit <column>', 'what is measured again and again; left out, each row stands for itself')
    .option('--period <column>', 'when: numbers, or dates of one form such as 2024-01')
    .option('--after-from <period>', 'the first period that counts as after')
    .option('--post <column[=value]>', 'whether a row is after the start')
    .option('--group <column>', 'the first treated period of each unit, when they start at different times')
    .option('--never <value>', 'what --group says of units never treated, beside 0; "" for a gap')
    .optionsGroup('Options:')
    .option('--treated <column[=value]>', 'whether it is treated: yes or no, 1 or 0, or this value')
    .option('--cluster <column>', 'what errors go together in, such as the owner (default: the unit)')
    .addOption(
      new Option('--errors <kind>', 'how errors by cluster are corrected for few clusters')
        .choices(['CR0', 'CR1', 'CR2'] satisfies ClusterErrors[])
        .default('CR1'),
    )
    .option('--confidence <share>', 'of the intervals', confidenceOption, 0.95)
    .addOption(new Option('--decimal <mark>', 'how decimals are written').choices(['.', ',']))
    .addHelpText(
      'after',
      `
Examples:
  tierwise pilot did stores.csv --before EMPTOT --after EMPTOT2 --treated STATE=1
  tierwise pilot did months.csv --outcome logins --unit account --period month --after-from 2026-03 --treated arm=pilot
  tierwise pilot did rollout.csv --outcome logins --unit account --period month --group started --json`,
    )
    .action(async (file: string, _, command: Command) => {
      const { runDid } = await import('./run-did.ts')
      await runDid(door, file, command.optsWithGlobals())
    })
}
