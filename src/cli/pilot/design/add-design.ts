import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Door } from '../../door.ts'
import { dayOption, withInputs } from '../../options/input-options.ts'
import { countOption, numberOption, shareOption } from '../../options/number-option.ts'

/** `tierwise pilot design`: who is treated, who is the control group, and how fair did the draw come out? */
export function addDesign(group: Command, door: Door): void {
  const command = group
    .command('design')
    .summary('draw who is treated and who is the control group')
    .description(
      'Draw a pilot’s sample at random within strata: small strata merged, the arms compared in what is known, people who serve both arms, who is left out and why, and what the weeks can show.',
    )
  withInputs(command, ['team', 'model', 'answers', 'current'])
    .option('--share <share>', 'how many are treated, such as 0.25 or 25%', armShareOption, 0.25)
    .option('--seed <n>', 'the same seed gives the same draw', seedOption, 1)
    .option(
      '--strata <fields>',
      'what the draw is within; numbers with their groups; none',
      'tier,segment,acv:4',
    )
    .option('--scope <cel>', 'who may take part, such as \'tier == "low"\'')
    .option('--exclude <cel>', 'who may not')
    .addOption(new Option('--cluster <by>', 'draw whole books instead of accounts').choices(['csm', 'owner']))
    .option('--starts <day>', 'first day of treatment, YYYY-MM-DD (default: --as-of)', dayOption)
    .option('--weeks <n>', 'weeks of treatment', weeksOption, 4)
    .option('--churn <share>', 'accounts that leave within a year, for what can be shown', shareOption, 0.1)
    .option('--out <file>', 'write the draw as CSV; an existing file is kept')
    .addHelpText(
      'after',
      `
Examples:
  tierwise pilot design --accounts customers.csv --share 0.25 --seed 1
  tierwise pilot design --accounts customers.csv --scope 'tier == "low"' --exclude 'health < 40' --out draw.csv
  tierwise pilot design --accounts customers.csv --cluster csm --weeks 8 --json`,
    )
    .action(async (_, command: Command) => {
      const { runDesign } = await import('./run-design.ts')
      await runDesign(door, command.optsWithGlobals())
    })
}

function armShareOption(text: string): number {
  const value = shareOption(text)
  if (value > 0 && value < 1) return value
  throw new InvalidArgumentError('Write a share above 0 and below 1, such as 0.25 or 25%.')
}

function seedOption(text: string): number {
  const value = numberOption(text)
  if (Number.isInteger(value) && value < 2 ** 32) return value
  throw new InvalidArgumentError('Write a whole number from 0 to 4294967295.')
}

function weeksOption(text: string): number {
  const value = countOption(text)
  if (value <= 104) return value
  throw new InvalidArgumentError('Write a whole number of weeks from 1 to 104.')
}
