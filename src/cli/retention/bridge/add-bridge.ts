import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Door } from '../../door.ts'
import { currencyOption } from '../../options/number-option.ts'

/** `tierwise retention bridge`: how recurring revenue came from one month to the next. */
export function addBridge(group: Command, door: Door): void {
  group
    .command('bridge')
    .summary('how recurring revenue moved, with GRR, NRR and logo churn')
    .description(
      'Say month by month what was new, came back, expanded, contracted and left, with GRR, NRR and logo churn, from a table with a row for each stretch at one price.',
    )
    .argument('<file>', 'CSV, XLSX or Parquet, also packed with gzip')
    .requiredOption('--customer <column>', 'who pays; rows of one customer are added up')
    .requiredOption('--start <column>', 'first day on which the amount holds')
    .option('--end <column>', 'first day on which it no longer holds; an empty cell: it still does')
    .requiredOption('--amount <column>', 'what is paid')
    .addOption(
      new Option('--amount-per <period>', 'what the amount is for')
        .choices(['month', 'year'])
        .default('month'),
    )
    .addOption(
      new Option('--measure <measure>', 'what is shown: by the month, or twelve times that')
        .choices(['mrr', 'arr'])
        .default('mrr'),
    )
    .addOption(
      new Option('--currency <code>', 'of the amounts, ISO 4217').argParser(currencyOption).default('USD'),
    )
    .addOption(
      new Option('--snapshot <day>', 'the day of a month on which an amount must hold to count')
        .choices(['start', 'end'])
        .default('start'),
    )
    .addOption(
      new Option('--definition <name>', 'what GRR and NRR mean')
        .choices(['capped', 'aggregate', 'year-on-year', 'renewal'])
        .default('capped'),
    )
    .addOption(
      new Option('--by <period>', 'longer periods beside the months').choices(['month', 'quarter', 'year']),
    )
    .addOption(
      new Option('--cohort <period>', 'customers by when they first paid').choices([
        'month',
        'quarter',
        'year',
      ]),
    )
    .option('--group <column>', 'a bridge for each value: tier, segment …')
    .option('--from <month>', 'first month shown, YYYY-MM', monthOption)
    .option('--to <month>', 'last month shown, YYYY-MM', monthOption)
    .addOption(
      new Option('--decimal <mark>', 'how decimals are written, where the file does not tell').choices([
        '.',
        ',',
      ]),
    )
    .addOption(
      new Option('--dates <order>', 'day or month first, where the file does not tell').choices([
        'dmy',
        'mdy',
      ]),
    )
    .addHelpText(
      'after',
      `
Examples:
  tierwise retention bridge periods.csv --customer customer_id --start start_date --end end_date --amount monthly_amount
  tierwise retention bridge contracts.xlsx --customer account --start from --end until --amount acv --amount-per year --measure arr --by quarter
  tierwise retention bridge periods.csv --customer id --start from --end until --amount mrr --group tier --cohort year --json`,
    )
    .action(async (file: string, _, command: Command) => {
      const { runBridge } = await import('./run-bridge.ts')
      await runBridge(door, { ...command.optsWithGlobals(), file })
    })
}

function monthOption(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text
  throw new InvalidArgumentError('Write a month as YYYY-MM, such as 2026-06.')
}
