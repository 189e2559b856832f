import { Chance } from './chance.ts'
import { DEMO_DAY, type DemoAccount } from './demo-accounts.ts'

/** One value of one account on one day. */
export type DemoSignal = {
  readonly id: string
  readonly metric: string
  readonly day: number
  readonly value: number
}

/** Eight weeks before the demo's day, and the four in which its pilot runs. */
const WEEKS = [-53, -46, -39, -32, -25, -18, -11, -4, 3, 10, 17, 24]

/** How many of 100 seats are in use, week by week: an account keeps its own level, some weeks are missing. */
export function makeDemoSignals(accounts: readonly DemoAccount[], seed: number): DemoSignal[] {
  const chance = new Chance(seed)
  return accounts.flatMap(({ id }) => {
    const level = 52 + 17 * chance.normal()
    return WEEKS.flatMap((week) => {
      const value = Math.round(Math.min(95, Math.max(2, level + 7 * chance.normal())))
      return chance.happens(0.06) ? [] : [{ id, metric: 'seats_in_use', day: DEMO_DAY + week, value }]
    })
  })
}
