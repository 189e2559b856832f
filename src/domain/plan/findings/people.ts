import type { Staffing } from '../../capacity/plan-staffing.ts'
import type { Finding } from '../finding.ts'
import type { PeoplePlan } from '../plan-people.ts'
import type { CheckContext } from './account-check.ts'

/** [L19] Fewer people than the tiers need: at stake is the ARR of the tiers that fall short. */
export function checkTeam({ tiers }: CheckContext, { supply }: PeoplePlan): readonly Finding[] {
  return (supply?.units ?? []).flatMap((unit): Finding[] => {
    if (unit.openings === 0) return []
    const served = tiers.filter(({ id }) => unit.tiers.includes(id))
    return [
      {
        code: 'short_of_people',
        severity: 'warning',
        tiers: unit.tiers,
        accounts: [],
        accountCount: served.reduce((sum, { accounts }) => sum + accounts, 0),
        moneyMinor: served.reduce((sum, { arrMinor }) => sum + arrMinor, 0),
        values: {
          tier: unit.tiers.join(', '),
          needed: unit.csmsNeeded,
          present: Math.round(unit.fullFte * 10) / 10,
          openings: unit.openings,
        },
      },
    ]
  })
}

/** [L20] A month that needs more people than the mean month staffs. The mean staffs, the peak warns (spec/5). */
export function checkPeaks({ tiers }: CheckContext, staffing: Staffing): readonly Finding[] {
  const units = [
    ...staffing.tiers.filter(({ pool }) => pool === undefined).map((tier) => ({ ...tier, ids: [tier.tier] })),
    ...staffing.pools.map((pool) => ({ ...pool, ids: pool.tiers })),
  ]
  return units.flatMap(({ ids, csmsNeeded, peakCsmsNeeded }): Finding[] => {
    if (peakCsmsNeeded === undefined || peakCsmsNeeded <= csmsNeeded) return []
    const served = tiers.filter(({ id }) => ids.includes(id))
    const moneyMinor = served.reduce((sum, { arrMinor }) => sum + arrMinor, 0)
    const accountCount = served.reduce((sum, { accounts }) => sum + accounts, 0)
    const values = { tier: ids.join(', '), needed: csmsNeeded, peak: peakCsmsNeeded }
    return [
      {
        code: 'peak_above_capacity',
        severity: 'info',
        tiers: ids,
        accounts: [],
        accountCount,
        moneyMinor,
        values,
      },
    ]
  })
}

/** [L21] Works today and breaks at the company's own projection, or at 2× and 3×: too many hires, or a share out of the range. */
export function checkScale(
  { model, tiers }: CheckContext,
  { growth, scale }: PeoplePlan,
): readonly Finding[] {
  const accountCount = tiers.reduce((sum, { accounts }) => sum + accounts, 0)
  const moneyMinor = tiers.reduce((sum, { arrMinor }) => sum + arrMinor, 0)
  const finding = (values: Finding['values']): Finding => ({
    code: 'does_not_scale',
    severity: 'error',
    tiers: [],
    accounts: [],
    accountCount,
    moneyMinor,
    values,
  })
  const blocked = growth.find(({ hires }) => hires?.isPossible === false)
  if (blocked !== undefined) {
    const { hiresNeeded, hiresPossible } = blocked.hires!
    return [
      finding({
        because: 'hires',
        months: blocked.months,
        accounts: blocked.accounts,
        needed: blocked.csmsNeeded,
        ...(hiresNeeded !== undefined && { hiresNeeded }),
        ...(hiresPossible !== undefined && { hiresPossible }),
      }),
    ]
  }
  const today = scale.find(({ factor }) => factor === 1)?.staffedShare
  const dearer = scale.find(
    ({ factor, staffedShare }) => factor > 1 && factor <= 3 && isAbove(staffedShare, model.targetRange.to),
  )
  if (dearer === undefined || isAbove(today, model.targetRange.to)) return []
  return [
    finding({
      because: 'share',
      factor: dearer.factor,
      costShare: dearer.staffedShare!,
      limitShare: model.targetRange.to,
    }),
  ]
}

function isAbove(share: number | undefined, limit: number): boolean {
  return share !== undefined && share > limit
}
