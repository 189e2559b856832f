import type { Note } from '../../../domain/health/backtest/backtest.ts'
import type { Words } from '../../../language/describe.ts'
import type { BacktestFound } from '../../../operations/health/backtest-file.ts'

/** What a reader has to know beside the figures, of all accounts and of each group. */
export function backtestNotices({ backtest, repeatedIds = 0 }: BacktestFound, words: Words): string[] {
  const whole = backtest.notes.filter(({ code }) => code !== 'reversed').map((note) => wordsOf(note, words))
  const ofGroups = backtest.groups.flatMap(({ group, notes }) => {
    const name = group ?? words.text('health.backtest.no_group')
    return notes.map((note) =>
      words.text('health.backtest.of_group', { group: name, note: wordsOf(note, words) }),
    )
  })
  const repeats =
    repeatedIds === 0 ? [] : [words.text('health.backtest.note.repeated_ids', { count: repeatedIds })]
  return [...whole, ...ofGroups, ...repeats]
}

function wordsOf({ code, ...values }: Note, words: Words): string {
  const shown = Object.entries(values).map(([name, value]) => [name, shownAs(name, value, words)])
  return words.text(`health.backtest.note.${code}`, Object.fromEntries(shown))
}

function shownAs(name: string, value: unknown, words: Words): unknown {
  if (name === 'column') return words.quote(value as string)
  return name === 'auc' || name === 'lowest' || name === 'highest'
    ? words.number(thousandth(value as number))
    : value
}

/** An AUC to the third digit: beside 0.5 the second says too little. */
export function thousandth(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1000) / 1000
}
