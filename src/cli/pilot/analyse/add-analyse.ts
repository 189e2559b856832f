import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Door } from '../../door.ts'
import { countOption, positiveOption } from '../../options/number-option.ts'
import { confidenceOption } from '../did/confidence-option.ts'

/** `tierwise pilot analyse`: did the change do something? */
export function addAnalyse(group: Command, door: Door): void {
  group
    .command('analyse <file>')
    .summary('say what a pilot shows, and what could make it wrong')
    .description(
      'Compare every arm with the control group: the difference with its interval, with what was known before taken out, by strata and clusters, and at every look; with checks of what could make it wrong.',
    )
    .optionsGroup('Columns (one row for each account):')
    .requiredOption('--arm <column>', 'which group the account was drawn for')
    .option('--metric <column>', 'what was measured; give it again for more, the primary one first', more, [])
    .option('--covariate <column>', 'a number from before the pilot that goes along with the metric (CUPED)')
    .option('--strata <column>', 'what the draw was stratified by (post-stratification)')
    .option('--cluster <column>', 'what accounts were drawn or are looked after by together, such as the CSM')
    .option('--time <column>', 'with --kind time: how long the account was watched')
    .option('--event <column>', 'with --kind time: whether it left then')
    .optionsGroup('Options:')
    .requiredOption('--control <arm>', 'the arm that the others are compared with')
    .addOption(
      new Option('--kind <kind>', 'what the metric is')
        .choices(['mean', 'proportion', 'time'])
        .default('mean'),
    )
    .option('--event-value <value>', 'the value that counts, where it is not yes or no, 1 or 0')
    .option(
      '--expected <shares>',
      'what the arms should be of each other: 0.75,0.25 (control first, then by name) or name=share,… (default: equal)',
    )
    .option('--confidence <share>', 'of the intervals', confidenceOption, 0.95)
    .option(
      '--planned <accounts>',
      'accounts in both arms that the pilot was planned with (looks)',
      countOption,
    )
    .option('--horizon <time>', 'with --kind time: means and shares up to here', positiveOption)
    .option(
      '--minimum-effect <amount>',
      'the least effect that would pay for the change: gives the verdict (of proportions 0.05 is 5 points)',
      positiveOption,
    )
    .addOption(
      new Option('--better <direction>', 'which way the metric is better')
        .choices(['higher', 'lower'])
        .default('higher'),
    )
    .option('--running', 'the pilot has not ended: only what holds at every look may decide')
    .addOption(
      new Option(
        '--theta <how>',
        'whether CUPED looks at differences within arms or at all rows as one sample',
      )
        .choices(['within', 'overall'])
        .default('within'),
    )
    .option('--seed <number>', 'of the exact test, where it draws', seedOption, 1)
    .addOption(new Option('--decimal <mark>', 'how decimals are written').choices(['.', ',']))
    .addHelpText(
      'after',
      `
Examples:
  tierwise pilot analyse result.csv --arm arm --control control --metric nps --covariate nps_before
  tierwise pilot analyse result.csv --arm arm --control control --metric renewed --kind proportion --expected 0.75,0.25
  tierwise pilot analyse result.csv --arm arm --control control --metric logins --minimum-effect 2
  tierwise pilot analyse result.csv --arm arm --control control --kind time --time days --event left --cluster csm`,
    )
    .action(async (file: string, _, command: Command) => {
      const { runAnalyse } = await import('./run-analyse.ts')
      await runAnalyse(door, file, command.optsWithGlobals())
    })
}

function more(column: string, before: readonly string[]): readonly string[] {
  return [...before, column]
}

function seedOption(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (seed <= 0xffff_ffff) return seed
  throw new InvalidArgumentError('Write a whole number from 0 to 4294967295.')
}
