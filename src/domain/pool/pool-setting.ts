/** What comes into a pool, who is there to answer it, and what is promised. */
export type PoolSetting = {
  /** On a working day; they come by chance while the desk is open. */
  readonly casesPerDay: number
  /** Mean, of one case. */
  readonly handlingMinutes: number
  /** Standard deviation of the handling time divided by its mean; 1 is exponential. */
  readonly handlingVariation: number
  /** That the desk is open on a working day. */
  readonly openHours: number
  /** Of the working days a person is away: leave, holidays, illness. 0..1. */
  readonly absentShare: number
  /** Of the hours of somebody present that go to the pool: the rest are meetings and breaks. Above 0, at most 1. */
  readonly deskShare: number
  /** Cases that one person may be given in a day; undefined: no limit. */
  readonly dailyCap: number | undefined
  /** Length of one piece of the proactive work that fills every free minute; undefined: none. */
  readonly backgroundMinutes: number | undefined
  readonly promise: PoolPromise
}

export type PoolPromise = {
  /** To the first response. */
  readonly hours: number
  /** Of the cases that get it in time, 0..1 and below 1. */
  readonly share: number
  /** Whether only the hours count in which the desk is open, or nights and weekends too. */
  readonly counts: 'open_hours' | 'all_hours'
}

/** Offered load: people that the cases of a day keep busy at the desk. */
export function loadOf({ casesPerDay, handlingMinutes, openHours }: PoolSetting): number {
  return (casesPerDay * handlingMinutes) / 60 / openHours
}

/** Agents at the desk, on average, that one person of the team stands for. */
export function agentsPerPerson({ absentShare, deskShare }: PoolSetting): number {
  return (1 - absentShare) * deskShare
}
