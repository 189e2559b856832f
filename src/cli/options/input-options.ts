import { type Command, InvalidArgumentError } from 'commander'
import { type Day, parseDay } from '../../domain/kernel/day.ts'
import type { InputFiles } from '../../operations/load-inputs.ts'

export type InputOptions = InputFiles

type InputName = 'team' | 'model' | 'answers' | 'current'

const ABOUT: Readonly<Record<InputName, string>> = {
  team: 'who works: CSV, XLSX or Parquet with person_id, role, tiers …',
  model: 'model document (YAML or JSON); default: the one that is recommended',
  answers: 'what the company says about itself (YAML); init writes an empty one',
  current: 'placements of today: CSV, XLSX or Parquet with account_id, tier, since …',
}

/** Adds the files that a command reads beside the customer list, and how to read them. */
export function withInputs(command: Command, names: readonly InputName[]): Command {
  command
    .optionsGroup('Files:')
    .requiredOption('--accounts <file>', 'customer list (CSV, XLSX or Parquet), the only one that is needed')
    .option('--map <file>', 'map file for the list (YAML); known sources bring theirs')
  for (const name of names) command.option(`--${name} <file>`, ABOUT[name])
  return command
    .optionsGroup('Options:')
    .addOption(
      command
        .createOption('--parameters <set>', 'published numbers of the default model; selection if not given')
        .choices(['selection', 'structure']),
    )
    .option('--as-of <day>', 'the day that everything is true for, YYYY-MM-DD (default: today)', dayOption)
    .option('--skip-rejected', 'go on without the rows that cannot be read')
}

/** Reads YYYY-MM-DD. */
export function dayOption(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) {
    throw new InvalidArgumentError('Write a day of the calendar as YYYY-MM-DD, such as 2026-06-30.')
  }
  return day
}
