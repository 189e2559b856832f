import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Door } from '../../door.ts'

/** `tierwise retention survival`: how long customers stay. */
export function addSurvival(group: Command, door: Door): void {
  group
    .command('survival')
    .summary('how long customers stay, and whether groups differ')
    .description(
      'Say how long customers stay (Kaplan–Meier), with limits, medians and a log-rank test between groups, from a table with a row for each customer.',
    )
    .argument('<file>', 'CSV, XLSX or Parquet, also packed with gzip')
    .requiredOption('--time <column>', 'how long each was watched')
    .requiredOption('--event <column>', 'whether the customer left at that time')
    .option('--event-value <value>', 'which value of that column means left, where yes and no do not tell')
    .option('--group <column>', 'a curve for each value, compared by the log-rank test')
    .addOption(
      new Option('--conf <kind>', 'on which scale the limits are taken')
        .choices(['log', 'log-log', 'plain'])
        .default('log'),
    )
    .option('--conf-level <share>', 'how sure the limits are', levelOption, 0.95)
    .option('--at <times>', 'survival at these times, such as 6,12,24', timesOption)
    .option('--until <time>', 'mean time within so long; default: the longest time of all', timeOption)
    .addOption(
      new Option('--unit <unit>', 'what the times are counted in, for the words').choices([
        'days',
        'weeks',
        'months',
        'years',
      ]),
    )
    .addOption(
      new Option('--decimal <mark>', 'how decimals are written, where the file does not tell').choices([
        '.',
        ',',
      ]),
    )
    .addHelpText(
      'after',
      `
Examples:
  tierwise retention survival customers.csv --time tenure --event churned
  tierwise retention survival customers.csv --time tenure --event Churn --event-value Yes --group Contract --unit months --at 12,24
  tierwise retention survival lung.csv --time time --event status --event-value 2 --group sex --conf log-log --json`,
    )
    .action(async (file: string, _, command: Command) => {
      const { runSurvival } = await import('./run-survival.ts')
      await runSurvival(door, { ...command.optsWithGlobals(), file })
    })
}

function timeOption(text: string): number {
  const value = /^(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN
  if (Number.isFinite(value)) return value
  throw new InvalidArgumentError('Write a number of zero or more, such as 12.')
}

function timesOption(text: string): readonly number[] {
  return text.split(',').map(timeOption)
}

function levelOption(text: string): number {
  const isPercentage = text.endsWith('%')
  const value = Number(isPercentage ? text.slice(0, -1) : text) / (isPercentage ? 100 : 1)
  if (value > 0 && value < 1) return value
  throw new InvalidArgumentError('Write a share between 0 and 1, such as 0.95 or 95%.')
}
