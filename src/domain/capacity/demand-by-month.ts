import { add, divide, type Exact, exact, multiply, ZERO } from '../kernel/exact.ts'
import { cadenceHours } from '../model/cadence-hours.ts'
import { type Doer, isCsmWork } from '../model/is-csm-work.ts'
import type { Activity, Model, Tier } from '../model/model.ts'
import { MONTHS } from './months-ahead.ts'
import type { TierTally } from './tally-accounts.ts'

/** Kinds of work: cadences (success), cadences that teach (training), and what customers or events bring. */
export const WORK_KINDS = ['success', 'training', 'reactive', 'onboarding', 'renewal', 'save'] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** Hours of one kind and month: of the tier's own people, and of everyone else (specialists, leadership, Sales). */
export type WorkHours = { readonly csm: Exact; readonly others: Exact }

export type TierDemand = {
  readonly tier: Tier
  readonly accounts: number
  readonly redAccounts: number
  /** Twelve months from the as-of day. */
  readonly months: readonly Readonly<Record<WorkKind, WorkHours>>[]
}

export type DemandInput = {
  readonly model: Pick<Model, 'tiers' | 'people' | 'movement'>
  /** In the order of the model's tiers. */
  readonly tallies: readonly TierTally[]
  /** Accounts still to be won, by tier and month, beside those that are already signed. */
  readonly newAccounts?: readonly (readonly Exact[])[]
}

const TEACHING: readonly Activity[] = ['training', 'webinar', 'accelerator']

/** Days that a save takes when the model has no risk promotion to say so (spec/4). */
const SAVE_DAYS = 90

/**
 * [P4] Hours that each tier takes in each of twelve months: cadences and reactive work of the accounts under
 * contract in that month, onboarding of those that start in it, renewals that fall due, saves of red accounts.
 */
export function demandByMonth({ model, tallies, newAccounts }: DemandInput): TierDemand[] {
  const saveMonths = saveMonthsOf(model.movement)
  return model.tiers.map((tier, index) => {
    const tally = tallies[index]!
    const perAccount = hoursPerAccount(tier)
    const won = newAccounts?.[index]
    const uplifted = multiply(exact(tally.redAccounts), exact(model.people.redUplift))
    let active = exact(tally.accounts - tally.startsLater - sum(tally.startsByMonth))
    const months = Array.from({ length: MONTHS }, (_, month) => {
      const starting = add(exact(tally.startsByMonth[month]!), won?.[month] ?? ZERO)
      active = add(active, starting)
      const served = divide(add(active, uplifted), exact(MONTHS))
      const renewing = add(
        exact(tally.renewalsByMonth[month]!),
        divide(exact(tally.renewalsUnknown), exact(MONTHS)),
      )
      const saved = month < saveMonths ? divide(exact(tally.redAccounts), exact(saveMonths)) : ZERO
      return {
        success: times(perAccount.success, served),
        training: times(perAccount.training, served),
        reactive: times(perAccount.reactive, served),
        onboarding: times(perAccount.onboarding, starting),
        renewal: times(perAccount.renewal, renewing),
        save: times(perAccount.save, saved),
      }
    })
    return { tier, accounts: tally.accounts, redAccounts: tally.redAccounts, months }
  })
}

/** Hours of one month that fall to the tier's own people. */
export function csmHours(month: Readonly<Record<WorkKind, WorkHours>>): Exact {
  return WORK_KINDS.reduce((hours, kind) => add(hours, month[kind].csm), ZERO)
}

/** Hours of the twelve months that fall to the tier's own people. */
export function csmHoursOfYear({ months }: TierDemand): Exact {
  return months.reduce((hours, month) => add(hours, csmHours(month)), ZERO)
}

/** Over so many months the save of an account that is red today is spread. */
export function saveMonthsOf({ risk }: Pick<Model['movement'], 'risk'>): number {
  return Math.min(MONTHS, Math.max(1, Math.ceil((risk?.days ?? SAVE_DAYS) / 30)))
}

/** Hours per account and year, or per event, of each kind of work. */
export function hoursPerAccount({ service, renewalOwner }: Tier): Record<WorkKind, WorkHours> {
  const cadences = (teaching: boolean): WorkHours =>
    service.cadences
      .filter(({ activity }) => TEACHING.includes(activity) === teaching)
      .map((cadence) => doneBy(cadence.who, cadenceHours(cadence)))
      .reduce((a, b) => ({ csm: add(a.csm, b.csm), others: add(a.others, b.others) }), {
        csm: ZERO,
        others: ZERO,
      })
  return {
    success: cadences(false),
    training: cadences(true),
    reactive: doneBy('csm', exact(service.reactiveHours)),
    onboarding: doneBy(service.onboarding.who, exact(service.onboarding.hours)),
    renewal: doneBy(renewalOwner, exact(service.renewalHours)),
    save: doneBy('csm', exact(service.saveHours)),
  }
}

function doneBy(who: Doer, hours: Exact): WorkHours {
  if (who === 'automation') return { csm: ZERO, others: ZERO }
  return isCsmWork(who) ? { csm: hours, others: ZERO } : { csm: ZERO, others: hours }
}

function times({ csm, others }: WorkHours, count: Exact): WorkHours {
  return { csm: multiply(csm, count), others: multiply(others, count) }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
