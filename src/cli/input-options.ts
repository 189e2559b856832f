import { type Command, InvalidArgumentError } from 'commander'
import { type Day, parseDay } from '../domain/kernel/day.ts'
import type { InputFiles } from '../operations/load-inputs.ts'

export type InputOptions = {
  readonly accounts: string
  readonly map?: string
  readonly team?: string
  readonly model?: string
  readonly answers?: string
  readonly current?: string
  readonly parameters?: 'selection' | 'structure'
  readonly asOf?: Day
  readonly skipRejected?: boolean
}

type InputName = 'team' | 'model' | 'answers' | 'current'

const ABOUT: Readonly<Record<InputName, string>> = {
  team: 'team file (CSV or XLSX): person_id, role, tiers …',
  model: 'model document (YAML or JSON); default: the one that is recommended',
  answers: 'what the company says about itself (YAML)',
  current: 'placements of today (CSV or XLSX): account_id, tier, since …',
}

/** Adds the files that a command reads beside the customer list. */
export function withInputs(command: Command, names: readonly InputName[]): Command {
  command
    .requiredOption('--accounts <file>', 'customer list (CSV or XLSX)')
    .option('--map <file>', 'map file for the customer list (YAML); known sources bring theirs')
  for (const name of names) command.option(`--${name} <file>`, ABOUT[name])
  return command
    .addOption(
      command
        .createOption('--parameters <set>', 'published numbers of the default model')
        .choices(['selection', 'structure']),
    )
    .option(
      '--as-of <day>',
      'the day that everything is computed for, YYYY-MM-DD (default: today)',
      dayOption,
    )
    .option('--skip-rejected', 'go on with the accepted rows although others were rejected')
}

/** Reads YYYY-MM-DD. */
export function dayOption(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new InvalidArgumentError('write a day as YYYY-MM-DD, such as 2026-06-30')
  return day
}

export function filesOf(options: InputOptions): InputFiles {
  const { accounts, map, team, model, answers, current, parameters, asOf, skipRejected } = options
  return { accounts, map, team, model, answers, current, parameters, asOf, skipRejected }
}
