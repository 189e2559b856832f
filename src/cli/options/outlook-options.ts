import { type Command, InvalidArgumentError, Option } from 'commander'
import { GROWTH_MONTHS, MOST_MONTHS } from '../../domain/forecast/horizon.ts'
import type { Scenario } from '../../domain/forecast/scenario.ts'
import { countOption, numberOption } from './number-option.ts'

/** What `forecast` and `hiring` share: how far ahead, which scenario, and the chance in it. */
export type OutlookOptions = {
  readonly contracts?: string
  readonly months: number
  readonly scenario: 'as_is' | 'proposed'
  readonly factor?: number
  readonly within?: number
  readonly runs: number
  readonly seed: number
}

/** Adds the options of the years ahead. */
export function withOutlook(
  command: Command,
  defaults: { readonly months: number; readonly runs: number },
): Command {
  return command
    .option(
      '--contracts <file>',
      'contracts over time: account_id, from, until, acv; they tell churn and growth',
    )
    .option('--months <n>', `how far ahead, 12 to ${MOST_MONTHS}`, monthsOption, defaults.months)
    .addOption(
      new Option('--scenario <which>', 'today’s tiers and ratios, or those of the model')
        .choices(['as_is', 'proposed'])
        .default('proposed'),
    )
    .option('--factor <n>', 'so many times the accounts, such as 2', factorOption)
    .option(
      '--within <months>',
      `reached within so many months (default: ${GROWTH_MONTHS}, at most --months)`,
      withinOption,
    )
    .option('--runs <n>', 'runs of the simulation', runsOption, defaults.runs)
    .option('--seed <n>', 'the same seed gives the same figures', seedOption, 1)
}

/** The scenario that the options ask for. */
export function scenarioOf({ scenario, factor, within, months }: OutlookOptions): Scenario {
  if (factor === undefined) return { code: scenario }
  return { code: 'factor', factor, within: Math.min(within ?? GROWTH_MONTHS, months) }
}

function monthsOption(text: string): number {
  const value = countOption(text)
  if (value >= 12 && value <= MOST_MONTHS) return value
  throw new InvalidArgumentError(`Write a whole number of months from 12 to ${MOST_MONTHS}.`)
}

function withinOption(text: string): number {
  const value = countOption(text)
  if (value <= MOST_MONTHS) return value
  throw new InvalidArgumentError(`Write a whole number of months from 1 to ${MOST_MONTHS}.`)
}

function factorOption(text: string): number {
  const value = numberOption(text)
  if (value >= 1 && value <= 100) return value
  throw new InvalidArgumentError('Write how many times the accounts, from 1 to 100, such as 2.')
}

function runsOption(text: string): number {
  const value = countOption(text)
  if (value >= 100 && value <= 100_000) return value
  throw new InvalidArgumentError('Write a whole number of runs from 100 to 100000.')
}

function seedOption(text: string): number {
  const value = numberOption(text)
  if (Number.isInteger(value) && value < 2 ** 32) return value
  throw new InvalidArgumentError('Write a whole number from 0 to 4294967295.')
}
