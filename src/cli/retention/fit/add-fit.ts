import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Door } from '../../door.ts'
import { countOption, numberOption, positiveOption, shareOption } from '../../options/number-option.ts'

/** `tierwise retention fit`: how many customers will still be there, and how long one is expected to stay. */
export function addFit(group: Command, door: Door): void {
  group
    .command('fit')
    .summary('project renewals: who will still be there, and for how long')
    .description(
      'Fit a shifted beta-geometric to the customers left at the start and after each renewal, and project survival, renewal rates and lifetimes with intervals. Or say why it cannot be fitted.',
    )
    .argument('[file]', 'CSV, XLSX or Parquet with a row for each period, the first one the start')
    .option('--column <name>', 'the customers left: numbers, percentages or shares')
    .option('--cohorts <file>', 'several cohorts instead: rows of cohort, period, customers')
    .option('--renewals <n>', 'learn from so many renewals (default: all)', countOption)
    .option(
      '--project <n>',
      'project survival to so many renewals (default: those of the file)',
      periodsOption,
    )
    .option('--discount <share>', 'discount of each period, such as 0.1 or 10%', shareOption, 0.1)
    .option('--after <n>', 'residual lifetime of a customer who has renewed so many times', afterOption)
    .addOption(
      new Option(
        '--cohort-size <n>',
        'customers that 100 % are, where the file has percentages or shares (1000 if not given)',
      ).argParser(positiveOption),
    )
    .addHelpText(
      'after',
      `
Examples:
  tierwise retention fit retention.csv --column regular --renewals 7 --project 12 --cohort-size 1000
  tierwise retention fit retention.csv --column regular --discount 0.1 --after 3 --json
  tierwise retention fit --cohorts cohorts.csv --project 10`,
    )
    .action(async (file: string | undefined, _, command: Command) => {
      const { runFit } = await import('./run-fit.ts')
      await runFit(door, { ...command.optsWithGlobals(), file })
    })
}

function periodsOption(text: string): number {
  const value = countOption(text)
  if (value <= MOST_PERIODS) return value
  throw new InvalidArgumentError(`Write a whole number of renewals from 1 to ${MOST_PERIODS}.`)
}

function afterOption(text: string): number {
  const value = numberOption(text)
  if (Number.isInteger(value)) return value
  throw new InvalidArgumentError('Write a whole number of renewals from 0 up.')
}

const MOST_PERIODS = 1000
