import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Door } from '../../door.ts'
import { countOption, numberOption } from '../../options/number-option.ts'

/** `tierwise health backtest`: does a score, or do signals, predict what happened? */
export function addBacktest(group: Command, door: Door): void {
  group
    .command('backtest')
    .summary('say whether a score, or signals, predict what happened')
    .description(
      'Say whether a score tells who will leave, or whether signals together do, judged by a table of what happened: AUC with its interval, predicted against observed, lift, and what each signal should count.',
    )
    .argument('<file>', 'CSV, XLSX or Parquet, also packed with gzip: a row for each account')
    .option('--score <column>', 'a score as it stood before the outcome was known')
    .option(
      '--signals <columns>',
      'columns that a score could be made of, such as logins,seats,plan',
      listOption,
    )
    .requiredOption('--outcome <column>', 'what happened afterwards: yes or no, 1 or 0')
    .option(
      '--outcome-value <value>',
      'which value of that column means that it happened, where yes and no do not tell',
    )
    .option('--group <column>', 'the same for each value, such as the tier')
    .option('--id <column>', 'what names an account: counts those that are there twice')
    .addOption(
      new Option(
        '--lower-is-riskier',
        'a low score means that the outcome is likely, as in a health score',
      ).conflicts('higherIsRiskier'),
    )
    .addOption(
      new Option('--higher-is-riskier', 'a high score means that the outcome is likely, as in a risk score'),
    )
    .option('--folds <number>', 'parts of the cross-validation', foldsOption, 5)
    .option(
      '--repeats <number>',
      'how often the accounts are dealt anew; default: by how many there are',
      countOption,
    )
    .option('--seed <number>', 'the same seed, the same parts', numberOption, 1)
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
  tierwise health backtest accounts.csv --score health --outcome churned --lower-is-riskier
  tierwise health backtest accounts.csv --signals logins,seats,plan --outcome churned --group tier
  tierwise health backtest customers.xlsx --score "Churn Score" --outcome "Churn Label" --json`,
    )
    .action(async (file: string, _, command: Command) => {
      const { runBacktest } = await import('./run-backtest.ts')
      await runBacktest(door, { ...command.optsWithGlobals(), file })
    })
}

/** Columns between commas; one with a comma in its name stands in double quotes. Further lists add to the first. */
function listOption(text: string, before: readonly string[] = []): readonly string[] {
  const parts = [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)]
  const names = parts.map(([, quoted, plain]) => (quoted ?? '').replaceAll('""', '"') || (plain ?? '').trim())
  return [...before, ...names.filter((name) => name !== '')]
}

function foldsOption(text: string): number {
  const folds = countOption(text)
  if (folds >= 2 && folds <= 20) return folds
  throw new InvalidArgumentError('Write a whole number from 2 to 20.')
}
