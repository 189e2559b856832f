import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Door } from '../../door.ts'
import { countOption, numberOption, positiveOption, shareOption } from '../../options/number-option.ts'

/** `tierwise pilot power`: how many accounts, or what can and cannot be shown with those there are? */
export function addPower(group: Command, door: Door): void {
  group
    .command('power')
    .summary('say before a start what these accounts and weeks can and cannot show')
    .description(
      'Of accounts, effect and power, give two and learn the third: how many accounts are needed, the smallest effect that would be seen, or how surely it would be.',
    )
    .optionsGroup('What is measured (a mean unless a share or leaving is named):')
    .option('--mean-difference <number>', 'the difference of means that should be seen', signedOption)
    .option('--sd <number>', 'the spread of accounts around their mean (default: 1)', positiveOption)
    .option('--effect <number>', "the difference in spreads instead (Cohen's d)", signedOption)
    .option('--baseline <share>', 'a share of accounts: as it is without the treatment', shareOption)
    .option('--target <share>', 'and as it should be with it', shareOption)
    .option(
      '--retention <share>',
      'leaving: who is still there after a year without the treatment',
      insideOption,
    )
    .option('--survival <share>', 'or who is still there at the end of the pilot', insideOption)
    .option('--hazard <number>', 'how many leave with the treatment for one without', positiveOption)
    .option('--weeks <count>', 'of treatment', positiveOption)
    .optionsGroup('Who takes part:')
    .option('--accounts <count>', 'in all arms together', countOption)
    .option('--n1 <count>', 'in the control group', countOption)
    .option('--n2 <count>', 'treated', countOption)
    .option('--share <share>', 'of all accounts, treated (default: half)', insideOption)
    .option('--arms <count>', 'the control group and one or more treated arms, as large', countOption)
    .option('--allocation <shares>', 'of each arm, the control first: 0.5,0.25,0.25', allocationOption)
    .optionsGroup('What counts as shown:')
    .option('--power <share>', 'how surely the effect should be seen (default: 0.8)', insideOption)
    .option('--alpha <share>', 'how often nothing may be taken for something', insideOption, 0.05)
    .addOption(new Option('--sides <count>', 'of the test').choices(['1', '2']).default('2'))
    .addOption(
      new Option('--correction <kind>', 'of alpha, for several treated arms')
        .choices(['none', 'bonferroni', 'sidak'])
        .default('none'),
    )
    .addOption(
      new Option('--method <name>', 'of shares (default: normal), or of leaving (default: freedman)').choices(
        ['normal', 'arcsine', 'unpooled', 'schoenfeld', 'freedman'],
      ),
    )
    .addOption(
      new Option('--direction <way>', 'that an effect is looked for')
        .choices(['increase', 'decrease'])
        .default('increase'),
    )
    .option('--correlation <share>', 'with the same figure before the start (CUPED)', insideOption)
    .optionsGroup('When whole books are treated:')
    .option('--cluster-size <count>', 'accounts of a book', positiveOption)
    .option('--clusters <count>', 'books in all arms together, instead of --accounts', countOption)
    .option('--cluster-variation <number>', 'spread of the sizes over their mean', numberOption, 0)
    .option('--icc <share>', 'how alike accounts of a book are', shareOption)
    .optionsGroup('What else could be measured:')
    .option('--leading <name>', 'a figure that moves earlier, such as the health score')
    .option('--leading-sd <number>', 'its spread between accounts', positiveOption)
    .option('--leading-correlation <share>', 'with itself before the start', insideOption)
    .optionsGroup('Options:')
    .addHelpText(
      'after',
      `
Examples:
  tierwise pilot power --effect 0.5
  tierwise pilot power --baseline 0.9 --target 0.95 --share 0.25
  tierwise pilot power --retention 0.9 --weeks 4 --accounts 240 --share 0.25 --leading health --leading-sd 15
  tierwise pilot power --sd 15 --clusters 12 --cluster-size 20 --icc 0.05`,
    )
    .action(async (_, command: Command) => {
      const { runPower } = await import('./run-power.ts')
      await runPower(door, command.optsWithGlobals())
    })
}

/** Reads a number with or without a sign. */
function signedOption(text: string): number {
  return text.startsWith('-') ? -numberOption(text.slice(1)) : numberOption(text)
}

/** Reads a share that is neither nothing nor all. */
function insideOption(text: string): number {
  const value = shareOption(text)
  if (value > 0 && value < 1) return value
  throw new InvalidArgumentError('Write a share above 0 and below 1, such as 0.8 or 80%.')
}

/** Reads the shares of two or more arms, which add up to one; whole numbers are taken as parts: `2,1,1`. */
function allocationOption(text: string): readonly number[] {
  const parts = text.split(',').map((part) => numberOption(part.trim()))
  const sum = parts.reduce((total, part) => total + part, 0)
  const areShares = Math.abs(sum - 1) < 1e-6 || parts.every((part) => Number.isInteger(part))
  if (parts.length >= 2 && parts.every((part) => part > 0) && areShares)
    return parts.map((part) => part / sum)
  throw new InvalidArgumentError('Write the shares of all arms, the control first, such as 0.5,0.25,0.25.')
}
