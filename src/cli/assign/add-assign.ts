import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Door } from '../door.ts'
import { withInputs } from '../options/input-options.ts'
import { numberOption } from '../options/number-option.ts'

/** `tierwise assign`: who serves whom? */
export function addAssign(program: Command, door: Door): void {
  withInputs(
    program
      .command('assign')
      .summary('say who serves whom, and how far that is from the best')
      .description(
        'Assign accounts to CSMs: as little uncovered ARR as possible, then owners kept, needs met and work spread evenly. Nothing is changed anywhere.',
      ),
    ['model', 'answers'],
  )
    .optionsGroup('Files:')
    .requiredOption('--team <file>', 'who works: CSV, XLSX or Parquet with person_id, role, tiers … (needed)')
    .option('--current <file>', 'owners of today: account_id and owner, or placements (default: the list’s)')
    .option('--locks <file>', 'who stays with whom: account_id and person_id')
    .optionsGroup('Options:')
    .option('--max-moves <n>', 'so many accounts with an owner may at most get another one', movesOption)
    .option('--without <id...>', 'people who leave: they get nothing')
    .option('--allow-overload', 'allow hours above capacity and list them')
    .addOption(
      new Option(
        '--pools <how>',
        'accounts of tiers that share a pool: wait in its queue, or get an owner (default: queue with --model, else books)',
      ).choices(['queue', 'books']),
    )
    .addOption(
      new Option('--effort <how>', 'how far to search: soon, near the best, or until proven if possible')
        .choices(['quick', 'usual', 'thorough'])
        .default('usual'),
    )
    .option('--explain <id...>', 'accounts of which to say what every CSM would have cost')
    .addHelpText(
      'after',
      `
Examples:
  tierwise assign --accounts customers.csv --team team.csv
  tierwise assign --accounts customers.csv --team team.csv --without "CSM 03" --max-moves 40
  tierwise assign --accounts customers.csv --team team.csv --model model.yaml --explain C-0012 --json`,
    )
    .action(async (_, command: Command) => {
      const { runAssign } = await import('./run-assign.ts')
      await runAssign(door, command.optsWithGlobals())
    })
}

function movesOption(text: string): number {
  const value = numberOption(text)
  if (Number.isInteger(value)) return value
  throw new InvalidArgumentError('Write a whole number of accounts, such as 0 or 40.')
}
