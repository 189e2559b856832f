import type { ScoredAccount } from '../../../operations/health/score-lists.ts'

/** How many accounts there are by band; unknown ones are counted as such. */
export function countScores(accounts: readonly ScoredAccount[]) {
  const countIn = (band: 'green' | 'yellow' | 'red') =>
    accounts.filter(({ health }) => health.band === band).length
  const scored = accounts.filter(({ health }) => health.score !== undefined).length
  return {
    ...{ accounts: accounts.length, scored, unknown: accounts.length - scored },
    ...{ green: countIn('green'), yellow: countIn('yellow'), red: countIn('red') },
    overridden: accounts.filter(({ health }) => health.override !== undefined).length,
  }
}
