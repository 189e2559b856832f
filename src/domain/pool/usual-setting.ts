import { toNumber } from '../kernel/exact.ts'
import type { PeopleRules, Tier } from '../model/model.ts'
import { workloadHours } from '../model/workload-hours.ts'
import type { PoolMeasure } from './measure-pool.ts'
import type { PoolSetting } from './pool-setting.ts'

export type UsualSetting = {
  readonly setting: PoolSetting
  readonly proactiveHoursPerDay: number
  /** Where the number of cases comes from: what was opened, what the model expects of the accounts, or a bare guess. */
  readonly casesFrom: 'measured' | 'model' | 'guess'
  readonly minutesFrom: 'measured' | 'guess'
}

/** Four weeks, in which a pool is looked at. */
export const MEASURED_DAYS = 28
const WORKING_DAYS_OF_YEAR = 260
const WORKING_DAYS_OF_WEEK = 5
const MEASURED_WORKING_DAYS = (MEASURED_DAYS / 7) * WORKING_DAYS_OF_WEEK
/** From so many cases on what was measured says more than what was assumed. */
const ENOUGH_CASES = 20
const GUESSED_MINUTES = 35
const GUESSED_CASES = 20
const GUESSED_PROMISE_HOURS = 24
const GUESSED_SHARE = 0.9

/** [W17] Where the question of how many people a pool takes begins: what is known of it, before somebody changes anything. */
export function usualSetting({
  tiers,
  accountsOf,
  people,
  measured,
}: {
  readonly tiers: readonly Pick<Tier, 'id' | 'service'>[]
  /** Accounts in a tier; 0 where that is not known. */
  readonly accountsOf: (tier: string) => number
  readonly people: Pick<PeopleRules, 'hoursPerWeek' | 'weeksOfLeave' | 'utilisation'>
  /** Of the last four weeks. */
  readonly measured: Pick<PoolMeasure, 'opened' | 'answered' | 'meanMinutes'>
}): UsualSetting {
  const hoursOfYear = (hours: (tier: Pick<Tier, 'service'>) => number) =>
    tiers.reduce((sum, tier) => sum + accountsOf(tier.id) * hours(tier), 0)
  const reactive = hoursOfYear(({ service }) => service.reactiveHours)
  const proactive = hoursOfYear(({ service: { cadences } }) =>
    toNumber(workloadHours({ cadences, reactiveHours: 0 }, { isRed: false, redUplift: 0 })),
  )
  const { meanMinutes } = measured
  const hasMinutes = meanMinutes !== undefined && meanMinutes > 0 && measured.answered >= ENOUGH_CASES
  const minutes = hasMinutes ? meanMinutes : GUESSED_MINUTES
  const promises = tiers.flatMap(({ service: { firstResponseHours: hours } }) => hours ?? [])
  return {
    setting: {
      ...cases({ opened: measured.opened, expected: (reactive * 60) / minutes / WORKING_DAYS_OF_YEAR }),
      handlingMinutes: minutes,
      handlingVariation: 1,
      openHours: people.hoursPerWeek / WORKING_DAYS_OF_WEEK,
      absentShare: people.weeksOfLeave / 52,
      deskShare: people.utilisation,
      dailyCap: undefined,
      backgroundMinutes: undefined,
      promise: {
        hours: promises.length === 0 ? GUESSED_PROMISE_HOURS : Math.min(...promises),
        share: GUESSED_SHARE,
        counts: 'all_hours',
      },
    },
    proactiveHoursPerDay: proactive / WORKING_DAYS_OF_YEAR,
    casesFrom: measured.opened >= ENOUGH_CASES ? 'measured' : reactive > 0 ? 'model' : 'guess',
    minutesFrom: hasMinutes ? 'measured' : 'guess',
  }
}

function cases({ opened, expected }: { readonly opened: number; readonly expected: number }) {
  if (opened >= ENOUGH_CASES) return { casesPerDay: opened / MEASURED_WORKING_DAYS }
  return { casesPerDay: expected > 0 ? expected : GUESSED_CASES }
}
