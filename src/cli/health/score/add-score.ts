import type { Command } from 'commander'
import type { Door } from '../../door.ts'
import { dayOption } from '../../options/input-options.ts'

/** `tierwise health score`: how healthy is each account, what makes it so, and why did it change? */
export function addScore(group: Command, door: Door): void {
  group
    .command('score')
    .summary('score accounts from their signals, and say why a score changed')
    .description(
      'Score each account from its signals by the health section of a model: points, weights, coverage, overrides, and with --since what made the score another.',
    )
    .optionsGroup('Files:')
    .requiredOption(
      '--signals <file>',
      'what was measured: account_id, day, metric, value; or a column for each metric',
    )
    .requiredOption('--model <file>', 'model document (YAML or JSON) whose health section has signals')
    .option(
      '--accounts <file>',
      'the accounts with their tiers: account_id, tier; left out, all that have signals',
    )
    .option(
      '--overrides <file>',
      'what people say instead: account_id, score or band, reason, from, until, by',
    )
    .optionsGroup('Options:')
    .option('--as-of <day>', 'the day that everything is true for, YYYY-MM-DD (default: today)', dayOption)
    .option('--since <day>', 'say why each score is another than on this day, YYYY-MM-DD', dayOption)
    .addHelpText(
      'after',
      `
Examples:
  tierwise health score --signals signals.csv --model model.yaml
  tierwise health score --signals signals.csv --model model.yaml --accounts customers.csv --since 2026-06-01
  tierwise health score --signals signals.csv --model model.yaml --overrides overrides.csv --json`,
    )
    .action(async (_, command: Command) => {
      const { runScore } = await import('./run-score.ts')
      await runScore(door, command.optsWithGlobals())
    })
}
