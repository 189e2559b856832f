import { canServe } from './book-csm.ts'
import type { OwnerBefore, Why } from './books.ts'
import { type Job, NO_OWNER, OUTSIDE } from './job.ts'
import { NEEDS } from './match-needs.ts'
import type { Prepared } from './prepare-books.ts'
import type { Room } from './room.ts'

/** [N18] Why an account is with its CSM and, where the owner changes, why it is not with the one before. */
export function whyAssigned(prepared: Prepared, after: Room, utilisation: readonly (number | undefined)[]) {
  const { csms, matcher, people, inputs } = prepared
  const servingOf = prepared.tiers.map((_, tier) => csms.filter((csm) => canServe(csm, tier)))
  return (job: Job, place: number, isLocked: boolean): Why => {
    const before = job.home === NO_OWNER || job.home === place ? undefined : ownerBefore(job)
    if (isLocked) return { code: 'locked', before, values: {} }
    if (job.home === place) return { code: 'kept_owner', before, values: {} }
    const serving = servingOf[job.tier]!
    if (serving.length === 1) return { code: 'only_csm', before, values: {} }
    const { csm } = csms[place]!
    for (const need of NEEDS) {
      const wanted = job.needs[need]
      const isRare = () => serving.some((other) => matcher.has(other.csm, need, wanted) === false)
      if (matcher.has(csm, need, wanted) === true && isRare()) {
        return { code: need, before, values: { need: asWritten(job, need) } }
      }
    }
    const free = after.freeHours(place)
    return {
      code: 'spare_time',
      before,
      values: {
        ...(utilisation[place] !== undefined && { utilisation: utilisation[place] }),
        ...(Number.isFinite(free) && { freeHours: Math.max(0, free) }),
      },
    }
  }

  function ownerBefore(job: Job): OwnerBefore {
    const { account, home, tier } = job
    if (home === OUTSIDE) return people.isInTeam(account.owner!) ? 'no_csm' : 'unknown'
    const owner = csms[home]!
    if (owner.leaves || inputs.without?.includes(owner.csm.id)) return 'leaves'
    if (!owner.serves[tier]) return 'does_not_serve'
    if (owner.capacityHours === 0) return 'no_time'
    return after.blockerOf(job, home) === undefined ? 'better_elsewhere' : 'full'
  }

  function asWritten({ account }: Job, need: (typeof NEEDS)[number]): string {
    const { language, region, country, industry } = account
    return { language, region: region ?? country, skill: industry }[need] ?? ''
  }
}
