import type { ToldProblem } from '../operations/tell-problem.ts'
import { hang } from './terminal/hang.ts'
import type { Page } from './terminal/page.ts'

/** How many problems are printed one by one; --json has them all. */
const SHOWN = 50

/** Where, what, and what to do, one problem after another. `total`: how many there are, when more than are told. */
export function printProblems(
  told: readonly ToldProblem[],
  { words, colours, width }: Page,
  total = told.length,
): string {
  const lines = told.slice(0, SHOWN).map(({ place, message, fix }) => {
    // Some messages name the file themselves.
    const where = place === '' || ` ${message} `.includes(` ${place} `) ? '' : `${colours.bold(place)} `
    const what = hang(`${colours.red('✖')} `, `${where}${message}`, width)
    return `${what}\n${hang(`  ${colours.dim('→')} `, fix, width)}`
  })
  if (total > SHOWN) lines.push(words.text('cli.more', { count: total - SHOWN }))
  return lines.join('\n')
}
