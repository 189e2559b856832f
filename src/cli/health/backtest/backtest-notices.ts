import type { Note } from '../../../domain/health/backtest/backtest.ts'
import type { Words } from '../../../language/describe.ts'
import type { BacktestFound } from '../../../operations/health/backtest-file.ts'

/** What a reader has to know beside the figures, of all accounts and of each group. */
export function backtestNotices({ backtest, repeatedIds = 0 }: BacktestFound, words: Words): string[] {
  const whole = backtest.notes
    .filter(({ code }) => code !== 'reversed')
    .map((note) => wordsOf(note, words, ''))
  const ofGroups = backtest.groups.flatMap(({ group, notes }) => {
    const name = group ?? words.text('health.backtest.no_group')
    return notes.map((note) => wordsOf(note, words, `${name}: `))
  })
  const repeats =
    repeatedIds === 0 ? [] : [words.text('health.backtest.note.repeated_ids', { count: repeatedIds })]
  return [...whole, ...ofGroups, ...repeats]
}

function wordsOf(note: Note, words: Words, group: string): string {
  const { code, ...values } = note
  const shown = Object.entries(values).map(([name, value]) => [name, shownAs(name, value, words)])
  const said = words.text(`health.backtest.note.${code}`, { ...Object.fromEntries(shown), group })
  // A sentence that would begin with the name of its group begins without one here; a column keeps its letters.
  return group === '' && !('column' in note) ? said.charAt(0).toUpperCase() + said.slice(1) : said
}

function shownAs(name: string, value: unknown, words: Words): unknown {
  if (name === 'column') return words.quote(value as string)
  return name === 'auc' || name === 'lowest' || name === 'highest' ? words.decimal(value as number) : value
}
